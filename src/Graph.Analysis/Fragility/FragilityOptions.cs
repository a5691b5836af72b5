namespace Graph.Analysis;

/// <summary>The constants of the fragility measure: a judgement, uncalibrated, and for the stewardship group to change.</summary>
/// <remarks>Whoever changes one gives <see cref="Version"/> a new text: every answer carries it.</remarks>
public sealed record FragilityOptions
{
    /// <summary>The constants as they were first agreed.</summary>
    public static FragilityOptions Default { get; } = new();

    /// <summary>Names this set of constants.</summary>
    public string Version { get; init; } = "1";

    /// <summary>The age in days up to which a contact is recent.</summary>
    public int RecentDays { get; init; } = 183;

    /// <summary>The age in days up to which a contact makes its holder count.</summary>
    public int CountingDays { get; init; } = 365;

    /// <summary>How many days ahead an end makes somebody a known leaver.</summary>
    public int LeaverDays { get; init; } = 365;

    /// <summary>How many days funding runs from its award where neither its beginning nor its end is known.</summary>
    public int FundingDays { get; init; } = 365;

    /// <summary>The recency of a contact that is recent, 0 to 1.</summary>
    public double RecentContact { get; init; } = 1;

    /// <summary>The recency of a contact that counts but is no longer recent, 0 to 1.</summary>
    public double OlderContact { get; init; } = 0.5;

    /// <summary>What a strong contact is worth, 0 to 1.</summary>
    public double StrongContact { get; init; } = 1;

    /// <summary>What an ordinary contact, or one of unknown strength, is worth, 0 to 1.</summary>
    public double OrdinaryContact { get; init; } = 0.8;

    /// <summary>What a weak contact is worth, 0 to 1.</summary>
    public double WeakContact { get; init; } = 0.5;

    /// <summary>q: the chance that a holder leaves, 0 to 1. A known leaver's is 1.</summary>
    public double LeavingRisk { get; init; } = 0.20;

    /// <summary>c: the chance that one restructure takes a whole level of a side, 0 to 1.</summary>
    public double LevelRisk { get; init; } = 0.05;

    /// <summary>m of a formal agreement: the part of the risk it takes away, 0 to 1.</summary>
    public double AgreementRelief { get; init; } = 0.30;

    /// <summary>m of a shared forum.</summary>
    public double ForumRelief { get; init; } = 0.20;

    /// <summary>m of running funding.</summary>
    public double FundingRelief { get; init; } = 0.15;

    /// <summary>m of a shared building.</summary>
    public double CoLocationRelief { get; init; } = 0.10;
}
