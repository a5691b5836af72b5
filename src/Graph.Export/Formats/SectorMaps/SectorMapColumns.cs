namespace Graph.Export.Formats.SectorMaps;

/// <summary>What the columns of a sector map are called, as exports write them and imports read them.</summary>
public static class SectorMapColumns
{
    /// <summary>The category.</summary>
    public const string Category = "Category";

    /// <summary>The kind of institution or group.</summary>
    public const string Institution = "Institution or group";

    /// <summary>Examples of such institutions.</summary>
    public const string Examples = "Examples";

    /// <summary>The organisations of this kind.</summary>
    public const string Here = "Who these are here";

    /// <summary>The people who are known there.</summary>
    public const string Known = "Who we know";

    /// <summary>Those who know them.</summary>
    public const string Through = "Through whom";

    /// <summary>Those who are missing.</summary>
    public const string Wanted = "Who we need to know";

    /// <summary>The place.</summary>
    public const string Place = "Place";

    /// <summary>Notes.</summary>
    public const string Notes = "Notes";

    /// <summary>All of them, in the order of a table.</summary>
    public static IReadOnlyList<string> All { get; } = [Category, Institution, Examples, Here, Known, Through, Wanted, Place, Notes];
}
