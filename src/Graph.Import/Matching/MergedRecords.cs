using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Records that were merged into others. A file may still call them by their old names and numbers, which only history knows.</summary>
internal static class MergedRecords
{
    private const int AtOnce = 1_000;

    /// <summary>Reads what was last known of each, in the order in which they were merged.</summary>
    public static async Task<IReadOnlyList<MergedRecord>> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        Dictionary<string, string> into = (await Judgements.MergedAsync(store, cancellationToken))
            .GroupBy(judgement => judgement.Absorbed!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Kept()!, StringComparer.Ordinal);
        IReadOnlyDictionary<string, Fact> kept = await Aliases.FindAsync(store, into.Keys, ReadPoint.Now, cancellationToken);
        Dictionary<string, FactVersion[]> histories = await HistoriesAsync(store, kept.Keys.Concat(kept.Keys.Select(id => into[id])), cancellationToken);
        List<MergedRecord> found = [];
        foreach ((string id, FactVersion gone) in kept.Keys
            .Where(id => histories.ContainsKey(id) && histories.ContainsKey(into[id]))
            .Select(id => (Id: id, Gone: histories[id][^1]))
            .Where(merged => merged.Gone.Fact is null)
            .OrderBy(merged => merged.Gone.Change.Sequence)
            .ThenBy(merged => merged.Id, StringComparer.Ordinal))
        {
            long merge = gone.Change.Sequence;
            if (Before(histories[id], merge) is Node last && Before(histories[into[id]], merge) is Node other)
                found.Add(new(last, kept[id].Id, other, await EdgesAsync(store, id, merge, cancellationToken)) { Taken = Taken(last, other, Before(histories[into[id]], merge + 1)) });
        }

        return await WithContextsAsync(store, found, cancellationToken);
    }

    // A merge is a change of its own, and all edges that named the record are in it.
    private static async Task<IReadOnlyList<Edge>> EdgesAsync(IGraphStore store, string id, long merge, CancellationToken cancellationToken)
    {
        HashSet<string> changed = new(StringComparer.Ordinal);
        await foreach (FactVersion version in store.ReadChangesAsync(merge - 1, merge, cancellationToken))
        {
            if (Ontology.OfId(version.Id) is { IsNode: false })
                changed.Add(version.Id);
        }

        return [.. (await HistoriesAsync(store, changed, cancellationToken)).Values
            .Select(history => Before(history, merge))
            .OfType<Edge>()
            .Where(edge => edge.From == id || edge.To == id || FactRewriter.ReferenceOf(edge) == id)
            .OrderBy(edge => edge.Id, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<MergedRecord>> WithContextsAsync(IGraphStore store, List<MergedRecord> found, CancellationToken cancellationToken)
    {
        HashSet<string> moved = [.. found.SelectMany(record => record.Edges).Select(edge => edge.Id)];
        Dictionary<string, IReadOnlyList<Edge>> own = new(StringComparer.Ordinal);
        foreach (IGrouping<FactType, string> ids in found.Where(record => record.Node is not Person).Select(record => record.Kept).Distinct(StringComparer.Ordinal).GroupBy(id => Ontology.OfId(id)!))
        {
            foreach (KeyContext context in ids.Key.Key.Contexts)
            {
                foreach (IGrouping<string, Edge> edges in await store.GetEdgesAsync(context.Edge, context.End, [.. ids], ReadPoint.Now, cancellationToken))
                    own[edges.Key] = [.. own.GetValueOrDefault(edges.Key) ?? [], .. edges.Where(edge => !moved.Contains(edge.Id))];
            }
        }

        return [.. found.Select(record => record with { OfKept = own.GetValueOrDefault(record.Kept) ?? [] })];
    }

    private static async Task<Dictionary<string, FactVersion[]>> HistoriesAsync(IGraphStore store, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, FactVersion[]> histories = new(StringComparer.Ordinal);
        foreach (string[] some in ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (IGrouping<string, FactVersion> history in await store.GetHistoriesAsync(some, cancellationToken))
                histories.Add(history.Key, [.. history]);
        }

        return histories;
    }

    private static PropertyDefinition[] Taken(Node merged, Node before, Fact? after) => after is null ? [] : [.. Ontology.Of(before).Properties
        .Where(property => property.Read(before) is { } was && !was.Equals(property.Read(after)) && Equals(property.Read(merged), property.Read(after)))];

    private static Fact? Before(FactVersion[] history, long change) => history.LastOrDefault(version => version.Change.Sequence < change)?.Fact;
}
