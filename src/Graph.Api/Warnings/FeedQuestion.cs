using System.Globalization;
using Graph.Api.Places;

namespace Graph.Api.Warnings;

/// <summary>What a feed is asked for, in its address.</summary>
/// <param name="Days">How many days back it compares.</param>
/// <param name="Place">The id of the place it is about; null for everything.</param>
internal sealed record FeedQuestion(int Days, string? Place)
{
    private const string DaysName = "days";
    private const int UsualDays = 90;
    private const int MaximumDays = 731;

    /// <summary>Why an address is refused that asks for days that make no sense.</summary>
    public static string Refusal { get; } = $"\"{DaysName}\" is not a number from 1 to {MaximumDays}. Leave it out for {UsualDays}.";

    /// <summary>Reads it from the query of an address; null where the days make no sense.</summary>
    public static FeedQuestion? Read(IQueryCollection query)
    {
        string place = query[PlaceArgument.Name].ToString();
        return ReadDays(query[DaysName].ToString()) is { } days ? new(days, place.Length == 0 ? null : place) : null;
    }

    /// <summary>The address that asks for it.</summary>
    public Uri AddressAt(Uri page) => new(page, string.Create(
        CultureInfo.InvariantCulture, $"{FeedEndpoint.Path}?{DaysName}={Days}{(Place is null ? "" : $"&{PlaceArgument.Name}={Uri.EscapeDataString(Place)}")}"));

    private static int? ReadDays(string text) => text.Length == 0
        ? UsualDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= MaximumDays ? days : null;
}
