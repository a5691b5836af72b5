using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells days of the week and times of day from names: "Monday", "Tues &amp; Thurs mornings", "10:00", "6.30pm - 8pm".</summary>
internal static partial class TimesOfDay
{
    private static readonly char[] Between = [' ', '\t', '\n', '\r', ',', ';', '&', '/', '+', '-', '–', '—', '(', ')'];

    private static readonly HashSet<string> Days = new(
        [
            "mon", "monday", "mondays", "tue", "tues", "tuesday", "tuesdays", "wed", "weds", "wednesday", "wednesdays", "thu", "thur", "thurs", "thursday", "thursdays", "fri", "friday", "fridays",
            "sat", "saturday", "saturdays", "sun", "sunday", "sundays", "weekday", "weekdays", "weekend", "weekends", "daily", "weekly", "fortnightly", "monthly", "noon", "midday",
            "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "am", "pm",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Joining = new(["and", "to", "till", "until", "from", "every", "alternate", "all", "day", "of", "the", "each", "in", "month", "week", "1st", "2nd", "3rd", "4th", "first", "second", "third", "last"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is such days or times alone.</summary>
    public static bool Are(string text)
    {
        string[] words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(IsTime) && words.All(word => IsTime(word) || Joining.Contains(word) || Hour().IsMatch(word));
    }

    private static bool IsTime(string word) => Days.Contains(word.TrimEnd('.', ':')) || Time().IsMatch(word);

    [GeneratedRegex(@"^(\d{1,2}:\d{2}(:\d{2})?(am|pm)?|\d{1,2}([.:]\d{2})?(am|pm))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,2}([.:]\d{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Hour();
}
