using Graph.Analysis;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Sorts partnerships by the sectors of their parties: a pair of sectors says most about who works with whom.</summary>
/// <remarks>The sector of an organisation is the one recorded or else the one that its row in a sector map stands for. A place's own words for such a row are not shown: they might name somebody.</remarks>
internal static class SectorRows
{
    private const string Another = "ANOTHER_SECTOR";

    private static readonly Dictionary<string, Sector> OfCategory = new(StringComparer.Ordinal)
    {
        ["Local authority"] = Sector.LocalGovernment,
        ["National government"] = Sector.NationalGovernment,
        ["Public services"] = Sector.PublicService,
        ["Voluntary and community"] = Sector.Voluntary,
        ["Faith"] = Sector.Faith,
        ["Education"] = Sector.Education,
        ["Business"] = Sector.Private,
        ["Funders"] = Sector.Funder,
    };

    public static async Task<RowNames> ReadAsync(RowReader reader, IReadOnlyList<CurrentPartnership> partnerships)
    {
        IReadOnlyDictionary<string, Fact> organisations = await reader.NodesAsync(partnerships.SelectMany(partnership => partnership.Parties));
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        List<string> keys = new(partnerships.Count);
        foreach (CurrentPartnership partnership in partnerships)
        {
            string?[] sectors = [.. partnership.Parties.Select(party => SectorOf(organisations.GetValueOrDefault(party) as Organisation)).Distinct(StringComparer.Ordinal)
                .OrderBy(sector => sector is null).ThenBy(sector => sector, StringComparer.Ordinal)];
            (string key, string label) = sectors switch
            {
                [] or [null] => (RowNames.Unrecorded, "Sector not recorded"),
                [{ } only] => (only, $"{Capital(Words(only))} only"),
                [{ } first, var second] => ($"{first}+{second ?? RowNames.Unrecorded}", $"{Capital(Words(first))} with {(second is null ? "a sector not recorded" : Words(second))}"),
                _ => (RowNames.Several, "Three sectors or more"),
            };
            labels[key] = label;
            keys.Add(key);
        }

        return new(keys, labels);
    }

    private static string? SectorOf(Organisation? organisation) => organisation switch
    {
        { Sector: { } sector } => PropertyDefinition.FormatWord(sector),
        { Category: { } category } when OfCategory.TryGetValue(category, out Sector sector) => PropertyDefinition.FormatWord(sector),
        { Category: { } category } => SectorMapCategories.Known.Contains(category, StringComparer.Ordinal) ? category.Replace(' ', '_').ToUpperInvariant() : Another,
        _ => null,
    };

    private static string Words(string sector) => sector.Replace('_', ' ').ToLowerInvariant();

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
