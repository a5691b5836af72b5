namespace Graph.Analysis.Statistics;

/// <summary>How well chances that were stated before fit what happened: the mean squared difference (Brier, 1950, of one of the two outcomes), 0 for perfect ones and 1 at worst.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Happened">How often it happened.</param>
/// <param name="MeanChance">The chance that was stated on average, 0 to 1; null where there are none.</param>
/// <param name="Brier">The Brier score; null where there are none.</param>
/// <param name="BaseRateBrier">The Brier score of somebody who, knowing only how often it happens, would have stated this for each; null where there are none.</param>
public sealed record ForecastScore(int Count, int Happened, double? MeanChance, double? Brier, double? BaseRateBrier)
{
    private const int Bands = 10;

    /// <summary>How well the chances of each tenth fit, the lowest first; without those in which there are none.</summary>
    public IReadOnlyList<ChanceBand> Calibration { get; private init; } = [];

    /// <summary>Scores chances.</summary>
    /// <param name="forecasts">The chances, with what happened.</param>
    public static ForecastScore Of(IReadOnlyCollection<Forecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        if (forecasts.Count == 0)
            return new(0, 0, null, null, null);
        int happened = forecasts.Count(forecast => forecast.Happened);
        double rate = (double)happened / forecasts.Count;
        return new(forecasts.Count, happened, forecasts.Average(forecast => forecast.Chance), forecasts.Average(forecast => Square(forecast.Chance - (forecast.Happened ? 1 : 0))), rate * (1 - rate))
        {
            Calibration = [.. forecasts.GroupBy(forecast => Math.Min((int)(forecast.Chance * Bands), Bands - 1)).OrderBy(band => band.Key).Select(band =>
                new ChanceBand((double)band.Key / Bands, (double)(band.Key + 1) / Bands, band.Count(), band.Average(forecast => forecast.Chance), band.Count(forecast => forecast.Happened)))],
        };
    }

    private static double Square(double difference) => difference * difference;
}

/// <summary>A chance that was stated before, and whether it happened.</summary>
/// <param name="Chance">The chance, 0 to 1.</param>
/// <param name="Happened">Whether it happened.</param>
public readonly record struct Forecast(double Chance, bool Happened);

/// <summary>The chances that lie near each other, and how often it happened. Where they fit, it happened as often as they say.</summary>
/// <param name="From">The least chance, 0 to 1.</param>
/// <param name="To">What the chances are below; the last band has those of 1, too.</param>
/// <param name="Count">How many there are.</param>
/// <param name="MeanChance">The chance that was stated on average.</param>
/// <param name="Happened">How often it happened.</param>
public sealed record ChanceBand(double From, double To, int Count, double MeanChance, int Happened);
