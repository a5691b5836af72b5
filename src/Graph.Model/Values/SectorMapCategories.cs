namespace Graph.Model;

/// <summary>The rows of a sector map: kinds of institution that any place has, so that gaps in a network show.</summary>
public static class SectorMapCategories
{
    /// <summary>The categories a sector map begins with. A place may add its own in its own words.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "Local authority", "National government", "Public services", "Elected representatives",
        "Voluntary and community", "Faith", "Education", "Business", "Media", "Funders",
    ];

    /// <summary>The known spelling of a category, or the words themselves (white space folded) where a place has its own.</summary>
    /// <param name="text">A category as somebody wrote it.</param>
    public static string Canonical(string text)
    {
        string folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Known.FirstOrDefault(known => known.Equals(folded, StringComparison.OrdinalIgnoreCase)) ?? folded;
    }
}
