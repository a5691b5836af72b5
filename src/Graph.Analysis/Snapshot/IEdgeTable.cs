using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Takes up the versions of the edges of one type.</summary>
internal interface IEdgeTable
{
    /// <summary>Puts an edge in place of what was known of it; null takes it away.</summary>
    void Apply(string id, Fact? fact);

    /// <summary>Gives back the memory that growing took in advance.</summary>
    void Trim();
}
