namespace Graph.Model;

/// <summary>Typed reads over <see cref="IGraphStore"/>.</summary>
public static class GraphStoreReads
{
    /// <summary>The facts of one type with the given ids; ids that name nothing of that type are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, T>> GetAsync<T>(this IGraphStore store, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default)
        where T : Fact
    {
        IReadOnlyDictionary<string, Fact> facts = await store.GetAsync(ids, at, cancellationToken);
        return facts.Values.OfType<T>().ToDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    /// <summary>The fact of an id; null where it names nothing of that type.</summary>
    public static async Task<T?> FindAsync<T>(this IGraphStore store, string id, ReadPoint at, CancellationToken cancellationToken = default)
        where T : Fact => (await store.GetAsync([id], at, cancellationToken)).GetValueOrDefault(id) as T;

    /// <summary>Every version of a fact, oldest first; empty where the id never named anything.</summary>
    public static async Task<IReadOnlyList<FactVersion>> GetHistoryAsync(this IGraphStore store, string id, CancellationToken cancellationToken = default) =>
        [.. (await store.GetHistoriesAsync([id], cancellationToken))[id]];

    /// <summary>Every fact of one type, as it is read.</summary>
    public static async IAsyncEnumerable<T> StreamAsync<T>(this IGraphStore store, ReadPoint at, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : Fact
    {
        await foreach (Fact fact in store.StreamAsync([Ontology.Of<T>()], at, cancellationToken))
            yield return (T)fact;
    }
}
