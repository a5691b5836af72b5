using System.Globalization;

namespace Graph.Store.Sqlite;

/// <summary>Moments as the store writes them: UTC, so that they sort as texts, and exact to what .NET can tell apart.</summary>
internal static class Moments
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static string Format(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
