using Graph.Analysis;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Sorts partnerships by the sectors of their parties: a pair of sectors says most about who works with whom.</summary>
internal static class SectorRows
{
    private const string UnknownWords = "sector not recorded";

    public static async Task<RowNames> ReadAsync(RowReader reader, IReadOnlyList<CurrentPartnership> partnerships)
    {
        IReadOnlyDictionary<string, Fact> organisations = await reader.NodesAsync(partnerships.SelectMany(partnership => partnership.Parties));
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        List<string> keys = new(partnerships.Count);
        foreach (CurrentPartnership partnership in partnerships)
        {
            Sector?[] sectors = [.. partnership.Parties.Select(party => (organisations.GetValueOrDefault(party) as Organisation)?.Sector).Distinct().OrderBy(sector => sector is null).ThenBy(sector => sector)];
            (string key, string label) = sectors switch
            {
                [] or [null] => (RowNames.Unrecorded, "Sector not recorded"),
                [{ } only] => (KeyOf(only), $"{Capital(Words(only))}, all parties"),
                [{ } first, var second] => ($"{KeyOf(first)}+{KeyOf(second)}", $"{Capital(Words(first))} with {Words(second)}"),
                _ => (RowNames.Several, "Three sectors or more"),
            };
            labels[key] = label;
            keys.Add(key);
        }

        return new(keys, labels);
    }

    private static string KeyOf(Sector? sector) => sector is { } known ? PropertyDefinition.FormatWord(known) : RowNames.Unrecorded;

    private static string Words(Sector? sector) => sector is { } known ? PropertyDefinition.FormatWord(known).Replace('_', ' ').ToLowerInvariant() : UnknownWords;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
