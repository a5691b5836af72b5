using System.Globalization;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what waits to be used, and whom to ask.</summary>
public static class AssetWording
{
    /// <summary>A few sentences about a building or room: what there is to spare, whom to ask, and who has a key.</summary>
    /// <param name="building">The building or room.</param>
    /// <param name="organisations">Those who have it, by name; null for a name that may not be shown.</param>
    /// <param name="keyHolders">How many people have a key.</param>
    public static string Write(Building building, IReadOnlyList<string?> organisations, int keyHolders)
    {
        ArgumentNullException.ThrowIfNull(building);
        ArgumentNullException.ThrowIfNull(organisations);
        return string.Join(' ', [Spare(building), Ask(organisations, "Nobody is recorded as having it."), Keys(keyHolders)]);
    }

    /// <summary>A few sentences about an offer: what it is, when it can be had, and whom to ask.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="organisations">Those who offer it, by name; null for a name that may not be shown.</param>
    public static string Write(Service offer, IReadOnlyList<string?> organisations)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(organisations);
        List<string> sentences =
        [
            $"{offer.Name} {Kind(offer.Kind)}.",
            offer.Availability is { } when ? $"It can be had: {Closed(when)}" : "Nobody has recorded when it can be had.",
        ];
        if (offer.BelowTheRadar == true)
            sentences.Add("It is in no directory.");
        sentences.Add(Ask(organisations, "Nobody is recorded as offering it."));
        return string.Join(' ', sentences);
    }

    /// <summary>How many people have a key to a building.</summary>
    internal static string Keys(int people) => people switch
    {
        0 => "Nobody is recorded as having a key.",
        1 => "1 person is recorded as having a key.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{people} people are recorded as having a key."),
    };

    private static string Spare(Building building) => building switch
    {
        { SpareRooms: > 0, SpareCapacity: { } capacity } => $"{building.Name} has {Rooms(building.SpareRooms.Value)} to spare: {Closed(capacity)}",
        { SpareRooms: > 0 } => $"{building.Name} has {Rooms(building.SpareRooms.Value)} to spare.",
        { SpareCapacity: { } capacity } => $"What {building.Name} has to spare: {Closed(capacity)}",
        { SpareRooms: 0 } => $"{building.Name} has no rooms to spare.",
        _ => $"Nobody has recorded what {building.Name} has to spare.",
    };

    private static string Rooms(int rooms) => rooms == 1 ? "1 room" : string.Create(CultureInfo.InvariantCulture, $"{rooms} rooms");

    private static string Kind(OfferKind? kind) => kind switch
    {
        OfferKind.Skill => "is a skill",
        OfferKind.Equipment => "is equipment",
        OfferKind.Goodwill => "is time and good will",
        OfferKind.Data => "is data",
        OfferKind.Network => "is a network",
        OfferKind.Space => "is space",
        _ => "is a service",
    };

    private static string Ask(IReadOnlyList<string?> organisations, string nobody) =>
        organisations.Count == 0 ? nobody : $"Ask {Phrases.List(organisations, name => name ?? "an organisation")}.";

    private static string Closed(string text) => text.TrimEnd().TrimEnd('.') + ".";
}
