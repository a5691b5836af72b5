using Graph.Analysis.Computing;
using Graph.Analysis.Departures;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Departures;

/// <summary>Whose leaving would take most along: of everybody alone, and of a few people together.</summary>
internal sealed class DepartureRankingFeature : IFeature
{
    private const string RowName = "DepartureRank";
    private const string GroupName = "HurtfulDepartures";

    public void Extend(SchemaParts parts)
    {
        DeclareRow(parts);
        DeclareGroup(parts);
        parts.Query.DeclareAsync("departures", $"[{RowName}!]!", $"Each person whose departure alone would have an effect. Those who would lose most partnerships come first, then those who would lose most in part, then those who would leave most with one holder, then those who would cut off most organisations and people.{DepartureFeature.WithPlace}", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
            string? from = await KnownIds.ReadAsync(QueryScope.Of(context), "from", (string?)ReadArguments.Value(context, "from"), at, context.CancellationToken, Ontology.Of<Organisation>());
            PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
            Ranking ranking = await context.ShareAsync(session, ("departures", from, place?.Place), "What goes with everybody", (_, cancellationToken) => new Ranking(
                DepartureRehearsal.RehearseEveryone(session, from, place?.Organisations, cancellationToken),
                PastDay.Of(session, place?.Organisations, cancellationToken: cancellationToken)));
            return context.Shown(ranking.Rows).Select(counts => new Seen<RankedDeparture>(new(counts, ranking.PastDay), at));
        }, [
            ReadArguments.First(50),
            FieldDeclarations.Argument("from", "ID", "If given, the answer also counts how many other organisations and people each person would cut off from this one."),
            PlaceArgument.Declare(),
            .. ReadArguments.WhenAsked(),
        ]);
        parts.Query.DeclareAsync("mostHurtfulDepartures", $"{GroupName}!", "The group of people whose leaving together would lose most partnerships. With a place, only the partnerships there count, and the group is the one that would lose most of these.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            int count = (int)ReadArguments.Value(context, "count")!;
            if (count is < 1 or > MostHurtfulDepartures.MaximumPeople)
                throw QueryProblem.BadInput($"\"count\" is {count}. Ask for between 1 and {MostHurtfulDepartures.MaximumPeople} people.");
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
            PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
            HurtfulGroup group = await context.ShareAsync(session, ("most hurtful", count, place?.Place), "Whose leaving would hurt most", (progress, cancellationToken) => new HurtfulGroup(
                MostHurtfulDepartures.Find(session, count, place?.Organisations, new PercentProgress(progress), cancellationToken),
                PastDay.Of(session, place?.Organisations, cancellationToken: cancellationToken)));
            return new Seen<HurtfulGroup>(group, at);
        }, [FieldDeclarations.Argument("count", "Int!", $"How many people, at most {MostHurtfulDepartures.MaximumPeople}."), PlaceArgument.Declare(), .. ReadArguments.WhenAsked()]);
    }

    private static void DeclareRow(SchemaParts parts)
    {
        ObjectGraphType row = parts.AddObject(RowName, "How much would be lost if one person left. ifTheyLeave says what.");
        row.Declare("person", nameof(Person), "The person.", context => context.Node(Counts(context).Person));
        foreach (DepartureCount count in DepartureCount.All)
            row.Declare(count.Name, "Int!", count.Description, context => count.Of(Counts(context)));
        row.Declare("organisationsCutOff", "Int", "Organisations that have a chain of current contact to the one given as \"from\" and would lose it; null if none was given.", context => Counts(context).OrganisationsCutOff);
        row.Declare("peopleCutOff", "Int", "Other people who have a chain of current contact to the organisation given as \"from\" and would lose it; null if none was given.", context => Counts(context).PeopleCutOff);
        row.DeclarePastDay(context => context.Part<RankedDeparture>().PastDay);
        row.DeclareOptions();

        static DepartureCounts Counts(IResolveFieldContext context) => context.Part<RankedDeparture>().Counts;
    }

    private static void DeclareGroup(SchemaParts parts)
    {
        ObjectGraphType group = parts.AddObject(GroupName, "A group of people whose leaving together would lose most partnerships.");
        group.Declare("people", $"[{nameof(Person)}!]!", "The people. There are fewer than you asked for if adding more would make no difference.", context => context.Nodes(Answer(context).People));
        group.Declare("partnershipsLost", "Int!", "How many partnerships would be lost.", context => Answer(context).PartnershipsLost);
        group.Declare("partnershipsLostInPart", "Int!", "How many other partnerships would be lost in part. The search does not look for the group that would lose most of these.", context => Answer(context).PartnershipsLostInPart);
        group.Declare("atMost", "Int!", "The most partnerships that any group of this size could lose.", context => Answer(context).AtMost);
        group.Declare("provenBest", "Boolean!", "Whether it is proven that no other group of this size would lose more. If not, the search stopped early, and another group could lose up to atMost.", context => Answer(context).IsProvenBest);
        group.DeclarePastDay(context => context.Part<HurtfulGroup>().PastDay);
        group.DeclareOptions();

        static MostHurtfulAnswer Answer(IResolveFieldContext context) => context.Part<HurtfulGroup>().Answer;
    }

    private sealed record Ranking(IReadOnlyList<DepartureCounts> Rows, PastDay? PastDay);

    private sealed record RankedDeparture(DepartureCounts Counts, PastDay? PastDay);

    private sealed record HurtfulGroup(MostHurtfulAnswer Answer, PastDay? PastDay);
}
