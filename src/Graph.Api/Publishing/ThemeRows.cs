using Graph.Analysis.DisclosureControl;
using Graph.Api.Themes;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Sorts partnerships by their themes (see <see cref="PartnershipThemes"/>).</summary>
internal static class ThemeRows
{
    public static async Task<RowNames> ReadAsync(RowReader reader, IReadOnlyList<CurrentPartnership> partnerships) => await reader.SortAsync<Broader>(
        await PartnershipThemes.ReadAsync(reader, [.. partnerships.Select(partnership => (partnership.Partnership, partnership.Parties))]),
        "Theme not recorded",
        "Several themes");
}
