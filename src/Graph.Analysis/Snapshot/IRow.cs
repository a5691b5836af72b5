namespace Graph.Analysis.Snapshot;

/// <summary>What a node keeps of one of its edges.</summary>
internal interface IRow<TRow> : IComparable<TRow>
{
    /// <summary>The number of the edge among those of its type.</summary>
    int Edge { get; }
}
