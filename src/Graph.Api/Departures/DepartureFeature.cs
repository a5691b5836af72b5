using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Api.Stewardship;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Departures;

/// <summary>What goes if some people leave.</summary>
internal sealed class DepartureFeature : IFeature
{
    /// <summary>What a place does to an answer about people who leave.</summary>
    public const string WithPlace = " With a place, it is about the partnerships of the organisations there, their seats on forums, the chairs of those forums, and the buildings they use.";

    private const string TypeName = "Departure";
    private const string CountsName = "DepartureTotals";

    public void Extend(SchemaParts parts)
    {
        DeclareDeparture(parts);
        parts.Query.DeclareAsync("ifTheyLeave", $"{TypeName}!", $"What would be lost if several people left together.{WithPlace} What the people have taken on is listed for any place.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            QueryScope scope = QueryScope.Of(context);
            ValueList<string> people = await KnownIds.ReadAsync(scope, "people", ReadArguments.Texts(ReadArguments.Value(context, "people"), "people"), at, context.CancellationToken, Ontology.Of<Person>());
            AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
            PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
            scope.Charge(Costs.Departure * people.Count);
            return new Seen<DepartureAnswer>(DepartureRehearsal.Rehearse(session, people, place?.Organisations, context.CancellationToken), at);
        }, [
            FieldDeclarations.Argument("people", "[ID!]!", $"The people's ids, at most {ReadArguments.MaximumValues}."),
            PlaceArgument.Declare(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static void DeclareDeparture(SchemaParts parts)
    {
        ObjectGraphType seat = parts.AddAnswer<ForumSeatLost>();
        seat.Declare("forum", nameof(Organisation), "The forum.", context => context.Node(context.Part<ForumSeatLost>().Forum));
        seat.Declare("organisation", nameof(Organisation), "The member organisation.", context => context.Node(context.Part<ForumSeatLost>().Organisation));

        ObjectGraphType totals = parts.AddObject(CountsName, "How many there are of each, even if fewer are shown.");
        ObjectGraphType type = parts.AddObject(TypeName, "What would be lost if several people left together.");
        type.Declare("totals", $"{CountsName}!", "How many there are of each.", context => context.Parent<Seen<DepartureAnswer>>());
        DeclareList(DepartureCount.PartnershipsLost, nameof(Partnership), answer => answer.PartnershipsLost, SeenFields.Nodes);
        DeclareList(DepartureCount.PartnershipsLostInPart, nameof(Partnership), answer => answer.PartnershipsLostInPart, SeenFields.Nodes);
        DeclareList(DepartureCount.LeftWithOneHolder, nameof(Partnership), answer => answer.LeftWithOneHolder, SeenFields.Nodes);
        DeclareList(DepartureCount.ForumsWithoutChair, nameof(Organisation), answer => answer.ForumsWithoutChair, SeenFields.Nodes);
        DeclareList(DepartureCount.ForumsWithoutMember, nameof(ForumSeatLost), answer => answer.ForumsWithoutMember, SeenFields.Parts);
        DeclareList(DepartureCount.BuildingsWithoutKeyHolder, nameof(Building), answer => answer.BuildingsWithoutKeyHolder, SeenFields.Nodes);
        DeclareList(DepartureCount.FundingAttached, nameof(Model.Funding), answer => answer.FundingAttached, SeenFields.Nodes);
        type.DeclareTakenOn(totals, "they have", context => context.Part<DepartureAnswer>().People);
        type.Declare("people", $"[{nameof(Person)}!]!", "Who leaves.", context => context.Nodes(context.Shown(context.Part<DepartureAnswer>().People)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("cascade", "[String!]!", "What would be lost and what follows from it, in order and in plain words: partnerships lost or lost in part, with who would lose touch with whom and the funding attached to them; forums without a chair, with the partnerships that nothing else anchors; empty seats; and buildings that nobody could open, with the organisations that use them.", context =>
        {
            List<CascadeStep> steps = context.Shown(context.Part<DepartureAnswer>().Cascade);
            return NodeNames.Of(steps.SelectMany(CascadeExplanation.NamesNeeded), context, nameOf => steps.Select(step => CascadeExplanation.Write(step, nameOf)));
        }, ReadArguments.First(20));
        type.DeclareCutOff(parts);
        type.DeclarePastDay(context => context.Part<DepartureAnswer>().PastDay);
        type.DeclareOptions();

        void DeclareList<T>(DepartureCount count, string row, Func<DepartureAnswer, IReadOnlyList<T>> list, Func<IResolveFieldContext, List<T>, object?> show)
        {
            totals.Declare(count.Name, "Int!", count.Description, context => list(context.Part<DepartureAnswer>()).Count);
            type.Declare(count.Name, $"[{row}!]!", count.Description, context => show(context, context.Shown(list(context.Part<DepartureAnswer>()))), ReadArguments.First(ReadArguments.MaximumFirst));
        }
    }
}
