namespace Graph.Import.Values;

/// <summary>Tells names of buildings from names of organisations: "Larkby Village Hall", "St Ann's Church", "Marl Library".</summary>
internal static class BuildingNames
{
    private static readonly HashSet<string> Words = new(
        [
            "arena", "barn", "building", "buildings", "cathedral", "centre", "center", "chapel", "church", "clubhouse", "court", "depot", "gallery", "gym", "gymnasium", "hall", "halls", "house", "hut", "library", "lodge",
            "mill", "mosque", "museum", "office", "offices", "pavilion", "pool", "room", "rooms", "school", "stadium", "synagogue", "temple", "theatre", "tower", "vestry", "warehouse", "workshop",
        ],
        StringComparer.OrdinalIgnoreCase);

    // The first words say whose it is.
    private const int Last = 2;

    /// <summary>Whether a name ends as those of buildings do.</summary>
    public static bool Is(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).TakeLast(Last).Any(word => Words.Contains(word.Trim('.', '(', ')')));
}
