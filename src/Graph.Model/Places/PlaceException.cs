namespace Graph.Model;

/// <summary>Why a question can't be about a place, in a sentence.</summary>
public sealed class PlaceException : Exception
{
    private PlaceException(string message, bool isUnknown)
        : base(message) => IsUnknown = isUnknown;

    /// <summary>Whether no place is known by the id; otherwise it has too many places within it.</summary>
    public bool IsUnknown { get; }

    /// <summary>What is said of an id that no known place has.</summary>
    /// <param name="id">The id.</param>
    public static string UnknownMessage(string id) => $"\"{id}\" is not the id of a known place.";

    internal static PlaceException Unknown(string id) => new(UnknownMessage(id), isUnknown: true);

    internal static PlaceException TooLarge() =>
        new($"This place contains more than {PlaceReach.MaximumPlaces} others. Ask about one of them instead.", isUnknown: false);
}
