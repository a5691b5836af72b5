using System.Globalization;

namespace Graph.Model;

/// <summary>Moments as stores write them: UTC, so that they sort as texts, and exact to what .NET can tell apart.</summary>
public static class Moments
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>The text of a moment, such as 2026-06-01T12:00:00.0000000Z.</summary>
    public static string Format(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The moment of a text that <see cref="Format"/> made.</summary>
    /// <exception cref="FormatException">It made no such text.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
