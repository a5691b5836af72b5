namespace Graph.Analysis.Departures;

/// <summary>One thing that goes if people leave, and what it brings with it.</summary>
/// <param name="Kind">What goes.</param>
/// <param name="Gone">The partnership, forum or building.</param>
/// <param name="For">The id of the organisation that has nobody on the forum any more; null for other steps.</param>
/// <param name="Follows">What that brings with it, in the order of the ids.</param>
public sealed record CascadeStep(CascadeKind Kind, CascadePart Gone, string? For, IReadOnlyList<CascadePart> Follows)
{
    /// <summary>Of a partnership, every pair of parties that lose touch, in the order of the ids; otherwise empty.</summary>
    public IReadOnlyList<PartedPair> Parted { get; init; } = [];
}

/// <summary>What goes in a step of a cascade.</summary>
public enum CascadeKind
{
    /// <summary>A partnership is lost; what follows is the funding attached to the parties that lose touch.</summary>
    PartnershipLost = 1,

    /// <summary>Some parties of a partnership lose touch, and others do not; what follows is the funding attached to those that do.</summary>
    PartnershipLostInPart,

    /// <summary>A forum loses its chair; what follows are the partnerships that nothing but this forum anchors.</summary>
    ForumWithoutChair,

    /// <summary>An organisation has nobody on a forum any more.</summary>
    ForumWithoutMember,

    /// <summary>Nobody can open a building; what follows are the organisations in it.</summary>
    BuildingWithoutKeyHolder,
}

/// <summary>Something that a step of a cascade is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parties">Of a partnership, the ids of its current parties in their order; otherwise empty.</param>
public sealed record CascadePart(string Id, IReadOnlyList<string> Parties);

/// <summary>Two parties of a partnership that could talk, and no longer can.</summary>
/// <param name="A">The id of the one that comes first in the order of the ids.</param>
/// <param name="B">The id of the other.</param>
public sealed record PartedPair(string A, string B);
