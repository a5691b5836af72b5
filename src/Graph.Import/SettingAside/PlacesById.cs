namespace Graph.Import.SettingAside;

/// <summary>Finds what is on a shelf by its id. The ids are kept on the shelf alone: of a register there are millions.</summary>
/// <typeparam name="T">What is on the shelf.</typeparam>
/// <param name="at">What is at a place of it.</param>
/// <param name="idOf">The id of that.</param>
internal sealed class PlacesById<T>(Func<int, T> at, Func<T, string> idOf)
{
    private readonly Dictionary<int, int> byHash = [];

    // Hardly two of a million ids have the same hash: the later one is kept as it is.
    private readonly Dictionary<string, int> others = new(StringComparer.Ordinal);

    /// <summary>What has an id, and where it is; null where nothing has it.</summary>
    public (int Place, T Item)? Find(string id)
    {
        if (!byHash.TryGetValue(HashOf(id), out int place))
            return null;
        T item = at(place);
        return idOf(item) == id ? (place, item)
            : others.TryGetValue(id, out place) ? (place, at(place))
            : null;
    }

    /// <summary>Adds the place of an id that has none.</summary>
    public void Add(string id, int place)
    {
        if (!byHash.TryAdd(HashOf(id), place))
            others.Add(id, place);
    }

    private static int HashOf(string id) => id.GetHashCode(StringComparison.Ordinal);
}
