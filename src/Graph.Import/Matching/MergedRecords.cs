using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Records that were merged into others. A file may still call them by their old names and numbers, which only history knows.</summary>
internal static class MergedRecords
{
    /// <summary>Reads what was last known of each, with the id of the one that stands for it.</summary>
    public static async Task<IReadOnlyList<(Node Absorbed, string Kept)>> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        string[] ids = [.. (await Judgements.MergedAsync(store, cancellationToken)).Select(judgement => judgement.Absorbed!).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, Fact> kept = await Aliases.FindAsync(store, ids, ReadPoint.Now, cancellationToken);
        List<(Node Absorbed, string Kept)> found = [];
        foreach (string[] some in ids.Where(kept.ContainsKey).Chunk(1_000))
        {
            foreach (IGrouping<string, FactVersion> history in await store.GetHistoriesAsync(some, cancellationToken))
            {
                if (history.LastOrDefault(version => version.Fact is not null)?.Fact is Node last)
                    found.Add((last, kept[history.Key].Id));
            }
        }

        return found;
    }
}
