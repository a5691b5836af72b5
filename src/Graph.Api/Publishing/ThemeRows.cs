using Graph.Analysis.DisclosureControl;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Sorts partnerships by their themes or, of a partnership without any, by those of its parties.</summary>
internal static class ThemeRows
{
    public static async Task<RowNames> ReadAsync(RowReader reader, IReadOnlyList<CurrentPartnership> partnerships)
    {
        Dictionary<string, IReadOnlyList<string>> own = await reader.LinksAsync<Tagged>(partnerships.Select(partnership => partnership.Partnership));
        Dictionary<string, IReadOnlyList<string>> ofParties = await reader.LinksAsync<Tagged>(
            partnerships.Where(partnership => !own.ContainsKey(partnership.Partnership)).SelectMany(partnership => partnership.Parties));
        return await reader.SortAsync<Broader>(
            [.. partnerships.Select(partnership => own.TryGetValue(partnership.Partnership, out IReadOnlyList<string>? themes)
                ? themes
                : [.. partnership.Parties.SelectMany(party => ofParties.GetValueOrDefault(party, [])).Distinct(StringComparer.Ordinal)])],
            "Theme not recorded",
            "Several themes");
    }
}
