using System.ComponentModel.DataAnnotations;

namespace Graph.Analysis;

/// <summary>The constants of the fragility measure. They are a judgement and have not been calibrated; the stewardship group can change them.</summary>
/// <remarks>Anyone who changes one must give <see cref="Version"/> a new text, which every answer carries.</remarks>
public sealed record FragilityOptions
{
    /// <summary>The constants as they were first agreed, for version 2 of the definitions.</summary>
    public static FragilityOptions Default { get; } = new();

    /// <summary>The version of the definitions that the constants are for; the version of every set of constants begins with it.</summary>
    public const string Definitions = "fragility-2";

    /// <summary>Names this set of constants.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string Version { get; init; } = Definitions;

    /// <summary>How many days a contact stays recent.</summary>
    [Range(0, 36_500)]
    public int RecentDays { get; init; } = 183;

    /// <summary>How many days a contact makes its holder count: a year and a month, so that a yearly meeting held late is no loss.</summary>
    [Range(0, 36_500)]
    public int CountingDays { get; init; } = 396;

    /// <summary>How many days before the end of their holding or post a person becomes a known leaver.</summary>
    [Range(0, 36_500)]
    public int LeavingDays { get; init; } = 183;

    /// <summary>How many days after the end of a post another post of the same person at the same organisation may begin, so that it is a renewal and nobody leaves.</summary>
    [Range(0, 36_500)]
    public int RenewalDays { get; init; } = 31;

    /// <summary>How many days funding is assumed to run from its start (or its award, if no start is known), if its end is not known.</summary>
    [Range(0, 36_500)]
    public int FundingDays { get; init; } = 365;

    /// <summary>The recency of a contact that is recent, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double RecentContact { get; init; } = 1;

    /// <summary>The recency of a contact that counts but is no longer recent, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double OlderContact { get; init; } = 0.5;

    /// <summary>What a strong contact is worth, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double StrongContact { get; init; } = 1;

    /// <summary>What an ordinary contact, or one of unknown strength, is worth, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double OrdinaryContact { get; init; } = 0.8;

    /// <summary>What a weak contact is worth, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double WeakContact { get; init; } = 0.5;

    /// <summary>q: the chance that a holder leaves, 0 to 1, by level; null for an unknown level. For a known leaver it is 1.</summary>
    public LeavingRisks LeavingRisks { get; init; } = [];

    /// <summary>c: the chance that one restructure takes away a whole level of a side, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double LevelRisk { get; init; } = 0.05;

    /// <summary>m of a formal agreement: the share of the risk that it takes away, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double AgreementRelief { get; init; } = 0.30;

    /// <summary>m of a shared forum.</summary>
    [Range(0.0, 1.0)]
    public double ForumRelief { get; init; } = 0.20;

    /// <summary>m of running funding.</summary>
    [Range(0.0, 1.0)]
    public double FundingRelief { get; init; } = 0.15;

    /// <summary>m of a shared building.</summary>
    [Range(0.0, 1.0)]
    public double CoLocationRelief { get; init; } = 0.10;

    /// <summary>The least k of a partnership that is thick without an anchor.</summary>
    [Range(2, 1_000)]
    public int ThickWithoutAnchor { get; init; } = 4;

    /// <summary>After how many years it is asked whether an agreement without an end is still in force.</summary>
    [Range(0, 100)]
    public int AgreementYears { get; init; } = 3;

    /// <summary>How many times the usual gap between contacts has to pass before someone counts as having gone quiet.</summary>
    [Range(1.0, 1_000.0)]
    public double QuietTimes { get; init; } = 8;

    /// <summary>How many days before the end of a holding, a post, an agreement, a lease or funding the warnings begin.</summary>
    [Range(0, 36_500)]
    public int WarningDays { get; init; } = 365;

    /// <summary>How many days ahead the warnings look for contact that will have become too old.</summary>
    [Range(0, 36_500)]
    public int LapsingDays { get; init; } = 60;

    /// <summary>By how much the score must rise within a class before a partnership has grown more fragile.</summary>
    [Range(0.0, 100.0)]
    public double GrewBy { get; init; } = 10;

    /// <summary>n: the most partnerships that one person may hold, including proposed ones. With more, they would become a new hub.</summary>
    [Range(1, 1_000)]
    public int MostHoldings { get; init; } = 5;

    /// <summary>The lowest count that may be published. Counts from 1 to one below it are suppressed. It is at least 3, because hiding only ones would hide nothing.</summary>
    [Range(3, 1_000)]
    public int PublishedFrom { get; init; } = 5;
}
