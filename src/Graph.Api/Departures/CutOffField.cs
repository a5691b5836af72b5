using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Departures;

/// <summary>Whom a departure cuts off from a chosen organisation.</summary>
internal static class CutOffField
{
    private const string TypeName = "CutOff";

    /// <summary>Adds the field to the type of a departure.</summary>
    public static void DeclareCutOff(this ObjectGraphType departure, SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(TypeName, "The people and organisations that a departure would leave without a chain of current contact to a chosen organisation. The chains are those of dependencyProof.");
        type.Declare("from", nameof(Organisation), "The chosen organisation.", context => context.Node(context.Part<CutOffAnswer>().From));
        type.Declare("organisationCount", "Int!", "How many organisations are cut off.", context => context.Part<CutOffAnswer>().Organisations.Count);
        type.Declare("organisations", $"[{nameof(Organisation)}!]!", "The organisations that have a chain to it on that day and would lose it.", context => context.Nodes(context.Shown(context.Part<CutOffAnswer>().Organisations)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("personCount", "Int!", "How many people are cut off.", context => context.Part<CutOffAnswer>().People.Count);
        type.Declare("people", $"[{nameof(Person)}!]!", "The people who would be cut off, not counting those who leave.", context => context.Nodes(context.Shown(context.Part<CutOffAnswer>().People)), ReadArguments.First(ReadArguments.MaximumFirst));
        departure.DeclareAsync("cutOff", TypeName, "Who would be cut off from an organisation.", async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            ReadPoint at = context.SeenAt();
            AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
            IReadOnlyList<string> people = context.Part<DepartureAnswer>().People;
            string from = (await KnownIds.ReadAsync(scope, "from", (string)ReadArguments.Value(context, "from")!, at, context.CancellationToken, Ontology.Of<Organisation>()))!;
            CutOffAnswer? answer = await context.ShareAsync(session, ("cut off", string.Join(' ', people), from), "Whom the departure cuts off", (_, cancellationToken) =>
                Reachability.From(session, from)?.CutOffBy(people, cancellationToken));
            return answer is null ? null : new Seen<CutOffAnswer>(answer, at);
        }, FieldDeclarations.Argument("from", "ID!", "The organisation."));
    }
}
