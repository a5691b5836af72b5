using Graph.Analysis.Computing;
using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
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
        parts.Query.DeclareAsync("departures", $"[{RowName}!]!", "Each person whose departure alone would have an effect. Those who would lose most partnerships come first, then those who would leave most with one holder, then those who would cut off most organisations.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            QueryScope scope = QueryScope.Of(context);
            AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
            string? from = (string?)ReadArguments.Value(context, "from");
            IReadOnlyList<DepartureCounts> ranking = await context.ShareAsync(session, ("departures", from), "What goes with everybody", (_, cancellationToken) =>
                DepartureRehearsal.RehearseEveryone(session, from, cancellationToken));
            return context.Shown(ranking).Select(counts => new Seen<DepartureCounts>(counts, at));
        }, [ReadArguments.First(50), FieldDeclarations.Argument("from", "ID", "If given, the answer also counts how many other organisations each person would cut off from this one."), .. ReadArguments.WhenAsked()]);
        parts.Query.DeclareAsync("mostHurtfulDepartures", $"{GroupName}!", "The group of people whose leaving together would lose most partnerships.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            int count = (int)ReadArguments.Value(context, "count")!;
            if (count is < 1 or > MostHurtfulDepartures.MaximumPeople)
                throw QueryProblem.BadInput($"\"count\" is {count}. Ask for between 1 and {MostHurtfulDepartures.MaximumPeople} people.");
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
            MostHurtfulAnswer answer = await context.ShareAsync(session, ("most hurtful", count), "Whose leaving would hurt most", (progress, cancellationToken) =>
                MostHurtfulDepartures.Find(session, count, new PercentProgress(progress), cancellationToken));
            return new Seen<MostHurtfulAnswer>(answer, at);
        }, [FieldDeclarations.Argument("count", "Int!", $"How many people, at most {MostHurtfulDepartures.MaximumPeople}."), .. ReadArguments.WhenAsked()]);
    }

    private static void DeclareRow(SchemaParts parts)
    {
        ObjectGraphType row = parts.AddObject(RowName, "How much would be lost if one person left. ifTheyLeave says what.");
        row.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<DepartureCounts>().Person));
        foreach (DepartureCount count in DepartureCount.All)
            row.Declare(count.Name, "Int!", count.Description, context => count.Of(context.Part<DepartureCounts>()));
        row.Declare("organisationsCutOff", "Int", "Organisations that have a chain of current contact to the one given as \"from\" and would lose it; null if none was given, or no known organisation has its id.", context => context.Part<DepartureCounts>().OrganisationsCutOff);
        row.DeclareOptions();
    }

    private static void DeclareGroup(SchemaParts parts)
    {
        ObjectGraphType group = parts.AddObject(GroupName, "A group of people whose leaving together would lose most partnerships.");
        group.Declare("people", $"[{nameof(Person)}!]!", "The people. There are fewer than you asked for if adding more would make no difference.", context => context.Nodes(context.Part<MostHurtfulAnswer>().People));
        group.Declare("partnershipsLost", "Int!", "How many partnerships would be lost.", context => context.Part<MostHurtfulAnswer>().PartnershipsLost);
        group.Declare("atMost", "Int!", "The most partnerships that any group of this size could lose.", context => context.Part<MostHurtfulAnswer>().AtMost);
        group.Declare("provenBest", "Boolean!", "Whether it is proven that no other group of this size would lose more. If not, the search stopped early, and another group could lose up to atMost.", context => context.Part<MostHurtfulAnswer>().IsProvenBest);
        group.DeclareOptions();
    }
}
