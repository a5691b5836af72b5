using Graph.Analysis.Statistics;

namespace Graph.Analysis.TrackRecords;

/// <summary>How well what the measure said would happen within a year fits what did.</summary>
/// <param name="Kind">What was said to happen.</param>
/// <param name="Days">The days on which it was said, the earliest first; those on which there was nothing to say are left out.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="LeftOut">How many partnerships are left out because they had ended a year later, or are no longer known.</param>
public sealed record ForecastRecord(ForecastKind Kind, IReadOnlyList<DateOnly> Days, ForecastScore Score, int LeftOut)
{
    /// <summary>Whether the chances are nearer to what happened than the base rate; null if there are none.</summary>
    public bool? IsBetterThanBaseRate => Score is { Brier: { } brier, BaseRateBrier: { } ofBaseRate } ? brier < ofBaseRate : null;

    /// <summary>All that was said on some days, of each kind.</summary>
    /// <param name="days">What was said on each.</param>
    public static IReadOnlyList<ForecastRecord> Of(IReadOnlyCollection<PastForecasts> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return [Gather(ForecastKind.Leaving, days, day => day.Leaving, _ => 0), Gather(ForecastKind.Unheld, days, day => day.Unheld, day => day.EndedSince)];
    }

    private static ForecastRecord Gather(ForecastKind kind, IReadOnlyCollection<PastForecasts> days, Func<PastForecasts, IReadOnlyList<Forecast>> said, Func<PastForecasts, int> leftOut) =>
        new(kind, [.. days.Where(day => said(day).Count > 0).Select(day => day.Day).Order()], ForecastScore.Of([.. days.SelectMany(said)]), days.Sum(leftOut));
}

/// <summary>What was said to happen within a year.</summary>
public enum ForecastKind
{
    /// <summary>Somebody leaves the organisation: the assumed chance of their level, or 1 for a known leaver.</summary>
    Leaving = 1,

    /// <summary>Nobody holds a partnership any more: its score, read as a chance in a hundred.</summary>
    Unheld,
}
