using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A node of a draft other than an organisation or a person.</summary>
/// <param name="id">Its id within the draft.</param>
/// <param name="key">What it is known by.</param>
/// <param name="facts">What the draft says.</param>
/// <param name="first">Which of it the first row says that names the node.</param>
internal sealed class DraftNode(string id, NodeKey key, Shelf<DraftFact> facts, int first)
{
    /// <summary>Its id within the draft.</summary>
    public string Id => id;

    /// <summary>What it is known by.</summary>
    public NodeKey Key => key;

    /// <summary>The first row that names it.</summary>
    public required CellAddress At { get; init; }

    /// <summary>The nodes that it is the same only with, by their ids within the draft: the parties of a partnership, the place of a gap.</summary>
    public required IReadOnlyList<ContextEnd> Context { get; init; }

    /// <summary>The node with the period that the row gives it, which tells it from others of its key where it may end and begin again.</summary>
    public Node Said => (Node)facts[first].Fact;

    /// <summary>Whether a context that the row leaves blank is unknown, so that the node may be a known one with any; otherwise it has none.</summary>
    public bool LeavesOpen { get; init; }

    /// <summary>Whether it comes from a file that others publish: of several that it may be, one is taken, because nobody can write into the file which is meant.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether it comes from those who decide which code is of which place.</summary>
    public bool IsOfficial { get; init; }
}
