namespace Graph.Analysis.Fragility;

/// <summary>How safe a partnership is from people leaving, worst first; what people act on.</summary>
public enum FragilityClass
{
    /// <summary>Nobody who counts can talk to anybody who counts on the other side (k = 0).</summary>
    Unheld = 1,

    /// <summary>One departure ends direct contact, and nothing else holds it (k = 1, no anchor).</summary>
    Personal,

    /// <summary>One departure ends direct contact, but something holds it without a person (k = 1, an anchor).</summary>
    AnchoredSingle,

    /// <summary>Several people hold it, but one side spans a single level, or there is neither an anchor nor a k of 4 (k ≥ 2).</summary>
    Thin,

    /// <summary>Several people at two levels or more on each side, and an anchor or a k of at least 4 (k ≥ 2).</summary>
    Thick,
}

/// <summary>How fragile a partnership is on a day, in three figures.</summary>
/// <param name="Class">The class.</param>
/// <param name="K">k: the fewest people whose leaving ends direct contact.</param>
/// <param name="Score">0 (safe) to 100 (gone); only to sort within the class.</param>
public readonly record struct Standing(FragilityClass Class, int K, double Score)
{
    internal static Standing Of(in Verdict verdict) => new(verdict.Class, verdict.K, verdict.Score);
}
