using CsCheck;
using Graph.Analysis.Statistics;

namespace Graph.Analysis.Tests.Statistics;

public sealed class ForecastScoreTests
{
    private static readonly Gen<Forecast[]> AnyForecasts = Gen.Select(Gen.Double[0, 1], Gen.Bool, (chance, happened) => new Forecast(chance, happened)).Array[1, 50];

    /// <remarks>Table 1 of Brier (1950) has a score of 0.19 as the sum over both outcomes, rain and no rain: twice that of one.</remarks>
    [Fact]
    public void The_example_of_Briers_paper_has_its_score()
    {
        double[] rain = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
        bool[] rained = [false, true, true, true, false, false, false, false, false, false];

        Assert.Equal(0.19 / 2, ForecastScore.Of([.. rain.Zip(rained, (chance, happened) => new Forecast(chance, happened))]).Brier!.Value, 12);
    }

    /// <remarks>The example in the documentation of scikit-learn's brier_score_loss.</remarks>
    [Fact]
    public void The_example_of_scikit_learn_has_its_score() =>
        Assert.Equal(0.0375, ForecastScore.Of([new(0.1, false), new(0.9, true), new(0.8, true), new(0.3, false)]).Brier!.Value, 12);

    [Theory]
    [InlineData(1, true, 0)]
    [InlineData(1, false, 1)]
    [InlineData(0.7, true, 0.09)]
    [InlineData(0.3, true, 0.49)]
    [InlineData(0.5, false, 0.25)]
    public void One_forecast_is_scored_by_the_square_of_what_it_is_off(double chance, bool happened, double score) =>
        Assert.Equal(score, ForecastScore.Of([new(chance, happened)]).Brier!.Value, 12);

    [Fact]
    public void Nobody_is_scored_for_nothing()
    {
        ForecastScore none = ForecastScore.Of([]);

        Assert.Equal((0, null, null, null), (none.Count, none.MeanChance, none.Brier, none.BaseRateBrier));
        Assert.Empty(none.Calibration);
    }

    [Fact]
    public void The_base_rate_scores_what_stating_it_for_each_would() => AnyForecasts.Sample(forecasts =>
    {
        double rate = (double)forecasts.Count(forecast => forecast.Happened) / forecasts.Length;

        Assert.Equal(ForecastScore.Of([.. forecasts.Select(forecast => forecast with { Chance = rate })]).Brier!.Value, ForecastScore.Of(forecasts).BaseRateBrier!.Value, 9);
    });

    [Fact]
    public void Every_forecast_is_in_the_band_that_its_chance_lies_in() => AnyForecasts.Sample(forecasts =>
    {
        ForecastScore score = ForecastScore.Of([.. forecasts, new(1, true)]);

        Assert.Equal((forecasts.Length + 1, score.Happened), (score.Calibration.Sum(band => band.Count), score.Calibration.Sum(band => band.Happened)));
        Assert.All(score.Calibration, band => Assert.InRange(band.MeanChance, band.From, band.To));
        Assert.Equal(1, score.Calibration[^1].To);
    });
}
