using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A record that was merged into another one.</summary>
/// <param name="Node">What was last known of it.</param>
/// <param name="Kept">The id of the record that stands for it now.</param>
/// <param name="Into">The record that it was merged into, as that was before. It may have been merged into a further one since.</param>
/// <param name="Edges">The edges that named it, as they were before.</param>
internal sealed record MergedRecord(Node Node, string Kept, Node Into, IReadOnlyList<Edge> Edges)
{
    /// <summary>The edges by which the record that stands for it is told from others, without those that came to it from merged ones.</summary>
    public IReadOnlyList<Edge> OfKept { get; init; } = [];

    /// <summary>The properties of which the merge put this record's value in place of the other's.</summary>
    public IReadOnlyList<PropertyDefinition> Taken { get; init; } = [];
}
