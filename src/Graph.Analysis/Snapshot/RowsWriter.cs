using System.Runtime.InteropServices;

namespace Graph.Analysis.Snapshot;

/// <summary>Collects rows that come and go, and publishes them by node: all at once on loading, few at a time afterwards.</summary>
internal sealed class RowsWriter<TRow> : IRowsWriter
    where TRow : struct, IRow<TRow>
{
    private readonly ChunkedWriter<TRow[]?> rows = new();
    private readonly HashSet<int> removedEdges = [];
    private readonly HashSet<int> removedFrom = [];
    private List<int> addedTo = [];
    private List<TRow> added = [];

    public void Add(int node, TRow row)
    {
        addedTo.Add(node);
        added.Add(row);
    }

    /// <summary>Removes the published rows of an edge; at most once for each edge between two publications.</summary>
    public void Remove(int node, int edge)
    {
        removedFrom.Add(node);
        removedEdges.Add(edge);
    }

    public Rows<TRow> Publish()
    {
        Settle();
        return new(rows.Publish());
    }

    public void Settle()
    {
        foreach (int node in removedFrom)
        {
            TRow[] kept = Array.FindAll(rows[node] ?? [], row => !removedEdges.Contains(row.Edge));
            rows[node] = kept.Length == 0 ? null : kept;
        }

        Span<int> nodes = CollectionsMarshal.AsSpan(addedTo);
        Span<TRow> news = CollectionsMarshal.AsSpan(added);
        nodes.Sort(news);
        for (int start = 0, end; start < nodes.Length; start = end)
        {
            int node = nodes[start];
            for (end = start + 1; end < nodes.Length && nodes[end] == node;)
                end++;
            TRow[] all = [.. rows[node] ?? [], .. news[start..end]];
            Array.Sort(all);
            rows[node] = all;
        }

        removedFrom.Clear();
        removedEdges.Clear();
        addedTo = [];
        added = [];
    }
}

/// <summary>Collects rows of whatever kind.</summary>
internal interface IRowsWriter
{
    /// <summary>Puts what came and went since the last time in its place, and gives back the memory it took until then.</summary>
    void Settle();
}
