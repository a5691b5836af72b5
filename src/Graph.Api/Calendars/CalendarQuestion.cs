using System.Globalization;
using Graph.Analysis.Fragility;
using Graph.Api.Loading;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Model;

namespace Graph.Api.Calendars;

/// <summary>What a calendar is asked for, in its address.</summary>
/// <param name="Days">How many days ahead it looks.</param>
/// <param name="Place">The id of the place it is about; null for everything.</param>
/// <param name="Themes">The ids of the themes it is about; empty for all.</param>
/// <param name="Sectors">The sectors it is about; empty for all.</param>
/// <param name="Classes">The classes it is about; empty for all.</param>
/// <param name="Meeting">The day of the next meeting; null where none is to be in it.</param>
internal sealed record CalendarQuestion(int Days, string? Place, ValueList<string> Themes, ValueList<Sector> Sectors, ValueList<FragilityClass> Classes, DateOnly? Meeting)
{
    private const string DaysName = "days";
    private const string MeetingName = "meeting";
    private const int UsualDays = 60;
    private const int MaximumDays = 731;

    /// <summary>Reads it from the query of an address; several themes, sectors or classes are separated by commas.</summary>
    /// <exception cref="QueryProblem">Something in it is not as it must be.</exception>
    public static CalendarQuestion Read(IQueryCollection query)
    {
        string place = query[PlaceArgument.Name].ToString();
        return new(
            ReadDays(query[DaysName].ToString()),
            place.Length == 0 ? null : place,
            [.. Several(query[PartnershipsAbout.ThemesName].ToString())],
            [.. Several(query[PartnershipsAbout.SectorsName].ToString()).Select(word => ReadWord<Sector>(word, PartnershipsAbout.SectorsName))],
            [.. Several(query[PartnershipsAbout.ClassesName].ToString()).Select(word => ReadWord<FragilityClass>(word, PartnershipsAbout.ClassesName))],
            ReadMeeting(query[MeetingName].ToString()));
    }

    private static string[] Several(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T ReadWord<T>(string word, string name)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(value => PropertyDefinition.FormatWord(value), StringComparer.Ordinal);
        return words.TryGetValue(word, out T found) ? found : throw QueryProblem.BadInput($"\"{name}\" has \"{word}\", which is none of {string.Join(", ", words.Keys)}.");
    }

    private static int ReadDays(string text) =>
        text.Length == 0 ? UsualDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= MaximumDays ? days
        : throw QueryProblem.BadInput($"\"{DaysName}\" is not a number from 1 to {MaximumDays}. Leave it out for {UsualDays}.");

    private static DateOnly? ReadMeeting(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw QueryProblem.BadInput($"\"{MeetingName}\" is not a day. Write it as 2026-06-01, or leave it out.");
}
