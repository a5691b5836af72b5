namespace Graph.Model;

/// <summary>How many suggestions became what.</summary>
/// <param name="Added">Those that are new.</param>
/// <param name="Changed">Those that waited, and are made for other words now.</param>
/// <param name="Withdrawn">Those that waited and that the rules no longer make.</param>
/// <param name="Unchanged">Those that wait as before.</param>
/// <param name="Tagged">Those that are not made because the theme is, or was, a tag.</param>
/// <param name="Refused">Those that are not made because somebody refused them.</param>
public readonly record struct SuggestionCounts(int Added, int Changed, int Withdrawn, int Unchanged, int Tagged, int Refused)
{
    /// <summary>Both together.</summary>
    public static SuggestionCounts operator +(SuggestionCounts left, SuggestionCounts right) => left.Add(right);

    /// <summary>Both together.</summary>
    public SuggestionCounts Add(SuggestionCounts other) =>
        new(Added + other.Added, Changed + other.Changed, Withdrawn + other.Withdrawn, Unchanged + other.Unchanged, Tagged + other.Tagged, Refused + other.Refused);
}
