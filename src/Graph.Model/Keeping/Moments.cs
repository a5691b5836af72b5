using System.Globalization;

namespace Graph.Model;

/// <summary>Moments as stores write them: UTC, so that they sort as texts, and exact to what .NET can tell apart.</summary>
public static class Moments
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    private static readonly string[] WrittenForms =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The text of a moment, such as 2026-06-01T12:00:00.0000000Z.</summary>
    public static string Format(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A moment as people read it: 2026-06-01T09:30:00Z, or the end of 2026-06-01 (UTC), as <see cref="TryRead"/> takes a day.</summary>
    public static string InWords(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.UtcDateTime) == TimeOnly.MaxValue
        ? moment.UtcDateTime.ToString("'the end of 'yyyy-MM-dd' (UTC)'", CultureInfo.InvariantCulture)
        : moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The moment of a text that <see cref="Format"/> made.</summary>
    /// <exception cref="FormatException">It made no such text.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The end of a day, UTC: what a day means where a moment is asked for.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc));

    /// <summary>Reads a moment as people write it, such as 2026-06-01T09:30:00Z, or 2026-06-01 for the end of that day, UTC.</summary>
    /// <param name="text">The text.</param>
    /// <param name="moment">The moment, where it is one.</param>
    public static bool TryRead(string text, out DateTimeOffset moment)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            moment = EndOf(day);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, WrittenForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }
}
