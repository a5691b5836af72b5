using Graph.Analysis.Maturity;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Maturity;

/// <summary>Reads measures with what was assessed by them.</summary>
internal static class MeasureReader
{
    /// <summary>As many measures as one question may be about: a place has a few models with some ten each.</summary>
    private const int MostMeasures = 2_000;

    private static readonly string TooMany = $"There are more than {MostMeasures} measures. Ask about one \"model\".";

    /// <summary>The measures of a model, or all, that are there on the day, with what was assessed by them. Each counts as a row of the answer.</summary>
    /// <exception cref="QueryProblem">They are too many, or there is no such model.</exception>
    public static async Task<AssessedMeasures> ReadAsync(QueryScope scope, string? model, ReadPoint at, CancellationToken cancellationToken)
    {
        BoundedReads reads = new(scope, at, cancellationToken);
        ValueList<Filter> where = model is null ? [] : [new PropertyFilter(Ontology.Of<Measure>().Property(nameof(Measure.Model)), FilterOperator.Equals, model)];
        IReadOnlyList<Measure> measures = await reads.NodesAsync<Measure>(where, MostMeasures, TooMany);
        if (model is not null && measures.Count == 0)
            throw QueryProblem.UnknownName("model", model, (await reads.NodesAsync<Measure>([], MostMeasures, TooMany)).Select(measure => measure.Model).OfType<string>());
        IReadOnlyList<Assesses> assesses = await reads.EdgesAsync<Assesses>(EdgeEnd.To, measures.Select(measure => measure.Id));
        string[] assessments = [.. assesses.Select(edge => edge.From).Distinct(StringComparer.Ordinal)];

        // What is known of the assessments is read side by side: in a store on a server, each read waits for its answer.
        Task<IReadOnlyList<AssessedBy>> assessedBy = reads.EdgesAsync<AssessedBy>(EdgeEnd.From, assessments);
        Task<IReadOnlyList<About>> about = reads.EdgesAsync<About>(EdgeEnd.From, [.. assessments, .. measures.Select(measure => measure.Id)]);
        Task<List<Assessment>> found = AssessmentsAsync();
        await Task.WhenAll(assessedBy, about, found);
        return new(measures, await found, [.. assesses, .. await assessedBy, .. await about]);

        async Task<List<Assessment>> AssessmentsAsync()
        {
            List<Assessment> all = [];
            await foreach (Assessment assessment in scope.Store.EachAsync<Assessment>(assessments, at, cancellationToken))
                all.Add(assessment);
            return all;
        }
    }
}
