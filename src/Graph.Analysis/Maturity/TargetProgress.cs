namespace Graph.Analysis.Maturity;

/// <summary>How something stands to the target of its measure.</summary>
/// <param name="Outlook">Whether it is on the way there.</param>
/// <param name="Expected">Where it would be on the date of its latest assessment, if it went evenly from the first one to the target by its date; in whole numbers where both of these are. Null if the target has no date, or there is only one date so far.</param>
public sealed record TargetProgress(TargetOutlook Outlook, decimal? Expected)
{
    /// <summary>Works it out.</summary>
    /// <param name="trend">How it stood, the earliest first; not empty.</param>
    /// <param name="target">The target.</param>
    /// <param name="by">The last day on which it may be reached; null if it has no date.</param>
    /// <param name="mayFall">Whether less may be better. If it may, a target below the first reading is one to fall to; otherwise more is always better.</param>
    /// <param name="asOf">The day asked about.</param>
    internal static TargetProgress Of(IReadOnlyList<ProgressDay> trend, decimal target, DateOnly? by, bool mayFall, DateOnly asOf)
    {
        (ProgressDay first, ProgressDay now) = (trend[0], trend[^1]);
        bool falls = mayFall && target < first.Median;
        decimal? expected = trend.Count > 1 && by is { } last ? Even(first, now, target, last) : null;
        return new(IsAsFarAs(target) ? TargetOutlook.Reached
            : by < asOf ? TargetOutlook.Missed
            : trend.Count == 1 ? TargetOutlook.NotKnown
            : expected is { } even ? (IsAsFarAs(even) ? TargetOutlook.OnTheWay : TargetOutlook.Behind)
            : now.Median != first.Median && IsAsFarAs(first.Median) ? TargetOutlook.OnTheWay
            : TargetOutlook.Behind, expected);

        bool IsAsFarAs(decimal point) => falls ? now.Median <= point : now.Median >= point;
    }

    /// <summary>The point of a straight line, and the target itself once its date has come. Where it begins and ends in whole numbers, such as levels and people, it is the last whole number that it has passed.</summary>
    private static decimal Even(ProgressDay first, ProgressDay now, decimal target, DateOnly by)
    {
        int begun = first.Date.FirstDay.DayNumber;
        int passed = now.Date.FirstDay.DayNumber - begun;
        int all = by.DayNumber - begun;
        if (passed >= all)
            return target;
        decimal point = first.Median + ((target - first.Median) * passed / all);
        return !decimal.IsInteger(first.Median) || !decimal.IsInteger(target) ? point : target < first.Median ? decimal.Ceiling(point) : decimal.Floor(point);
    }
}

/// <summary>Whether something is on the way to its target.</summary>
public enum TargetOutlook
{
    /// <summary>It is there, by the latest assessments.</summary>
    Reached = 1,

    /// <summary>It is at least as far as if it went evenly from the first assessment to the target. Without a date for the target, it is nearer than at first.</summary>
    OnTheWay,

    /// <summary>It is less far than that.</summary>
    Behind,

    /// <summary>The date of the target has passed without it.</summary>
    Missed,

    /// <summary>It was assessed on one date only, so nobody can tell.</summary>
    NotKnown,
}
