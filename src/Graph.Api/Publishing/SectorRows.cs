using Graph.Analysis.DisclosureControl;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Sorts partnerships by whom they bring together: public bodies, voluntary, community and faith organisations, businesses and funders.</summary>
/// <remarks>
/// Rows by pairs of all nine sectors are so many that hardly any count of a borough could be shown.
/// </remarks>
internal static class SectorRows
{
    private const string Public = "public bodies";
    private const string Voluntary = "voluntary, community and faith organisations";
    private const string Business = "businesses, media and funders";

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
                [{ } only] => (only, $"{Capital(only)} only"),
                [{ } first, var second] => ($"{first}+{second ?? RowNames.Unrecorded}", $"{Capital(first)} with {second ?? "a sector not recorded"}"),
                _ => (RowNames.Several, "Three kinds or more"),
            };
            labels[key] = label;
            keys.Add(key);
        }

        return new(keys, labels);
    }

    private static string? SectorOf(Organisation? organisation) => organisation is null ? null : SectorMapCategories.SectorOf(organisation) switch
    {
        null => null,
        Sector.Voluntary or Sector.Faith => Voluntary,
        var sector => PublicBodies.AreIn(sector) ? Public : Business,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
