using Graph.Analysis;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Departures;

/// <summary>What goes if some people leave.</summary>
internal sealed class DepartureFeature : IFeature
{
    private const string TypeName = "Departure";
    private const string CountsName = "DepartureTotals";

    public void Extend(SchemaParts parts)
    {
        DeclareDeparture(parts);
        parts.Query.DeclareAsync("ifTheyLeave", $"{TypeName}!", "What goes if all of some people leave together. Ids that name nobody are ignored.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            IReadOnlyList<string> people = ReadArguments.Texts(ReadArguments.Value(context, "people"), "people");
            Projection projection = await QueryScope.Of(context).ProjectionAsync(at.KnownAt, context.CancellationToken);
            return new Seen<DepartureAnswer>(DepartureRehearsal.Rehearse(projection, people, at.AsOf!.Value, QueryScope.Of(context).Options), at);
        }, [FieldDeclarations.Argument("people", "[ID!]!", $"The people's ids, {ReadArguments.MaximumValues} at most."), .. ReadArguments.WhenAsked()]);
    }

    private static void DeclareDeparture(SchemaParts parts)
    {
        ObjectGraphType seat = parts.AddObject(nameof(ForumSeatLost), "A forum that an organisation belongs to, and on which nobody would be left to speak for it.");
        seat.Declare("forum", nameof(Organisation), "The forum.", context => context.Node(context.Part<ForumSeatLost>().Forum));
        seat.Declare("organisation", nameof(Organisation), "The member organisation.", context => context.Node(context.Part<ForumSeatLost>().Organisation));

        ObjectGraphType totals = parts.AddObject(CountsName, "How many there are of each, however many are shown.");
        ObjectGraphType type = parts.AddObject(TypeName, "What goes if some people leave together.");
        type.Declare("totals", $"{CountsName}!", "How many there are of each.", context => context.Source);
        DeclareList("partnershipsLost", nameof(Partnership), "Partnerships with people who can talk today, and none after.", answer => answer.PartnershipsLost, SeenFields.Nodes);
        DeclareList("leftWithOneHolder", nameof(Partnership), "Partnerships not lost, of which a side would have one holder left.", answer => answer.LeftWithOneHolder, SeenFields.Nodes);
        DeclareList("forumsWithoutMember", nameof(ForumSeatLost), "Forums on which nobody of a member organisation would be left.", answer => answer.ForumsWithoutMember, SeenFields.Parts);
        DeclareList("buildingsWithoutKeyHolder", nameof(Building), "Buildings that nobody could open.", answer => answer.BuildingsWithoutKeyHolder, SeenFields.Nodes);
        DeclareList("fundingAttached", nameof(Model.Funding), "Running funding between parties that would lose touch: attached, not lost.", answer => answer.FundingAttached, SeenFields.Nodes);
        type.DeclareOptions();

        void DeclareList<T>(string name, string row, string description, Func<DepartureAnswer, IReadOnlyList<T>> list, Func<IResolveFieldContext, List<T>, object?> show)
        {
            totals.Declare(name, "Int!", description, context => list(context.Part<DepartureAnswer>()).Count);
            type.Declare(name, $"[{row}!]!", description, context => show(context, context.Shown(list(context.Part<DepartureAnswer>()))), ReadArguments.First(ReadArguments.MaximumFirst));
        }
    }
}
