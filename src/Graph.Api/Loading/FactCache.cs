using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Facts read since the store's latest known change, so that questions asked again don't read them again.</summary>
/// <remarks>
/// A cache belongs to one head: whoever sees a newer head begins a new one. It may hold facts newer than its head
/// (recorded while it was filled) but never older ones, so what it answers is at most as stale as the projection is.
/// </remarks>
internal sealed class FactCache(long head)
{
    private const int MaximumFacts = 50_000;

    private readonly ConcurrentDictionary<string, Fact> nodes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<EdgeKey, IReadOnlyList<Edge>> edges = new();
    private readonly ConcurrentDictionary<ListQuery, Page> pages = new();
    private int count;

    /// <summary>The change it belongs to.</summary>
    public long Head { get; } = head;

    public Fact? Node(string id) => nodes.GetValueOrDefault(id);

    public IReadOnlyList<Edge>? Edges(EdgeKey key) => edges.GetValueOrDefault(key);

    public Page? Page(ListQuery query) => pages.GetValueOrDefault(query);

    public void Add(Fact node)
    {
        if (count < MaximumFacts && nodes.TryAdd(node.Id, node))
            Interlocked.Increment(ref count);
    }

    public void Add(EdgeKey key, IReadOnlyList<Edge> list)
    {
        if (count < MaximumFacts && edges.TryAdd(key, list))
            Interlocked.Add(ref count, list.Count + 1);
    }

    public void Add(ListQuery query, Page page)
    {
        if (count < MaximumFacts && pages.TryAdd(query, page))
            Interlocked.Add(ref count, page.Items.Count + 1);
    }
}
