using System.Globalization;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what waits to be used, and whom to ask.</summary>
public static class AssetWording
{
    /// <summary>A few sentences about a building or room: what there is to spare, what state it is in and what stands in the way, whom to ask, and who has a key.</summary>
    /// <param name="building">The building or room.</param>
    /// <param name="blockages">The titles of the open blockages that are about it.</param>
    /// <param name="offered">Those who have it.</param>
    /// <param name="keyHolders">How many people have a key.</param>
    public static string Write(Building building, IReadOnlyList<string> blockages, OfferedBy offered, int keyHolders)
    {
        ArgumentNullException.ThrowIfNull(building);
        ArgumentNullException.ThrowIfNull(blockages);
        ArgumentNullException.ThrowIfNull(offered);
        List<string> sentences = [Spare(building)];
        if (building.Condition is { } condition)
            sentences.Add($"Its condition: {Closed(condition)}");
        if (blockages.Count > 0)
            sentences.Add($"What stands in the way: {Closed(Phrases.List(blockages, title => title))}");
        return string.Join(' ', [.. sentences, Ask(offered, "Nobody is recorded as having it.", "had it"), Keys(keyHolders)]);
    }

    /// <summary>A few sentences about an offer: what it is, when it can be had, and whom to ask.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="offered">Those who offer it.</param>
    public static string Write(Service offer, OfferedBy offered)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(offered);
        List<string> sentences =
        [
            $"{offer.Name}: {Kind(offer.Kind)}.",
            offer.Availability is { } when ? $"When it can be had: {Closed(when)}" : "Nobody has recorded when it can be had.",
        ];
        if (offer.BelowTheRadar == true)
            sentences.Add("It is in no directory.");
        sentences.Add(Ask(offered, "Nobody is recorded as offering it.", "offered it"));
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
        OfferKind.Skill => "a skill",
        OfferKind.Equipment => "equipment",
        OfferKind.Goodwill => "time and good will",
        OfferKind.Data => "data",
        OfferKind.Network => "a network",
        OfferKind.Space => "space",
        _ => "a service",
    };

    /// <summary>How many rooms there are to spare.</summary>
    internal static string SpareRooms(int rooms) => rooms == 0 ? "no rooms to spare" : $"{Rooms(rooms)} to spare";

    /// <summary>A text without the full stop at its end.</summary>
    internal static string Unstopped(string text) => text.TrimEnd().TrimEnd('.');

    private static string Ask(OfferedBy offered, string nobody, string did) => offered switch
    {
        { Current.Count: > 0 } => $"Ask {Phrases.List(offered.Current, Named)}.",
        { Ended.Count: > 0 } => $"{Phrases.List(offered.Ended, Named)} {did}, and {(offered.Ended.Count == 1 ? "has" : "have")} ended: nobody is recorded who could be asked.",
        _ => nobody,
    };

    private static string Named(string? name) => name ?? "an organisation";

    private static string Closed(string text) => Unstopped(text) + ".";
}

/// <summary>Those who have a building or offer something, by name; null for a name that may not be shown.</summary>
/// <param name="Current">Those who are still there.</param>
/// <param name="Ended">Those who have ended themselves, though nobody recorded that the offer has.</param>
public sealed record OfferedBy(IReadOnlyList<string?> Current, IReadOnlyList<string?> Ended);
