using Graph.Model;

namespace Graph.Import.Reports;

/// <summary>What some nodes of a store are called (see <see cref="Caption"/>), for the few that a report names.</summary>
internal sealed class NodeNames
{
    private readonly Dictionary<string, string> names;

    private NodeNames(Dictionary<string, string> names) => this.names = names;

    /// <summary>What a node is called; null where it has no name.</summary>
    public string? Of(string id) => names.GetValueOrDefault(id);

    /// <summary>Reads them.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="ids">The ids of the nodes.</param>
    /// <param name="today">Today's date: a partnership goes by those that are its parties now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<NodeNames> ReadAsync(IGraphStore store, IEnumerable<string> ids, DateOnly today, CancellationToken cancellationToken)
    {
        string[] all = [.. ids.Distinct(StringComparer.Ordinal)];
        Dictionary<string, string> called = await OwnAsync(store, all, cancellationToken);
        foreach (IGrouping<FactType, string> group in all.GroupBy(id => Ontology.OfId(id)!).Where(group => group.Key?.Caption.Edge is not null))
        {
            FactType edge = group.Key.Caption.Edge!;
            (EdgeEnd near, EdgeEnd far) = edge.MayStartAt(group.Key) ? (EdgeEnd.From, EdgeEnd.To) : (EdgeEnd.To, EdgeEnd.From);
            ILookup<string, Edge> links = await store.GetEdgesAsync(edge, near, [.. group], ReadPoint.Now, cancellationToken);
            Dictionary<string, string> others = await OwnAsync(store, [.. links.SelectMany(each => each).Select(link => far.Read(link)!).Distinct(StringComparer.Ordinal)], cancellationToken);
            foreach (string id in group)
            {
                if (Caption.Of(Caption.Naming([.. links[id]], today).Select(link => others.GetValueOrDefault(far.Read(link)!)).OfType<string>(), called.GetValueOrDefault(id)) is { } name)
                    called[id] = name;
            }
        }

        return new(called);
    }

    private static async Task<Dictionary<string, string>> OwnAsync(IGraphStore store, string[] ids, CancellationToken cancellationToken)
    {
        Dictionary<string, string> own = new(StringComparer.Ordinal);
        await foreach (Node node in store.EachAsync<Node>(ids, ReadPoint.Now, cancellationToken))
        {
            if (Ontology.Of(node).Caption.Of(node) is { } name)
                own.Add(node.Id, name);
        }

        return own;
    }
}
