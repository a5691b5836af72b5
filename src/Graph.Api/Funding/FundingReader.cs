using Graph.Analysis.Endings;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Funding;

/// <summary>Reads funding and who gives it from the store, to add it up.</summary>
internal static class FundingReader
{
    /// <summary>The most funding that is added up.</summary>
    public const int Most = 10_000;

    private const int BatchSize = 1_000;
    private const int ReadForARow = 5;

    /// <summary>What funding comes to that ends. Who gave it counts whether they still do or not.</summary>
    /// <exception cref="QueryProblem">There is too much of it.</exception>
    public static async Task<FundingSums> SumAsync(QueryScope scope, FundingEndings endings, ReadPoint at, CancellationToken cancellationToken)
    {
        if (endings.Count > Most)
            throw QueryProblem.TooLarge($"{endings.Count} grants and contracts end in this time, and at most {Most} are added up. Ask about a shorter time, or about a place.");
        scope.Charge(endings.Count / ReadForARow);
        List<Model.Funding> funding = [];
        List<Funder> funders = [];
        foreach (string[] batch in endings.Ids.Chunk(BatchSize))
        {
            funding.AddRange((await scope.Facts.NodesAsync(batch, at, cancellationToken)).Values.OfType<Model.Funding>());
            ILookup<string, Edge> edges = await scope.Store.GetEdgesAsync(Ontology.Of<Funder>(), EdgeEnd.From, batch, at with { AsOf = null }, cancellationToken);
            funders.AddRange(edges.SelectMany(found => found).OfType<Funder>());
        }

        return FundingSums.Of(funding, funders);
    }
}
