using System.Globalization;
using Graph.Analysis.Statistics;
using Graph.Analysis.TrackRecords;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how often people left, and how well what was said before fits what happened.</summary>
public static class TrackRecordWording
{
    /// <summary>If it happened, or did not, less often than this, no score is worth much.</summary>
    private const int Few = 5;

    /// <summary>A sentence or two about how often people left.</summary>
    /// <param name="rate">How often.</param>
    public static string Write(LeavingRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        if (rate.Years == 0)
            return "Nobody is known to have been in post.";
        string left = $"{Phrases.Some(rate.People, "person", "people")} {(rate.People == 1 ? "was" : "were")} in post for {Number(rate.Years)} years in all and left {(rate.Left == 0 ? "never" : rate.Left == 1 ? "once" : $"{Whole(rate.Left)} times")}: {Percent(rate.Chance)} within a year";
        string may = $"from that number alone, the true chance may be anything from {Percent(rate.Lowest)} to {Percent(rate.Highest)}";
        string assumed = $"the measure assumes {Percent(rate.Assumed)}, which " + rate.Standing switch
        {
            AssumptionStanding.TooHigh => "is too high for this history",
            AssumptionStanding.TooLow => "is too low for this history",
            _ => "fits this history",
        };
        return string.Join(' ', ((string[])[left, may, assumed]).Select(Phrases.Sentence));
    }

    /// <summary>A few sentences about what was said before.</summary>
    /// <param name="record">How well it fits.</param>
    public static string Write(ForecastRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ForecastScore score = record.Score;
        string what = record.Kind == ForecastKind.Leaving ? "that somebody leaves within a year" : "that nobody holds a partnership within a year";
        if (score is not { Brier: { } brier, BaseRateBrier: { } ofBaseRate, MeanChance: { } mean })
            return Phrases.Sentence($"nothing was known of any day a year ago or longer that says {what}");
        List<string> sentences =
        [
            $"on {Days(record.Days)}, the chance {what} was {Percent(mean)} on average for {Phrases.Count(score.Count, "case")}, and it happened {(score.Happened == 0 ? "in none" : $"in {Whole(score.Happened)}")}: {Percent((double)score.Happened / score.Count)}",
            $"the Brier score is {Score(brier)}, where 0 is perfect; to state the base rate for each would have scored {Score(ofBaseRate)}, which is {(brier < ofBaseRate ? "worse" : brier > ofBaseRate ? "better" : "the same")}",
        ];
        if (Math.Min(score.Happened, score.Count - score.Happened) < Few)
            sentences.Add($"it {(score.Happened < Few ? "happened" : "failed to happen")} so rarely that the scores say little");
        if (record.LeftOut > 0)
            sentences.Add($"{Phrases.Count(record.LeftOut, "partnership")} had ended by then and {(record.LeftOut == 1 ? "is" : "are")} left out");
        return string.Join(' ', sentences.Select(Phrases.Sentence));
    }

    private static string Days(IReadOnlyList<DateOnly> days) => days.Count > Phrases.MostNamed ? $"{Whole(days.Count)} days from {Phrases.Day(days[0])} to {Phrases.Day(days[^1])}" : Phrases.All(days, Phrases.Day);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");

    private static string Score(double score) => score.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
