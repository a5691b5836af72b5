namespace Graph.Model;

/// <summary>Finds the circles that would be there again once some steps are taken, as <see cref="Recorder"/> keeps statements from making any.</summary>
/// <param name="store">What is known.</param>
/// <param name="steps">What becomes of facts.</param>
internal sealed class CirclesAgain(IGraphStore store, IReadOnlyCollection<ReversalStep> steps)
{
    private const int AtOnce = 1000;

    private readonly Dictionary<string, ReversalStep> steps = steps.ToDictionary(step => step.Id, StringComparer.Ordinal);

    private readonly ILookup<(FactType Type, string From), Edge> coming = steps.Select(step => step.Then).OfType<Edge>().ToLookup(edge => (Ontology.Of(edge), edge.From));

    /// <summary>Finds them, each once: its edges in order.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<IReadOnlyList<Edge>>> FindAsync(CancellationToken cancellationToken) =>
        new CirclesAfterwards(EdgesAsync).FindAsync(steps.Values.Select(step => (step.Now, step.Then)), cancellationToken);

    /// <summary>What the nodes of a circle will be called, by their ids.</summary>
    /// <param name="circle">The circle.</param>
    /// <param name="maySee">Whether a property may be seen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Func<string, string?>> NamesAsync(IReadOnlyList<Edge> circle, Func<PropertyDefinition, bool> maySee, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, Fact> known = await store.GetAsync([.. circle.Select(edge => edge.From).Distinct(StringComparer.Ordinal)], ReadPoint.Now, cancellationToken);
        return id => (steps.GetValueOrDefault(id)?.Then ?? known.GetValueOrDefault(id)) is { } node ? Ontology.Of(node).Caption.Of(node, maySee) : null;
    }

    private async Task<ILookup<string, Edge>> EdgesAsync(FactType type, IReadOnlyCollection<string> nodes, CancellationToken cancellationToken)
    {
        List<Edge> edges = [.. nodes.SelectMany(node => coming[(type, node)])];
        foreach (string[] some in nodes.Chunk(AtOnce))
            edges.AddRange((await store.GetEdgesAsync(type, EdgeEnd.From, some, ReadPoint.Now, cancellationToken)).SelectMany(known => known).Where(edge => !steps.ContainsKey(edge.Id)));
        return edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
    }
}
