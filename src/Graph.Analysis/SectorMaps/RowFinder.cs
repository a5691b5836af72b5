using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>Finds the rows of a sector map in which organisations stand: which kind of institution each is in which of its categories.</summary>
/// <remarks>
/// An organisation has categories, and kinds of institution, and no record says which belong together. A kind belongs to those of
/// its categories with which it is seen: in a gap, or at an organisation that stands in one category only. Kinds that are seen with
/// none belong to the categories that are left, and to all of them where none is.
/// </remarks>
public sealed class RowFinder
{
    private readonly HashSet<(string Category, string Kind)> seen = [];

    /// <param name="facts">Where kinds are seen with categories.</param>
    public RowFinder(SectorMapFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (Gap gap in facts.Gaps.Select(recorded => recorded.Gap))
        {
            if (gap is { Category: { } category, Institution: { } kind })
                seen.Add(Key(SectorMapCategories.Canonical(category), kind));
        }

        foreach (Organisation organisation in facts.Organisations)
        {
            if (SectorMapCategories.Of(organisation) is [var only])
                seen.UnionWith(organisation.Kinds.Select(kind => Key(only, kind)));
        }
    }

    /// <summary>The rows of an organisation, at least one; null for a category or a kind that is not known.</summary>
    /// <param name="organisation">The organisation.</param>
    public IReadOnlyList<(string? Category, string? Institution)> Of(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        IReadOnlyList<string> categories = SectorMapCategories.Of(organisation);
        if (categories.Count == 0)
            return organisation.Kinds.Count == 0 ? [(null, null)] : [.. organisation.Kinds.Select(kind => ((string?)null, (string?)kind))];

        string[] unplaced = [.. organisation.Kinds.Where(kind => !categories.Any(category => seen.Contains(Key(category, kind))))];
        bool anyLeft = categories.Any(category => !SeenWith(category).Any());
        return [.. categories.SelectMany(category =>
        {
            string[] kinds = [.. SeenWith(category), .. !anyLeft || !SeenWith(category).Any() ? unplaced : []];
            return kinds.Length == 0 ? [(category, (string?)null)] : kinds.Select(kind => ((string?)category, (string?)kind));
        })];

        IEnumerable<string> SeenWith(string category) => organisation.Kinds.Where(kind => seen.Contains(Key(category, kind)));
    }

    private static (string Category, string Kind) Key(string category, string kind) => (category.ToUpperInvariant(), kind.ToUpperInvariant());
}
