namespace Graph.Analysis;

/// <summary>How fragile a partnership is, in short.</summary>
/// <param name="Class">The class.</param>
/// <param name="K">The fewest people whose leaving ends direct contact.</param>
/// <param name="Score">0 (safe) to 100 (gone); only to sort within a class.</param>
public sealed record Standing(FragilityClass Class, int K, double Score)
{
    internal static Standing Of(in Verdict verdict) => new(verdict.Class, verdict.K, verdict.Score);
}
