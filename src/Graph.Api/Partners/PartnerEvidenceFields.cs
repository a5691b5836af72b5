using Graph.Analysis.Partners;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>Why organisations were found.</summary>
internal static class PartnerEvidenceFields
{
    public static void Declare(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<PartnerEvidenceKind>(parts);
        ObjectGraphType type = parts.AddAnswer<PartnerEvidence>();
        type.Declare("kind", $"{nameof(PartnerEvidenceKind)}!", (PartnerEvidence part) => part.Kind);
        type.Declare("text", "String!", "The evidence in plain words.", Text);
        type.Declare("source", "String", "Which document it is from: the sources that are recorded of what has it; otherwise the row of the file that says so, or what it was recorded from. Null if someone entered it by hand.", Source);
        type.Declare("words", "[String!]!", (PartnerEvidence part) => part.Words);
        type.Declare("node", FactTypes.NodeInterface, "What has it: the organisation itself, or its service, funding, initiative, partnership, building or a case.", context => context.Node(context.Part<PartnerEvidence>().Node));
        type.Declare("about", FactTypes.NodeInterface, "The theme or place; null for evidence of another kind.", context => context.Node(context.Part<PartnerEvidence>().Target));
    }

    private static object? Source(IResolveFieldContext context)
    {
        PartnerEvidence evidence = context.Part<PartnerEvidence>();
        ReadPoint at = context.SeenAt();
        FactLoaders facts = QueryScope.Of(context).Facts;
        return facts.Edges(new(Ontology.Of<SourcedFrom>(), Outgoing: true, evidence.Node), at, edges => edges.Count == 0
            ? facts.Source(evidence.Fact, at)
            : NodeNames.Of(edges.Select(edge => edge.To), context, nameOf => string.Join("; ", edges.Select(edge => nameOf(edge.To)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));
    }

    private static object? Text(IResolveFieldContext context)
    {
        PartnerEvidence evidence = context.Part<PartnerEvidence>();
        return evidence.Kind switch
        {
            PartnerEvidenceKind.Funding => FundingNames.With(context, evidence.Node, evidence.Organisation, received => PartnerWording.Funding(received, evidence.Words)),
            PartnerEvidenceKind.Theme when Ontology.OfId(evidence.Node) is { } type && Ontology.Of<Suggested>().MayStartAt(type) => QueryScope.Of(context).Facts.Edges(
                new(Ontology.Of<Suggested>(), Outgoing: true, evidence.Node),
                context.SeenAt(),
                suggestions => Text(context, evidence, suggestions.Cast<Suggested>().FirstOrDefault(suggestion => suggestion.To == evidence.Target && suggestion.WasTaken(QueryScope.Of(context).Today)))),
            _ => Text(context, evidence, taken: null),
        };
    }

    private static object? Text(IResolveFieldContext context, PartnerEvidence evidence, Suggested? taken) =>
        NodeNames.Of(PartnerWording.NamesNeeded(evidence), context, nameOf => PartnerWording.Evidence(evidence, nameOf, taken));
}
