namespace Graph.Analysis.Snapshot;

/// <summary>Collects rows of whatever kind.</summary>
internal interface IRowsWriter
{
    /// <summary>Puts what came and went since the last time in its place, and gives back the memory it took until then.</summary>
    void Settle();
}
