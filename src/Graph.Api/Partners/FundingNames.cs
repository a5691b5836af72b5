using Graph.Analysis.Partners;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Partners;

/// <summary>Funding as an organisation receives it, with the names of those who give it and of those it is shared with.</summary>
internal static class FundingNames
{
    /// <summary>What follows from it; null where the funding is not known.</summary>
    public static object? With(IResolveFieldContext context, string id, string organisation, Func<FundingReceived, object?> next)
    {
        ReadPoint at = context.SeenAt();
        FactLoaders facts = QueryScope.Of(context).Facts;
        return LoaderResults.WhenAll(
            [
                context.Node(id),
                facts.Edges(new(Ontology.Of<Funder>(), Outgoing: true, id), at, edges => edges.Select(edge => edge.To).ToList()),
                facts.Edges(new(Ontology.Of<Recipient>(), Outgoing: true, id), at, edges => edges.Cast<Recipient>().ToList()),
            ],
            found => found[0] is SeenFact { Fact: Model.Funding funding } ? Received(funding, (List<string>)found[1]!, (List<Recipient>)found[2]!) : null);

        object? Received(Model.Funding funding, List<string> funders, List<Recipient> recipients)
        {
            string[] others = [.. recipients.Select(edge => edge.To).Where(other => other != organisation)];
            return NodeNames.Of([.. funders, .. others], context, nameOf => next(new(funding, Names(funders, nameOf), Names(others, nameOf), FundingReceived.ShareOf(recipients, organisation))));
        }

        static string[] Names(IEnumerable<string> ids, Func<string, string?> nameOf) =>
            [.. ids.Select(nameOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
