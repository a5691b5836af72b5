using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Succession;

/// <summary>An introduction that would make a partnership less fragile.</summary>
public sealed record Introduction
{
    /// <summary>The partnership's id.</summary>
    public required string Partnership { get; init; }

    /// <summary>Who would hold it afterwards: one person, who meets those who hold it on the other side, or one on each side, who meet each other.</summary>
    public required IReadOnlyList<Newcomer> People { get; init; }

    /// <summary>The id of the organisation whose people one newcomer would meet; null where two newcomers meet each other.</summary>
    public required string? Meets { get; init; }

    /// <summary>How fragile it is now.</summary>
    public required Standing Now { get; init; }

    /// <summary>How fragile it is once the introduction is recorded: a holding each with strong contact of the day, and strong ties of the day to exactly those they meet.</summary>
    public required Standing Then { get; init; }

    /// <summary>What is gained: the drop in score. Every partnership is worth as much as any other, since nobody records what one is worth.</summary>
    public double Gain => Now.Score - Then.Score;

    /// <summary>Who could make the introduction; null if nobody is recorded who could.</summary>
    public required Introducer? Introducer { get; init; }
}

/// <summary>A person who would hold a partnership after an introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation the person would hold it for, where the person is in post.</param>
/// <param name="Level">The level of the person's most senior current role there; null if unknown.</param>
/// <param name="IsNewLevel">Whether nobody who is staying holds it at that level for the organisation now.</param>
/// <param name="SharedForum">The id of a forum that the person sits on and the other organisation belongs to; null where there is none.</param>
/// <param name="SharedBuilding">The id of a building that the person can open and the other organisation is in; null where there is none.</param>
public sealed record Newcomer(string Person, string Organisation, Level? Level, bool IsNewLevel, string? SharedForum, string? SharedBuilding);

/// <summary>A person who could make an introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the one of the two organisations whom the person speaks for.</param>
/// <param name="Kind">Why this person.</param>
public sealed record Introducer(string Person, string Organisation, IntroducerKind Kind);

/// <summary>Why a person could make an introduction.</summary>
public enum IntroducerKind
{
    /// <summary>They hold the partnership now, on the newcomer's own side.</summary>
    HoldsIt = 1,

    /// <summary>They hold the partnership now, on the other side.</summary>
    HoldsItOnTheOtherSide,

    /// <summary>They hold another partnership between the two organisations.</summary>
    HoldsAnother,

    /// <summary>They are in post at one of the two organisations and sit on a forum that both belong to.</summary>
    SitsOnASharedForum,
}
