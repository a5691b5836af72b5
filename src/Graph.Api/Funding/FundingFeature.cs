using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Funding;

/// <summary>The funder and the recipient of funding as single organisations, as nearly all funding has one of each.</summary>
internal sealed class FundingFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        var funding = parts.Object(nameof(Model.Funding));
        funding.Declare("funder", nameof(Organisation), "Who gives it. If there are several, this is the first by id; funders has all of them.", context => First(context, Ontology.Of<Funder>()));
        funding.Declare("recipient", nameof(Organisation), "Who receives it. If there are several, this is the first by id; recipients has all of them.", context => First(context, Ontology.Of<Recipient>()));
    }

    // The funder of an ended grant is still its funder, so the day asked about matters only where several took turns.
    private static object? First(IResolveFieldContext context, FactType edge)
    {
        FactLoaders facts = QueryScope.Of(context).Facts;
        SeenFact funding = context.Parent<SeenFact>();
        return facts.Edges(new(edge, Outgoing: true, funding.Fact.Id), funding.At, edges =>
            facts.Node((edges.FirstOrDefault(end => funding.At.AsOf is not { } day || end.IsCurrentOn(day)) ?? (edges.Count > 0 ? edges[0] : null))?.To, funding.At));
    }
}
