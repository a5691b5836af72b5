using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A node of a draft other than an organisation or a person.</summary>
/// <param name="Id">Its id within the draft.</param>
/// <param name="Key">What it is known by.</param>
/// <param name="Context">The nodes that it is the same only with, by their ids within the draft: the parties of a partnership, the place of a gap.</param>
/// <param name="At">The first row that names it.</param>
internal sealed record DraftNode(string Id, NodeKey Key, IReadOnlyList<ContextEnd> Context, CellAddress At)
{
    /// <summary>The node with the period that the row gives it, which tells it from others of its key where it may end and begin again.</summary>
    public required Node Said { get; init; }

    /// <summary>Whether a context that the row leaves blank is unknown, so that the node may be a known one with any; otherwise it has none.</summary>
    public bool LeavesOpen { get; init; }

    /// <summary>Whether it comes from a file that others publish: of several that it may be, one is taken, because nobody can write into the file which is meant.</summary>
    public bool IsPublished { get; init; }
}
