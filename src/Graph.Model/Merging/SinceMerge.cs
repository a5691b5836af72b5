namespace Graph.Model;

/// <summary>Finds what was recorded of a record since another one was merged into it.</summary>
/// <param name="store">What is known.</param>
/// <param name="kept">The id of the record.</param>
/// <param name="change">The number of the change that merged them.</param>
/// <param name="files">The files from which what is of the absorbed record was read.</param>
internal sealed class SinceMerge(IGraphStore store, string kept, long change, IReadOnlySet<string> files)
{
    private readonly Dictionary<string, Origin?> origins = new(StringComparer.Ordinal);

    /// <summary>The row that one of the facts was last read from.</summary>
    public Origin? OriginOf(string id) => origins.GetValueOrDefault(id);

    /// <summary>Reads them, those first that may be of the absorbed record.</summary>
    /// <param name="type">The type of the record.</param>
    /// <param name="settled">The facts of which it is known what becomes of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RecordedSince>> ReadAsync(FactType type, IEnumerable<string> settled, CancellationToken cancellationToken)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach ((FactType naming, EdgeEnd end) in Ontology.LinksTo(type))
            ids.UnionWith(await store.FindNamingAsync(naming, end, [kept], Merge.MaximumFacts, cancellationToken));
        ids.ExceptWith(settled);

        List<(FactVersion First, FactVersion Last)> since = [];
        HashSet<string> others = new(StringComparer.Ordinal);
        await foreach (FactVersion[] history in store.EachHistoryAsync(ids, cancellationToken))
        {
            if (history[0].Change.Sequence > change && history[^1].Fact is not null)
                since.Add((history[0], history[^1]));
            else
                others.UnionWith(history.Where(version => version.Change.Sequence < change).Select(version => version.Origin?.File).OfType<string>());
        }

        foreach ((_, FactVersion last) in since)
            origins[last.Id] = last.Origin;
        return [.. since
            .Select(versions => new RecordedSince(versions.Last.Fact!, versions.First, versions.Last.Origin is { } origin && files.Contains(origin.File) && !others.Contains(origin.File)))
            .OrderBy(one => !one.ComesFromItsFile)
            .ThenBy(one => one.Fact.Id, StringComparer.Ordinal)];
    }
}
