using Graph.Analysis.Computing;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Facts read since the store's latest known change, so that questions asked again don't read them again.</summary>
/// <remarks>
/// A cache belongs to one head: whoever sees a newer head begins a new one. It may hold facts newer than its head
/// (recorded while it was filled) but never older ones, so what it answers is at most as stale as the projection is.
/// </remarks>
internal sealed class FactCache(long head, CacheMemory memory)
{
    private readonly SharedResults<string> nodes = new(memory);
    private readonly SharedResults<IncidentEdgesKey> edges = new(memory);
    private readonly SharedResults<ListQuery> pages = new(memory);
    private readonly SharedResults<string> meant = new(memory);

    /// <summary>The change it belongs to.</summary>
    public long Head { get; } = head;

    public Fact? Node(string id) => nodes.TryGet(id, out Fact? known) ? known : null;

    public IReadOnlyList<Edge>? Edges(IncidentEdgesKey key) => edges.TryGet(key, out IReadOnlyList<Edge>? known) ? known : null;

    public Page? Page(ListQuery query) => pages.TryGet(query, out Page? known) ? known : null;

    /// <summary>What an id stands for that is not known; null where nobody has asked yet.</summary>
    public MeantFact? Meant(string id) => meant.TryGet(id, out MeantFact? kept) ? kept : null;

    public void Add(string id, MeantFact kept) => meant.Add(id, kept);

    public void Add(Fact node) => nodes.Add(node.Id, node);

    public void Add(IncidentEdgesKey key, IReadOnlyList<Edge> list) => edges.Add(key, list);

    public void Add(ListQuery query, Page page) => pages.Add(query, page);

    /// <summary>Drops everything: there is a newer head.</summary>
    public void Close()
    {
        nodes.Close();
        edges.Close();
        pages.Close();
        meant.Close();
    }
}
