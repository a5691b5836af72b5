namespace Graph.Model.Tests;

public sealed class ValidityTests
{
    [Theory]
    [InlineData(null, null, "2026-06-01", true)]
    [InlineData("2026-06-01", null, "2026-06-01", true)]
    [InlineData("2026-06-02", null, "2026-06-01", false)]
    [InlineData("2026", null, "2026-01-01", true)]
    [InlineData(null, "2026-06-01", "2026-06-01", false)]
    [InlineData(null, "2026-06-02", "2026-06-01", true)]
    [InlineData(null, "2022-07", "2022-07-30", true)]
    [InlineData(null, "2022-07", "2022-07-31", false)]
    [InlineData(null, "2022", "2022-12-30", true)]
    [InlineData("2020", "2022", "2023-01-01", false)]
    public void A_fact_holds_from_the_first_day_it_may_have_begun_to_the_last_day_it_may_have_ended(string? since, string? until, string day, bool current)
    {
        Organisation organisation = new()
        {
            Id = FactId.New<Organisation>(),
            Name = "Larkhaven Council",
            Since = since is null ? null : PartialDate.Parse(since),
            Until = until is null ? null : PartialDate.Parse(until),
        };

        Assert.Equal(current, organisation.IsCurrentOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
