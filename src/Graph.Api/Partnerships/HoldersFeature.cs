using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partnerships;

/// <summary>Who holds a partnership, as far as is known on a day from holdings, ties, contacts and roles together.</summary>
internal sealed class HoldersFeature : IFeature
{
    private const string TypeName = "Holder";

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType partnership = parts.Object(nameof(Partnership));

        // What was recorded keeps a name of its own beside what is known of it.
        string recorded = Ontology.Of<Holds>().Edge!.Incoming;
        partnership.Fields.Find(recorded)!.Name = "holdings";
        DeclareHolder(parts.AddObject(TypeName, "What is known on a day about a person who holds a partnership for a party."));
        partnership.DeclareAsync(recorded, $"[{TypeName}!]!", "Everyone who currently holds it, with their latest contact on record.", async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            ReadPoint at = ReadArguments.DayPoint(context);
            int first = ReadArguments.First(context);
            scope.Charge(Costs.Holders);
            AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
            string id = context.Fact().Id;
            List<SeenHolder> holders = [.. HolderReport.Of(session, id).Take(first).Select(holder => new SeenHolder(holder, id, at))];
            scope.Spend(holders.Count);
            return holders;
        }, [ReadArguments.First(ReadArguments.MaximumFirst), .. ReadArguments.WhenAsked()]);
    }

    private static void DeclareHolder(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "The person.", context => context.Node(Of(context).Evidence.Person));
        type.Declare("organisation", nameof(Organisation), "The party the person holds it for.", context => context.Node(Of(context).Evidence.Organisation));
        type.Declare("level", nameof(Level), AnswerTypes.Meaning((HolderEvidence holder) => holder.Level), context => Of(context).Evidence.Level);
        type.Declare("strength", nameof(Strength), "The strength of the latest contact on record; null if unknown.", context => Of(context).Evidence.Strength);
        type.Declare("lastContact", "PartialDate", "The latest contact on record on or before the day; null if there is none.", context => Of(context).Evidence.LastContact);
        type.Declare("since", "PartialDate", "When the holding began; null if unknown.", context => Holding(context, seen => seen.Fact.Since));
        type.Declare("until", "PartialDate", "The day after the person stopped or will stop holding it; null if no end is known.", context => Holding(context, seen => seen.Fact.Until));
        type.Declare("holding", nameof(Holds), "The holding as it was recorded. If there are several, the first by id.", context => Holding(context, seen => seen));
        type.Declare("inPost", "Boolean!", AnswerTypes.Meaning((HolderEvidence holder) => holder.InPost), context => Of(context).Evidence.InPost);
        type.Declare("counts", "Boolean!", "Whether the person counts: they are in post and were in contact in the last year.", context => Of(context).Evidence.Counts);
        type.Declare("knownLeaver", "Boolean!", "Whether the person counts and is known to leave within a year.", context => Of(context).Evidence.IsKnownLeaver);
        type.Declare("leavesOn", "Date", "The first day on which a known leaver is no longer there; null for others.", context => Of(context).Evidence.LeavesOn);
    }

    private static SeenHolder Of(IResolveFieldContext context) => context.Parent<SeenHolder>();

    private static object? Holding(IResolveFieldContext context, Func<SeenFact, object?> shown)
    {
        SeenHolder seen = Of(context);
        return QueryScope.Of(context).Facts.Edges(new(Ontology.Of<Holds>(), Outgoing: false, seen.Partnership), seen.At, edges =>
            edges.FirstOrDefault(edge => edge.From == seen.Evidence.Person && ((Holds)edge).Organisation == seen.Evidence.Organisation && edge.IsCurrentOn(seen.At.AsOf!.Value)) is { } holding
                ? shown(new(holding, seen.At))
                : null);
    }
}
