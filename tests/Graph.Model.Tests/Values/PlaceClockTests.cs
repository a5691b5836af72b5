namespace Graph.Model.Tests.Values;

public sealed class PlaceClockTests
{
    [Theory]
    [InlineData("2026-06-01T22:59:59Z", "2026-06-01")]
    [InlineData("2026-06-01T23:00:00Z", "2026-06-02")]
    [InlineData("2026-01-01T23:30:00Z", "2026-01-01")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")]
    public void Today_is_the_day_in_London(string moment, string today)
    {
        Stopped clock = new(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), PlaceClock.Of(null, _ => null).LocalTimeZone);

        Assert.Equal(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), clock.Today());
    }

    [Fact]
    public void A_zone_that_is_not_known_is_refused_with_its_name() =>
        Assert.Contains("Europe/Northby", Assert.Throws<FormatException>(() => PlaceClock.Of(null, name => name == PlaceClock.Variable ? "Europe/Northby" : null)).Message, StringComparison.Ordinal);

    private sealed class Stopped(DateTimeOffset now, TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
