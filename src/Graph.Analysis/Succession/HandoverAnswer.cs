using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Succession;

/// <summary>What one person hands over when they leave.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Partnerships">The current partnerships the person holds, once for each organisation they hold it for. Those that would be most fragile without them come first.</param>
/// <param name="Contacts">The ids of the contacts the person attended up to the day, latest first.</param>
/// <param name="OpenPromises">The ids of those among them at which something was promised that is not kept on the day, oldest first.</param>
/// <param name="Forums">The forums the person has a role at or alone speaks for an organisation on, in the order of their ids.</param>
/// <param name="Buildings">The buildings the person can open, in the order of their ids.</param>
/// <param name="FundingAttached">The ids of running funding between parties that would lose touch without the person: attached, not lost.</param>
public sealed record HandoverAnswer(
    string Person,
    IReadOnlyList<HandedPartnership> Partnerships,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<string> OpenPromises,
    IReadOnlyList<HandedForum> Forums,
    IReadOnlyList<HandedBuilding> Buildings,
    IReadOnlyList<string> FundingAttached)
{
    /// <summary>How the partnerships the person holds are read; null where the day is not past.</summary>
    public PastDay? PastDay { get; init; }
}

/// <summary>A partnership that a person hands over.</summary>
public sealed record HandedPartnership
{
    /// <summary>The partnership's id.</summary>
    public required string Partnership { get; init; }

    /// <summary>The id of the organisation the person holds it for.</summary>
    public required string Organisation { get; init; }

    /// <summary>How fragile it is on that day.</summary>
    public required FragilityClass ClassNow { get; init; }

    /// <summary>How fragile it would be on that day without the person. Ties to them stay recorded.</summary>
    public required FragilityClass ClassAfter { get; init; }

    /// <summary>The person's latest record of contact on or before the day; null where there is none.</summary>
    public required PartialDate? LastContact { get; init; }

    /// <summary>The strength of that contact; without one, of the holding; null where unknown.</summary>
    public required Strength? Strength { get; init; }

    /// <summary>Whether the person counts as a holder.</summary>
    public required bool Counts { get; init; }

    /// <summary>The ids of the people the person is tied to in it on the day, in their order.</summary>
    public required IReadOnlyList<string> TiedTo { get; init; }

    /// <summary>Who could take it over; null if nobody can.</summary>
    public required Successor? Successor { get; init; }

    /// <summary>Why nobody can; null where somebody can.</summary>
    public required NoSuccessor? NoSuccessor { get; init; }
}

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

    /// <summary>How many current partnerships the colleague holds.</summary>
    public required int Holdings { get; init; }

    /// <summary>How many more this brief suggests for the colleague before this one.</summary>
    public required int Suggested { get; init; }

    /// <summary>The id of a forum the colleague has a role at and another party belongs to; null where there is none.</summary>
    public required string? SharedForum { get; init; }

    /// <summary>The id of a building the colleague can open and another party is in; null where there is none.</summary>
    public required string? SharedBuilding { get; init; }
}

/// <summary>Why nobody can be suggested who could take a partnership over.</summary>
public enum NoSuccessor
{
    /// <summary>Nobody else is known by name to be in post at the organisation.</summary>
    NobodyInPost = 1,

    /// <summary>Everybody else in post there is known to leave soon.</summary>
    NobodyStays,

    /// <summary>Everybody else who stays holds as many partnerships as one person should, or this one for another party.</summary>
    NobodyHasRoom,
}

/// <summary>A forum that a person hands over.</summary>
/// <param name="Forum">The forum's id.</param>
/// <param name="IsChair">Whether the person chairs it.</param>
/// <param name="IsOnlyChair">Whether nobody else chairs it.</param>
/// <param name="OnlyMemberFor">The ids of the organisations that nobody else speaks for on it, in their order.</param>
public sealed record HandedForum(string Forum, bool IsChair, bool IsOnlyChair, IReadOnlyList<string> OnlyMemberFor);

/// <summary>A building whose key a person hands over.</summary>
/// <param name="Building">The building's id.</param>
/// <param name="IsOnlyKeyHolder">Whether nobody else is recorded as able to open it.</param>
public sealed record HandedBuilding(string Building, bool IsOnlyKeyHolder);
