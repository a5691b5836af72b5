using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Warnings;

/// <summary>A partnership that grew more fragile between two days, or is about to, with the reasons.</summary>
/// <param name="Partnership">The partnership's id.</param>
/// <param name="Parties">The ids of its parties on the later day, of one that has ended on the earlier, ordered.</param>
/// <param name="Before">How it was on the earlier day; null if it was not current then.</param>
/// <param name="Now">How it is on the later day; null if it is no longer current.</param>
/// <param name="GrewWorse">Whether it ended, its class or k is worse or, within a class, its score rose by as much as the constants say, and not by contact growing older alone. If not, the reasons may yet make it worse.</param>
/// <param name="Reasons">Why, at least one: first what can explain that it grew worse, then what lies ahead, then contact that is merely growing older.</param>
public sealed record EarlyWarning(
    string Partnership, IReadOnlyList<string> Parties, Standing? Before, Standing? Now, bool GrewWorse, IReadOnlyList<WarningReason> Reasons);

/// <summary>One reason why a partnership grew more fragile, or is about to, with the facts behind it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day it came about or will; null of <see cref="WarningKind.Other"/>, which no one date explains.</param>
/// <param name="Since">The first day on which it is warned of: the same day, or as much earlier as the constants say; null with <paramref name="On"/>.</param>
public sealed record WarningReason(WarningKind Kind, DateOnly? On, DateOnly? Since)
{
    /// <summary>The id of the person it is about; null where it is about none.</summary>
    public string? Person { get; init; }

    /// <summary>The id of the person a tie led to; null of all other kinds.</summary>
    public string? OtherPerson { get; init; }

    /// <summary>The id of the organisation the person holds it for, or whose membership, lease or part in the partnership it is; null where it is of none.</summary>
    public string? Organisation { get; init; }

    /// <summary>The id of the forum, building or funding; null where it is about none.</summary>
    public string? Subject { get; init; }

    /// <summary>The person's last contact; null if it is not about contact.</summary>
    public PartialDate? LastContact { get; init; }

    /// <summary>The days between the person's contacts, as a rule; null unless contact has gone quiet.</summary>
    public double? UsualGap { get; init; }

    /// <summary>Whether the end of funding is assumed, since none is recorded.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>The class that the partnership will have on that day, where nothing else changes; null unless contact will be too old then.</summary>
    public FragilityClass? Becomes { get; init; }

    /// <summary>Whether it has happened by the later day. If not, it is still to come.</summary>
    public bool HasHappened => Kind <= WarningKind.WentQuiet;
}

/// <summary>Why a partnership grew more fragile, or is about to.</summary>
public enum WarningKind
{
    /// <summary>The partnership itself has ended.</summary>
    PartnershipEnded = 1,

    /// <summary>An organisation is no longer a party.</summary>
    PartyLeft,

    /// <summary>Someone who counted, at least until shortly before they left, is no longer in post.</summary>
    LeftPost,

    /// <summary>Someone who counted, at least until shortly before they stopped, no longer holds it.</summary>
    StoppedHolding,

    /// <summary>Someone who counted was last in contact too long ago, so they no longer count.</summary>
    ContactLapsed,

    /// <summary>Two people, one on each side, are no longer in touch.</summary>
    TieEnded,

    /// <summary>The agreement is no longer in force.</summary>
    AgreementEnded,

    /// <summary>A forum that both parties belonged to has stopped, or one of them has left it.</summary>
    ForumLost,

    /// <summary>Funding between the parties has ended.</summary>
    FundingEnded,

    /// <summary>A building that both parties used has closed, or one of them is no longer there.</summary>
    SharedBuildingLost,

    /// <summary>An organisation became a party, and too few people hold the partnership for it yet.</summary>
    PartyJoined,

    /// <summary>Someone's contact has merely grown older: it still counts, but is no longer recent.</summary>
    Ageing,

    /// <summary>The people who hold it, their levels and their contact add up to less than before, for a reason that is none of the others.</summary>
    Other,

    /// <summary>Someone has gone quiet, compared with how often they were usually in contact.</summary>
    WentQuiet,

    /// <summary>Someone who counts will leave within a year, or stop holding it.</summary>
    Leaving,

    /// <summary>Someone's contact will soon be too old to count, and without new contact the partnership will then be in a worse class.</summary>
    ContactLapsing,

    /// <summary>The agreement will end soon.</summary>
    AgreementEnding,

    /// <summary>The partnership itself will end soon.</summary>
    PartnershipEnding,

    /// <summary>A forum that both parties belong to will stop soon, or one of them will leave it.</summary>
    ForumEnding,

    /// <summary>Funding between the parties will end soon.</summary>
    FundingEnding,

    /// <summary>A building that both parties use will close soon, or one of them will no longer be there.</summary>
    LeaseEnding,

    /// <summary>One of the parties has a building that both use on terms that let it, or its landlord, end them early soon.</summary>
    LeaseBreak,
}
