namespace Graph.Model;

/// <summary>What ids stand for that are no longer known because their records were merged into others: old ids keep working.</summary>
/// <remarks>An id that is known means its own record, whatever was judged of it.</remarks>
public static class Aliases
{
    // Longer chains of merges are not followed.
    private const int MostSteps = 50;

    /// <summary>Finds what ids stand for that are not known.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="unknown">Ids that name nothing then known.</param>
    /// <param name="at">When it is asked about; the day does not matter.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The facts that they stand for, by those ids; ids that stand for nothing are left out.</returns>
    public static async Task<IReadOnlyDictionary<string, Fact>> FindAsync(IGraphStore store, IReadOnlyCollection<string> unknown, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(unknown);
        Dictionary<string, Fact> found = new(StringComparer.Ordinal);
        Dictionary<string, string> open = unknown.Where(id => id.Length <= FactId.MaximumLength && Ontology.OfId(id) is { IsNode: true }).Distinct(StringComparer.Ordinal).ToDictionary(id => id, StringComparer.Ordinal);
        for (int step = 0; open.Count > 0 && step < MostSteps; step++)
        {
            IReadOnlyDictionary<string, Judgement> merged = await Judgements.OfAbsorbedAsync(store, [.. open.Values.Distinct(StringComparer.Ordinal)], at, cancellationToken);
            open = open.Where(pair => merged.ContainsKey(pair.Value)).ToDictionary(pair => pair.Key, pair => merged[pair.Value].Kept()!, StringComparer.Ordinal);
            if (open.Count == 0)
                break;
            IReadOnlyDictionary<string, Fact> known = await store.GetAsync([.. open.Values.Distinct(StringComparer.Ordinal)], at with { AsOf = null }, cancellationToken);
            foreach ((string id, string kept) in open.Where(pair => known.ContainsKey(pair.Value)).ToArray())
            {
                found.Add(id, known[kept]);
                open.Remove(id);
            }
        }

        return found;
    }

    /// <summary>The id that one stands for: itself where it is known, or stands for nothing.</summary>
    public static async Task<string> ResolveAsync(IGraphStore store, string id, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.GetAsync([id], at with { AsOf = null }, cancellationToken)).Count == 0 && (await FindAsync(store, [id], at, cancellationToken)).TryGetValue(id, out Fact? kept) ? kept.Id : id;
    }
}
