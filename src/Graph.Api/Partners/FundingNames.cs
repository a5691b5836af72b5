using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Partners;

/// <summary>Funding with the names of those who give it.</summary>
internal static class FundingNames
{
    /// <summary>What follows from funding and the names of its funders, in their order; null where the funding is not known.</summary>
    public static object? With(IResolveFieldContext context, string id, Func<Model.Funding, IReadOnlyList<string>, object?> next)
    {
        ReadPoint at = context.SeenAt();
        FactLoaders facts = QueryScope.Of(context).Facts;
        return LoaderResults.WhenAll([context.Node(id), facts.Edges(new(Ontology.Of<Funder>(), Outgoing: true, id), at, Names)], found =>
            found[0] is SeenFact { Fact: Model.Funding funding } ? next(funding, (IReadOnlyList<string>)found[1]!) : null);

        object? Names(IReadOnlyList<Edge> edges) => NodeNames.Of(edges.Select(edge => edge.To), context, nameOf =>
            edges.Select(edge => nameOf(edge.To)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList());
    }
}
