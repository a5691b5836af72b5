using Graph.Analysis.Maturity;
using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Maturity;

/// <summary>Reads measures with what was assessed by them.</summary>
/// <param name="scope">The request.</param>
/// <param name="at">When it asks about.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class MeasureReader(QueryScope scope, ReadPoint at, CancellationToken cancellationToken)
{
    /// <summary>As many measures as one question may be about: a place has a few models with some ten each.</summary>
    public const int MostMeasures = 2_000;

    private readonly List<Edge> edges = [];

    /// <summary>The measures of a model, or all, that are there on the day, with what was assessed by them. Each counts as a row of the answer.</summary>
    /// <exception cref="QueryProblem">They are too many.</exception>
    public async Task<AssessedMeasures> ReadAsync(string? model)
    {
        List<Measure> measures = await MeasuresAsync(model);
        string[] assessments = [.. (await EdgesAsync<Assesses>(EdgeEnd.To, [.. measures.Select(measure => measure.Id)])).Select(edge => edge.From).Distinct(StringComparer.Ordinal)];
        await EdgesAsync<AssessedBy>(EdgeEnd.From, assessments);
        await EdgesAsync<About>(EdgeEnd.From, [.. assessments, .. measures.Select(measure => measure.Id)]);
        List<Assessment> found = [];
        foreach (string[] batch in assessments.Chunk(ListQuery.MaximumFirst))
            found.AddRange((await scope.Store.GetAsync<Assessment>(batch, at, cancellationToken)).Values);
        return new(measures, found, edges);
    }

    private async Task<List<Measure>> MeasuresAsync(string? model)
    {
        FactType type = Ontology.Of<Measure>();
        List<Measure> measures = [];
        for (ListQuery? query = new(type)
        {
            Where = model is null ? [] : [new PropertyFilter(type.Property(nameof(Measure.Model)), FilterOperator.Equals, model)],
            First = ListQuery.MaximumFirst,
            At = at,
        }; query is not null;)
        {
            scope.Charge(Costs.Scan(scope.Services.Projections.Current.PartnershipCount, query), scope.Facts.IsKept(query));
            Page page = await scope.Facts.PageAsync(query, cancellationToken);
            scope.Spend(page.Items.Count);
            measures.AddRange(page.Items.Select(item => (Measure)item.Fact));
            if (measures.Count > MostMeasures)
                throw QueryProblem.TooLarge($"There are more than {MostMeasures} measures. Ask about one \"model\".");
            query = page.HasNextPage ? query with { After = page.Items[^1].Cursor } : null;
        }

        return measures;
    }

    private async Task<IReadOnlyList<Edge>> EdgesAsync<TEdge>(EdgeEnd end, IReadOnlyList<string> ids)
        where TEdge : Edge
    {
        List<Edge> read = [];
        foreach (string[] batch in ids.Chunk(ListQuery.MaximumFirst))
        {
            ILookup<string, Edge> found = await scope.Store.GetEdgesAsync(Ontology.Of<TEdge>(), end, batch, at, cancellationToken);
            read.AddRange(found.SelectMany(of => of));
            scope.Spend(found.Sum(of => of.Count()));
        }

        edges.AddRange(read);
        return read;
    }
}
