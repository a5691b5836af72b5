using System.Runtime.CompilerServices;

namespace Graph.Model;

/// <summary>Typed reads over <see cref="IGraphStore"/>, and reads of more than it is asked for at once.</summary>
public static class GraphStoreReads
{
    private const int AtOnce = 1_000;

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
    public static async IAsyncEnumerable<T> StreamAsync<T>(this IGraphStore store, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : Fact
    {
        await foreach (Fact fact in store.StreamAsync([Ontology.Of<T>()], at, cancellationToken))
            yield return (T)fact;
    }

    /// <summary>The facts of one type with the given ids, however many, read a thousand at a time; ids that name nothing of that type are left out.</summary>
    public static async IAsyncEnumerable<T> EachAsync<T>(this IGraphStore store, IEnumerable<string> ids, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : Fact
    {
        foreach (string[] batch in ids.Chunk(AtOnce))
        {
            foreach (T fact in (await store.GetAsync<T>(batch, at, cancellationToken)).Values)
                yield return fact;
        }
    }

    /// <summary>The facts of one type with the given ids, or all of them; null where there are too many.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ids">The ids; null for all facts of the type.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<T>?> AtMostAsync<T>(this IGraphStore store, IReadOnlyCollection<string>? ids, ReadPoint at, int most, CancellationToken cancellationToken = default)
        where T : Fact
    {
        if (ids?.Count > most)
            return null;
        List<T> found = [];
        await foreach (T fact in ids is null ? store.StreamAsync<T>(at, cancellationToken) : store.EachAsync<T>(ids, at, cancellationToken))
        {
            if (found.Count == most)
                return null;
            found.Add(fact);
        }

        return found;
    }

    /// <summary>The edges of a type that have one of the given ids, however many, at one end or in a reference property, by that id; read for a thousand at a time.</summary>
    /// <inheritdoc cref="IGraphStore.GetEdgesAsync"/>
    public static async IAsyncEnumerable<IGrouping<string, Edge>> EachEdgesAsync(this IGraphStore store, FactType type, EdgeEnd end, IEnumerable<string> ids, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string[] batch in ids.Chunk(AtOnce))
        {
            foreach (IGrouping<string, Edge> edges in await store.GetEdgesAsync(type, end, batch, at, cancellationToken))
                yield return edges;
        }
    }

    /// <summary>The histories of some facts, a batch at a time, however many there are.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ids">The ids of the facts; those that were never known are left out.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async IAsyncEnumerable<FactVersion[]> EachHistoryAsync(this IGraphStore store, IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ids);
        foreach (string[] some in ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (IGrouping<string, FactVersion> history in await store.GetHistoriesAsync(some, cancellationToken))
                yield return [.. history];
        }
    }

    /// <summary>A list to its end, page by page.</summary>
    /// <param name="store">The store.</param>
    /// <param name="query">What is listed, with how much of it a page has.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Page> PagesAsync(this IGraphStore store, ListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (Page? page = null; page?.HasNextPage is not false;)
        {
            page = await store.ListAsync(page is null ? query : query with { After = page.Items[^1].Cursor }, cancellationToken);
            yield return page;
        }
    }
}
