using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>Finds the rows of a sector map in which organisations stand: which kind of institution each is in which of its categories.</summary>
/// <remarks>
/// An organisation has categories, and kinds of institution, and <see cref="Organisation.Rows"/> say which belong together. A kind of
/// which they say nothing belongs to those of its categories with which it is seen: in a gap, in a row of another organisation, or at
/// one that stands in one category only. Kinds that are seen with none belong to the categories that are left, and to all of them
/// where none is.
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
            IReadOnlyList<string> categories = SectorMapCategories.Of(organisation);
            seen.UnionWith(categories.SelectMany(category => organisation.Kinds.Where(kind => IsRow(organisation, category, kind)).Select(kind => Key(category, kind))));
            if (categories is [var only])
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

        HashSet<string> recorded = [.. organisation.Kinds.Where(kind => categories.Any(category => IsRow(organisation, category, kind)))];
        string[] unplaced = [.. organisation.Kinds.Where(kind => !categories.Any(category => StandsIn(category, kind)))];
        bool anyLeft = categories.Any(category => !KindsIn(category).Any());
        return [.. categories.SelectMany(category =>
        {
            string[] kinds = [.. KindsIn(category), .. !anyLeft || !KindsIn(category).Any() ? unplaced : []];
            return kinds.Length == 0 ? [(category, (string?)null)] : kinds.Select(kind => ((string?)category, (string?)kind));
        })];

        IEnumerable<string> KindsIn(string category) => organisation.Kinds.Where(kind => StandsIn(category, kind));

        bool StandsIn(string category, string kind) => recorded.Contains(kind) ? IsRow(organisation, category, kind) : seen.Contains(Key(category, kind));
    }

    private static bool IsRow(Organisation organisation, string category, string kind) => organisation.Rows.Count > 0 && organisation.Rows.Contains(SectorMapCategories.Row(category, kind), StringComparer.OrdinalIgnoreCase);

    private static (string Category, string Kind) Key(string category, string kind) => (category.ToUpperInvariant(), kind.ToUpperInvariant());
}
