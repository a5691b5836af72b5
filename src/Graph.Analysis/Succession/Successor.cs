using Graph.Model;

namespace Graph.Analysis.Succession;

/// <summary>A colleague who could take a partnership over, and what speaks for them.</summary>
public sealed record Successor
{
    /// <summary>The colleague's id.</summary>
    public required string Person { get; init; }

    /// <summary>The most senior of the colleague's current roles at the organisation; null where unknown.</summary>
    public required Level? Level { get; init; }

    /// <summary>Whether that is the level of the person who leaves; false where either is unknown.</summary>
    public required bool IsSameLevel { get; init; }

    /// <summary>Whether the colleague holds the partnership for the organisation already.</summary>
    public required bool HoldsIt { get; init; }

    /// <summary>The id of somebody on the other side whom the colleague knows: by a tie, or by a contact that both attended; null where nobody is known.</summary>
    public required string? Knows { get; init; }

    /// <summary>How many current partnerships the colleague holds, those this brief suggests before this one among them.</summary>
    public required int Holdings { get; init; }

    /// <summary>The id of a forum the colleague has a role at and another party belongs to; null where there is none.</summary>
    public required string? SharedForum { get; init; }

    /// <summary>The id of a building the colleague can open and another party is in; null where there is none.</summary>
    public required string? SharedBuilding { get; init; }
}
