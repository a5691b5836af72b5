namespace Graph.Model;

/// <summary>The rows of a sector map: kinds of institution that any place has, so that gaps in a network show, and the sectors that they stand for.</summary>
public static class SectorMapCategories
{
    private static readonly (string Category, Sector Sector)[] Rows =
    [
        ("Local authority", Sector.LocalGovernment),
        ("National government", Sector.NationalGovernment),
        ("Public services", Sector.PublicService),
        ("Elected representatives", Sector.LocalGovernment),
        ("Voluntary and community", Sector.Voluntary),
        ("Faith", Sector.Faith),
        ("Education", Sector.Education),
        ("Business", Sector.Private),
        ("Media", Sector.Private),
        ("Funders", Sector.Funder),
    ];

    private static readonly Dictionary<string, Sector> SectorByCategory = Rows.ToDictionary(row => row.Category, row => row.Sector, StringComparer.Ordinal);

    /// <summary>The categories a sector map begins with. A place may add its own in its own words.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Rows.Select(row => row.Category)];

    /// <summary>The sector of an organisation: the one recorded, else the one that the first of its categories stands for that stands for any; null where none says it. A category in a place's own words stands for none.</summary>
    /// <param name="organisation">The organisation.</param>
    public static Sector? SectorOf(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.Sector ?? organisation.Categories
            .Select(category => SectorByCategory.TryGetValue(Canonical(category), out Sector sector) ? sector : (Sector?)null)
            .FirstOrDefault(sector => sector is not null);
    }

    // Health bodies are public services, beside the police and the fire service.
    private static string CategoryOf(Sector sector) => Rows.First(row => row.Sector == (sector == Sector.Health ? Sector.PublicService : sector)).Category;

    /// <summary>The categories in which an organisation stands: those recorded, each once, else the first that its sector stands for; none where neither is known.</summary>
    /// <param name="organisation">The organisation.</param>
    public static IReadOnlyList<string> Of(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.Categories.Count > 0 ? [.. organisation.Categories.Select(Canonical).Distinct(StringComparer.OrdinalIgnoreCase)]
            : organisation.Sector is { } sector ? [CategoryOf(sector)]
            : [];
    }

    /// <summary>How a row of a sector map is written where an organisation stands in it.</summary>
    /// <param name="category">The category.</param>
    /// <param name="kind">The kind of institution in it.</param>
    public static string Row(string category, string kind) => $"{Canonical(category)}: {kind}";

    /// <summary>The known spelling of a category, or the words themselves (white space folded) where a place has its own.</summary>
    /// <param name="text">A category as somebody wrote it.</param>
    public static string Canonical(string text)
    {
        string folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Known.FirstOrDefault(known => known.Equals(folded, StringComparison.OrdinalIgnoreCase)) ?? folded;
    }
}
