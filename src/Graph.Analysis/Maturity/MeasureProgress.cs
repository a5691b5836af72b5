using Graph.Model;

namespace Graph.Analysis.Maturity;

/// <summary>How far one thing has come by a measure, in the opinion of those who assessed it, or by what was counted.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="About">The id of what was assessed; null where that is not recorded, or nobody has assessed anything yet.</param>
public sealed record MeasureProgress(Measure Measure, string? About)
{
    /// <summary>The assessments that count now: those of each assessor's latest date, the latest first. Those that cannot be compared are among them.</summary>
    public required IReadOnlyList<Assessment> Latest { get; init; }

    /// <summary>How it stands: the last row of the trend; null if nothing that can be compared was assessed.</summary>
    public ProgressDay? Now => Trend is [.., var last] ? last : null;

    /// <summary>How it stood on each date of an assessment, the earliest first. An opinion counts until its assessor gives another one, so that the median does not move only because somebody did not answer.</summary>
    public required IReadOnlyList<ProgressDay> Trend { get; init; }

    /// <summary>Each level of the measure, the lowest first, with how many of the latest opinions are there. Empty if it is not judged by levels.</summary>
    public required IReadOnlyList<LevelOpinions> Levels { get; init; }

    /// <summary>The highest score that can be given; null if it is counted, or not recorded.</summary>
    public required int? Scale { get; init; }

    /// <summary>How many of the latest assessments cannot be compared with the others, because they have no value or were made on another scale.</summary>
    public required int NotCompared { get; init; }

    /// <summary>How it stands to its target; null if it has none, or nothing that can be compared was assessed.</summary>
    public required TargetProgress? Target { get; init; }

    /// <summary>Whether it is counted, and not judged on a scale.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>Works it out.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="about">The id of what was assessed.</param>
    /// <param name="opinions">The assessments of it by this measure; those after the day asked about are left out.</param>
    /// <param name="asOf">The day asked about.</param>
    public static MeasureProgress Of(Measure measure, string? about, IEnumerable<Opinion> opinions, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Opinion[] known = [.. opinions.Where(opinion => opinion.Assessment.Date.FirstDay <= asOf).OrderBy(opinion => opinion.Assessment.Date).ThenBy(opinion => opinion.Assessment.Id, StringComparer.Ordinal)];
        bool isCounted = measure.Levels.Count == 0 && known.Any(opinion => opinion.Assessment.Reading is not null);
        int? scale = isCounted ? null : measure.Levels.Count > 0 ? measure.Levels.Count : known.LastOrDefault(opinion => opinion.Assessment.Scale is not null)?.Assessment.Scale;
        List<ProgressDay> trend = TrendOf(known, isCounted, scale);
        Assessment[] latest = [.. known.GroupBy(opinion => opinion.Assessor, StringComparer.Ordinal).SelectMany(LatestOf).OrderByDescending(one => one.Date).ThenBy(one => one.Id, StringComparer.Ordinal)];
        decimal[] values = [.. latest.Select(assessment => ValueOf(assessment, isCounted, scale)).OfType<decimal>()];
        return new(measure, about)
        {
            Latest = latest,
            Trend = trend,
            Levels = [.. measure.Levels.Select((description, index) => new LevelOpinions(index + 1, description, values.Count(value => value == index + 1)))],
            Scale = scale,
            NotCompared = latest.Length - values.Length,
            Target = trend.Count > 0 && measure.Target is { } target ? TargetProgress.Of(trend, target, measure.TargetDate?.LastDay, isCounted, asOf) : null,
            IsCounted = isCounted,
        };
    }

    private static IEnumerable<Assessment> LatestOf(IEnumerable<Opinion> ofOne) => ofOne.GroupBy(opinion => opinion.Assessment.Date).Last().Select(opinion => opinion.Assessment);

    private static List<ProgressDay> TrendOf(IEnumerable<Opinion> inOrder, bool isCounted, int? scale)
    {
        List<ProgressDay> trend = [];
        Dictionary<string, decimal[]> standing = new(StringComparer.Ordinal);
        foreach (IGrouping<PartialDate, Opinion> day in inOrder.GroupBy(opinion => opinion.Assessment.Date))
        {
            foreach (IGrouping<string, Opinion> given in day.GroupBy(opinion => opinion.Assessor, StringComparer.Ordinal))
                standing[given.Key] = [.. given.Select(opinion => ValueOf(opinion.Assessment, isCounted, scale)).OfType<decimal>()];
            decimal[] values = [.. standing.Values.SelectMany(of => of).Order()];
            if (values.Length > 0)
                trend.Add(new(day.Key, (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2, values[0], values[^1], values.Length));
        }

        return trend;
    }

    private static decimal? ValueOf(Assessment assessment, bool isCounted, int? scale) =>
        isCounted ? assessment.Reading
        : (assessment.Scale is { } own && own != scale) || assessment.Score > scale ? null
        : assessment.Score;
}

/// <summary>How something stood by a measure on a date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Median">The middle of the opinions, or halfway between the two in the middle.</param>
/// <param name="Lowest">The lowest opinion.</param>
/// <param name="Highest">The highest opinion.</param>
/// <param name="Opinions">How many opinions there were.</param>
public sealed record ProgressDay(PartialDate Date, decimal Median, decimal Lowest, decimal Highest, int Opinions);

/// <summary>A level of a measure, and how many of the latest opinions are at it.</summary>
/// <param name="Level">Which level it is, from 1 for the lowest.</param>
/// <param name="Description">What it looks like.</param>
/// <param name="Opinions">How many of the latest opinions are at it.</param>
public sealed record LevelOpinions(int Level, string Description, int Opinions);
