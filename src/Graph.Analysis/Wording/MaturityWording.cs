using System.Globalization;
using Graph.Analysis.Maturity;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how far something has come by a measure.</summary>
public static class MaturityWording
{
    /// <summary>A few sentences.</summary>
    /// <param name="progress">How far it has come.</param>
    /// <param name="about">What the thing that was assessed is called; null where that is not known, or may not be shown.</param>
    public static string Write(MeasureProgress progress, string? about)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return string.Join(' ', Sentences(progress, about).Select(Phrases.Sentence));
    }

    private static IEnumerable<string> Sentences(MeasureProgress progress, string? about)
    {
        string what = about is null ? progress.Measure.Name : $"{progress.Measure.Name} ({about})";
        if (progress.Now is not { } now)
        {
            yield return progress.Latest.Count == 0 ? $"nobody has assessed “{progress.Measure.Name}” yet" : $"{what} was assessed, but no value is recorded that can be compared";
            yield break;
        }

        yield return $"{what}: {Value(progress, now.Median)} {Phrases.When(now.Date)}{Spread(progress, now)}";
        if (progress.Trend is [var first, _, ..])
            yield return $"it was {Value(progress, first.Median)} {Phrases.When(first.Date)}";
        if (progress.Target is { } target)
            yield return Target(progress, target);
        if (progress.NotCompared > 0)
            yield return $"{Opinions(progress, progress.NotCompared)} cannot be compared with the others, because no value is recorded or the scale is another one";
    }

    private static string Spread(MeasureProgress progress, ProgressDay now)
    {
        if (now.Opinions == 1)
            return progress.IsCounted ? "" : ", in one opinion";
        string of = now.Lowest == now.Highest ? " that agree" : $" from {Number(now.Lowest)} to {Number(now.Highest)}";
        return $", the middle of {Opinions(progress, now.Opinions)}{of}";
    }

    private static string Target(MeasureProgress progress, TargetProgress target)
    {
        Measure measure = progress.Measure;
        string by = measure.TargetDate is { } date ? $" by {Day(date)}" : "";
        string even = target.Expected is { } expected ? $", as it would be {Value(progress, expected)} if it went there evenly from the first assessment" : "";
        return $"the target is {Value(progress, measure.Target!.Value)}{by}: it " + target.Outlook switch
        {
            TargetOutlook.Reached => "is reached",
            TargetOutlook.OnTheWay => "is on the way there",
            TargetOutlook.Behind => $"is behind{even}",
            TargetOutlook.Missed => "was not reached by then",
            _ => "was assessed on one date only, so nobody can say whether it is on the way",
        };
    }

    // When without its preposition: by June 2026.
    private static string Day(PartialDate date) => Phrases.When(date).Split(' ', 2)[1];

    private static string Opinions(MeasureProgress progress, int count) => Phrases.Count(count, progress.IsCounted ? "reading" : "opinion");

    private static string Value(MeasureProgress progress, decimal value) =>
        !progress.IsCounted ? $"level {Number(value)}{(progress.Scale is { } scale ? string.Create(CultureInfo.InvariantCulture, $" of {scale}") : "")}"
        : progress.Measure.Unit is { } unit ? $"{Number(value)} {unit}"
        : Number(value);

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
