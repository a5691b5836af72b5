using Graph.Model;

namespace Graph.Analysis.Warnings;

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

    /// <summary>Whether the end of funding is taken from its award, since none is recorded.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether it has happened by the later day. If not, it is still to come.</summary>
    public bool HasHappened => Kind <= WarningKind.WentQuiet;
}
