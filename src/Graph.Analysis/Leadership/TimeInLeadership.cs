using Graph.Analysis.Snapshot;
using Graph.Analysis.Statistics;
using Graph.Model;

namespace Graph.Analysis.Leadership;

/// <summary>How long people stay in posts of a kind.</summary>
/// <param name="Posts">How many times in such posts were seen. A person who is at the same level at two organisations has two.</param>
/// <param name="Ended">How many of them ended in the time asked about; the others went on.</param>
/// <param name="MedianYears">After how many years half have left, by the product-limit estimate; null if fewer than half have left by any age that was seen.</param>
/// <param name="QuarterYears">After how many years a quarter have left; null likewise.</param>
public sealed record TimeInLeadership(int Posts, int Ended, double? MedianYears, double? QuarterYears)
{
    /// <summary>The share that stays longer, at each age at which some left, the shortest first.</summary>
    public required IReadOnlyList<StayingShare> Curve { get; init; }

    internal static TimeInLeadership Of(IReadOnlyCollection<SeenSpell> seen)
    {
        KaplanMeier lasting = KaplanMeier.Of(seen);
        return new(seen.Count, seen.Count(spell => spell.Ended), Years(lasting.AgeBy(0.5)), Years(lasting.AgeBy(0.25)))
        {
            Curve = [.. lasting.Steps.Select(step => new StayingShare(step.Age / TimesInPost.DaysOfYear, step.Share, step.AtRisk, step.Ended))],
        };
    }

    private static double? Years(int? days) => days / TimesInPost.DaysOfYear;
}

/// <summary>The share of people who stay longer in posts of a kind.</summary>
/// <param name="Years">The years in the post.</param>
/// <param name="Share">The estimated share that stays longer, 0 to 1.</param>
/// <param name="AtRisk">How many were seen in the post that long or longer.</param>
/// <param name="Left">How many left then.</param>
public sealed record StayingShare(double Years, double Share, int AtRisk, int Left);

/// <summary>How long people stay at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Lasting">How long.</param>
/// <param name="Sectors">The same by sector of the organisation; those without any such post are left out.</param>
public sealed record LastingAtLevel(Level Level, TimeInLeadership Lasting, IReadOnlyList<LastingInSector> Sectors);

/// <summary>How long people stay at a level at organisations of a sector.</summary>
/// <param name="Sector">The sector; null if unknown.</param>
/// <param name="Lasting">How long.</param>
public sealed record LastingInSector(Sector? Sector, TimeInLeadership Lasting);
