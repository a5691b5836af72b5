using Graph.Api.Publishing;
using Graph.Model;

namespace Graph.Api.Themes;

/// <summary>Which themes a partnership has: its own or, without any, those of its parties.</summary>
internal static class PartnershipThemes
{
    /// <summary>The ids of the themes of some partnerships, in their order.</summary>
    /// <param name="reader">Reads them.</param>
    /// <param name="partnerships">The partnerships with their parties, by id.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(RowReader reader, IReadOnlyList<(string Partnership, IReadOnlyList<string> Parties)> partnerships)
    {
        Dictionary<string, IReadOnlyList<string>> own = await reader.LinksAsync<Tagged>(partnerships.Select(partnership => partnership.Partnership));
        Dictionary<string, IReadOnlyList<string>> ofParties = await reader.LinksAsync<Tagged>(
            partnerships.Where(partnership => !own.ContainsKey(partnership.Partnership)).SelectMany(partnership => partnership.Parties));
        return [.. partnerships.Select(partnership => own.TryGetValue(partnership.Partnership, out IReadOnlyList<string>? themes)
            ? themes
            : [.. partnership.Parties.SelectMany(party => ofParties.GetValueOrDefault(party, [])).Distinct(StringComparer.Ordinal)])];
    }
}
