namespace Graph.Model;

/// <summary>Whether two periods are one and the same as far as is known, or two with a gap between.</summary>
/// <remarks>
/// The same post held twice with a gap between is two facts; periods that overlap, or may overlap for all that is known, are one. An
/// end is exclusive, so that a renewal on the very day on which the last period ends is a new period. Where years or months are all
/// that is known, and one period ends in the year in which the other begins, the later one is read as a renewal: read as one,
/// whoever is in post again would be taken for gone.
/// </remarks>
public static class Periods
{
    /// <summary>Whether two facts share time, or may. Symmetric, and true of a fact with itself.</summary>
    public static bool Overlap(Fact one, Fact other) => Overlap(one.Since, one.Until, other.Since, other.Until);

    /// <summary>Whether two periods share time, or may.</summary>
    /// <param name="since">When one begins; null where nobody has said.</param>
    /// <param name="until">The day after it ends; null where it has no known end.</param>
    /// <param name="otherSince">When the other begins.</param>
    /// <param name="otherUntil">The day after the other ends.</param>
    public static bool Overlap(PartialDate? since, PartialDate? until, PartialDate? otherSince, PartialDate? otherUntil)
    {
        if (since == otherSince && (since is not null || until == otherUntil))
            return true;
        if (IsOver(until, otherSince) || IsOver(otherUntil, since))
            return false;
        return MayBeginTogether(since, otherSince) || (!MayBeOver(until, otherSince) && !MayBeOver(otherUntil, since));
    }

    /// <summary>Whether two facts may have begun on one day: one does not say when it began, or not more exactly than the other.</summary>
    public static bool MayHaveOneBeginning(Fact one, Fact other) => one.Since is null || other.Since is null || MayBeginTogether(one.Since, other.Since);

    /// <summary>What can't be true of a period, in a sentence; null where it can be true.</summary>
    /// <param name="since">When it begins; null where nobody has said.</param>
    /// <param name="until">The day after it ends; null where it has no known end.</param>
    /// <param name="of">What lasts so long, such as "agreement"; null where that is plain.</param>
    public static string? Contradiction(PartialDate? since, PartialDate? until, string? of = null)
    {
        if (since is not { Year: > 0 } begins || until is not { Year: > 0 } ends || ends.LastDay >= begins.FirstDay)
            return null;
        return of is null
            ? $"The end, {ends}, is before the beginning, {begins}."
            : $"The end of the {of}, {ends}, is before its beginning, {begins}.";
    }

    private static bool IsOver(PartialDate? until, PartialDate? since) => until is { } ends && since is { } begins && ends.LastDay <= begins.FirstDay;

    private static bool MayBeOver(PartialDate? until, PartialDate? since) => until is { } ends && since is { } begins && ends.FirstDay <= begins.LastDay;

    private static bool MayBeginTogether(PartialDate? since, PartialDate? otherSince) =>
        since is { } one && otherSince is { } other && one.FirstDay <= other.LastDay && other.FirstDay <= one.LastDay;
}
