using Graph.Analysis.DisclosureControl;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Sorts partnerships by the places where their parties are or, of a party of which that is not known, that it serves.</summary>
internal static class PlaceRows
{
    public static async Task<RowNames> ReadAsync(RowReader reader, IReadOnlyList<CurrentPartnership> partnerships)
    {
        string[] parties = [.. partnerships.SelectMany(partnership => partnership.Parties).Distinct(StringComparer.Ordinal)];
        Dictionary<string, IReadOnlyList<string>> places = await reader.LinksAsync<LocatedIn>(parties);
        foreach ((string party, IReadOnlyList<string> served) in await reader.LinksAsync<Serves>(parties.Where(party => !places.ContainsKey(party))))
            places[party] = served;
        return await reader.SortAsync<Within>(
            [.. partnerships.Select(partnership => (string[])[.. partnership.Parties.SelectMany(party => places.GetValueOrDefault(party, [])).Distinct(StringComparer.Ordinal)])],
            "Place not recorded",
            "Several places");
    }
}
