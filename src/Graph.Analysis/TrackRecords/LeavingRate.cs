using Graph.Analysis.Snapshot;
using Graph.Analysis.Statistics;

namespace Graph.Analysis.TrackRecords;

/// <summary>How often people left, and what that says of the chance to leave within a year.</summary>
/// <param name="People">How many people were in post for some of the time.</param>
/// <param name="Years">How many years they were in post in all.</param>
/// <param name="Left">How often one of them left an organisation. Another level there, or a renewal, is not leaving.</param>
/// <param name="Assumed">The chance that the measure assumes (leavingRisks), 0 to 1; of people at several levels the mean, by their years.</param>
public sealed record LeavingRate(int People, double Years, int Left, double Assumed)
{
    /// <summary>The chance to leave within a year by this history, 0 to 1: 1 − e^(−left / years).</summary>
    public double Chance => WithinAYear(Left);

    /// <summary>The least that this chance may well be, given so few who left: from the exact interval of 95% for a count.</summary>
    public double Lowest => WithinAYear(PoissonInterval.Of(Left).Lowest);

    /// <summary>The most that it may well be.</summary>
    public double Highest => WithinAYear(PoissonInterval.Of(Left).Highest);

    /// <summary>How the assumed chance stands to this history.</summary>
    public AssumptionStanding Standing => Assumed < Lowest ? AssumptionStanding.TooLow : Assumed > Highest ? AssumptionStanding.TooHigh : AssumptionStanding.Fits;

    internal static LeavingRate Of(IReadOnlyCollection<SeenPost> seen, LeavingRisks assumed)
    {
        long days = seen.Sum(post => (long)post.Days);
        return new(
            seen.Select(post => post.Person).Distinct().Count(),
            days / TimesInPost.DaysOfYear,
            seen.Count(post => post.Left),
            days == 0 ? 0 : seen.Sum(post => post.Days * assumed.Of(post.Level)) / days);
    }

    private double WithinAYear(double left) => Years == 0 ? 0 : 1 - Math.Exp(-left / Years);
}

/// <summary>How what is assumed stands to what happened.</summary>
public enum AssumptionStanding
{
    /// <summary>It lies within what the history allows. If few have left, that is wide.</summary>
    Fits = 1,

    /// <summary>Fewer left than it says.</summary>
    TooHigh,

    /// <summary>More left than it says.</summary>
    TooLow,
}
