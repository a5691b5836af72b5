namespace Graph.Analysis.Snapshot;

/// <summary>The rows of each node, sorted; immutable.</summary>
internal readonly struct Rows<TRow>(Chunked<TRow[]?> rows)
{
    public ReadOnlySpan<TRow> this[int node] => rows[node];
}
