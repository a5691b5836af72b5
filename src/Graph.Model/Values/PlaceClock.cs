namespace Graph.Model;

/// <summary>The clock of a place: moments as everywhere, days as in the place's own time zone.</summary>
/// <remarks>The only clock of the programs; who needs today asks <see cref="Clocks.Today"/>.</remarks>
public sealed class PlaceClock : TimeProvider
{
    /// <summary>The setting that names the time zone.</summary>
    public const string Variable = "GRAPH_TIME_ZONE";

    /// <summary>The time zone where nobody names one.</summary>
    public const string DefaultZone = "Europe/London";

    // What Windows calls it, for systems without the usual names.
    private const string DefaultZoneOfWindows = "GMT Standard Time";

    private PlaceClock(TimeZoneInfo zone) => LocalTimeZone = zone;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; }

    /// <summary>The clock of a time zone.</summary>
    /// <param name="zone">Its name, such as Europe/London; null or blank for the one that GRAPH_TIME_ZONE names, else <see cref="DefaultZone"/>.</param>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="FormatException">There is no such time zone here. Its message is for the person who named it.</exception>
    public static PlaceClock Of(string? zone, Func<string, string?> variable)
    {
        string asked = Filled(zone) ?? Filled(variable(Variable)) ?? DefaultZone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(asked, out TimeZoneInfo? found)
            || (asked == DefaultZone && TimeZoneInfo.TryFindSystemTimeZoneById(DefaultZoneOfWindows, out found))
            ? new(found)
            : throw new FormatException($"There is no time zone named {asked} on this machine (--time-zone, else {Variable}). Write one such as {DefaultZone} or UTC; if the name is right, install the package tzdata.");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
