using Graph.Analysis.Contact;
using Graph.Model;

namespace Graph.Analysis.Fragility;

/// <summary>How fragile a partnership is on a day, and why.</summary>
/// <remarks>A partnership of several parties is judged pair by pair: the pair of the worst class answers and is named; of several the one of lowest k, then of the highest score.</remarks>
public sealed record FragilityAnswer
{
    /// <summary>The partnership's id.</summary>
    public required string Partnership { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The class; lists sort by it first.</summary>
    public required FragilityClass Class { get; init; }

    /// <summary>k: the fewest people whose leaving ends direct contact, known leavers taken as gone while somebody else can talk.</summary>
    public required int K { get; init; }

    /// <summary>The fewest people of all counting holders whose leaving ends direct contact.</summary>
    public required int KNow { get; init; }

    /// <summary>The same of those who are not known to leave.</summary>
    public required int KStay { get; init; }

    /// <summary>0 (safe) to 100 (gone); only to sort within a class.</summary>
    public required double Score { get; init; }

    /// <summary>The id of one organisation of the judged pair; null where the partnership has no current party.</summary>
    public string? OrganisationA { get; init; }

    /// <summary>The id of the other organisation of the judged pair; null where the partnership has fewer than two current parties.</summary>
    public string? OrganisationB { get; init; }

    /// <summary>How many current parties the partnership has.</summary>
    public required int Parties { get; init; }

    /// <summary>Why nobody holds it; null unless that is so.</summary>
    public UnheldBecause? UnheldBecause { get; init; }

    /// <summary>What is missing on the side of <see cref="OrganisationA"/>, where nobody holds it; null where that side lacks nobody.</summary>
    public UnheldBecause? MissingA { get; init; }

    /// <summary>The same on the side of <see cref="OrganisationB"/>.</summary>
    public UnheldBecause? MissingB { get; init; }

    /// <summary>For every pair of parties of the lowest k where that is 1, every person whose leaving alone would end its direct contact.</summary>
    public required IReadOnlyList<HangsOn> HangsOn { get; init; }

    /// <summary>Whether one departure would end direct contact, and one of the people it depends on is at strategic or governance level.</summary>
    public required bool HangsOnOneSenior { get; init; }

    /// <summary>What holds it together without depending on one person.</summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    /// <summary>The counting holders of the judged pair by side and level; cells without holders are left out.</summary>
    public required IReadOnlyList<GridCell> Grid { get; init; }

    /// <summary>Everybody with a current holding for the judged pair, those who do not count included.</summary>
    public required IReadOnlyList<HolderEvidence> Holders { get; init; }

    /// <summary>Whether somebody of the judged pair counts by nothing but contact that is known after the day.</summary>
    public required bool IsReadByLaterContact { get; init; }

    /// <summary>Whether one person counts on both sides of the judged pair, so that the score overstates the risk.</summary>
    public required bool OnePersonOnBothSides { get; init; }
}

/// <summary>How many people hold a partnership for one side at one level.</summary>
/// <param name="Organisation">The side's id.</param>
/// <param name="Level">The level; null for the holders whose level is unknown.</param>
/// <param name="Holders">The counting holders, known leavers among them; at least 1.</param>
/// <param name="KnownLeavers">How many of them are known leavers.</param>
public sealed record GridCell(string Organisation, Level? Level, int Holders, int KnownLeavers);

/// <summary>A person whose departure alone would leave nobody who can talk to the other side.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The organisation the person holds the partnership for; of somebody on both sides, where the role is more senior.</param>
/// <param name="Level">The person's level there; null if unknown.</param>
/// <param name="IsKnownLeaver">Whether the person is known to leave within the window of <see cref="FragilityOptions.LeavingDays"/>.</param>
/// <param name="Pair">The ids of the two parties that would lose touch, in their order.</param>
public sealed record HangsOn(string Person, string Organisation, Level? Level, bool IsKnownLeaver, IReadOnlyList<string> Pair)
{
    /// <summary>The first day on which a known leaver no longer holds it or is no longer in post; null for others.</summary>
    public DateOnly? LeavesOn { get; init; }
}
