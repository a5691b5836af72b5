namespace Graph.Analysis.Fragility;

/// <summary>How fragile a partnership is on a day, in three figures.</summary>
/// <param name="Class">The class.</param>
/// <param name="K">k: the fewest people whose leaving ends direct contact.</param>
/// <param name="Score">0 (safe) to 100 (gone); only to sort within the class.</param>
public readonly record struct Standing(FragilityClass Class, int K, double Score)
{
    /// <summary>The digits of a score that answers show; what differs only beyond them has not changed.</summary>
    private const int ScoreDigits = 4;

    /// <summary>Whether it is more fragile than before: of a worse class, of lower k or, within a class, of a higher score.</summary>
    /// <param name="before">How it was.</param>
    public bool IsWorseThan(Standing before) => Class < before.Class || K < before.K
        || (Class == before.Class && Math.Round(Score, ScoreDigits) > Math.Round(before.Score, ScoreDigits));

    internal static Standing Of(in Verdict verdict) => new(verdict.Class, verdict.K, verdict.Score);
}
