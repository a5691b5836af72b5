using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Bench.Partners;

/// <summary>A question of the benchmark, as a person at a page of facets comes to it: some words, and now and then a theme, a place, a sector or a size.</summary>
internal sealed record PartnerAsked(string? Text, int? Theme, int? Place, Sector? Sector, OrganisationSize? Size)
{
    /// <summary>So many questions, the same each time.</summary>
    public static PartnerAsked[] Mixed(int count)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, count).Select(_ => new PartnerAsked(
            random.Next(10) < 7 ? string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Beginning(random))) : null,
            random.Next(10) < 4 ? random.Next(PartnerDirectory.Themes) : null,
            random.Next(10) < 5 ? random.Next(PartnerDirectory.Places) : null,
            random.Next(10) < 2 ? (Sector)(1 + random.Next(9)) : null,
            random.Next(10) < 2 ? (OrganisationSize)(1 + random.Next(5)) : null))];
    }

    public PartnerQuestion Question => new()
    {
        AsOf = PartnerDirectory.AsOf,
        Text = Text,
        Themes = Theme is { } theme ? [PartnerDirectory.ThemeId(theme)] : [],
        Place = Place is { } place ? PartnerDirectory.PlaceId(place) : null,
        Sectors = Sector is { } sector ? new HashSet<Sector> { sector } : [],
        Sizes = Size is { } size ? new HashSet<OrganisationSize> { size } : [],
        First = 20,
        WithFacets = true,
    };

    /// <summary>The conditions as a client sends them.</summary>
    public Dictionary<string, object> Where()
    {
        Dictionary<string, object> where = new(StringComparer.Ordinal);
        Add("text", Text);
        Add("themes", Theme is { } theme ? new[] { PartnerDirectory.ThemeId(theme) } : null);
        Add("place", Place is { } place ? PartnerDirectory.PlaceId(place) : null);
        Add("sectors", Sector is { } sector ? new[] { PropertyDefinition.FormatWord(sector) } : null);
        Add("size", Size is { } size ? new[] { PropertyDefinition.FormatWord(size) } : null);
        return where;

        void Add(string name, object? value)
        {
            if (value is not null)
                where.Add(name, value);
        }
    }

    private static string Beginning(Random random) => PartnerDirectory.Asked[random.Next(PartnerDirectory.Asked.Count)] is var word && random.Next(2) == 0 ? word : word[..Math.Min(word.Length, 4 + random.Next(3))];
}
