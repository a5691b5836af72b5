using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What nodes are called (see <see cref="Caption"/>), as far as it may be seen.</summary>
/// <param name="store">Where they are.</param>
/// <param name="at">When it is asked about.</param>
/// <param name="personal">What may be seen.</param>
internal sealed class ExportedNames(IGraphStore store, ReadPoint at, PersonalValues personal)
{
    // Room for some 300,000 nodes, and for 100,000 that go by others: most are named again and again, by each role, post and partnership.
    private const long RoomForOwn = 64_000_000;
    private const long RoomForWhole = 32_000_000;

    // What has ended keeps its name.
    private readonly ReadPoint always = at with { AsOf = null };

    private readonly RememberedNames own = new(RoomForOwn);
    private readonly RememberedNames whole = new(RoomForWhole);

    /// <summary>Remembers what a node is called that has been read anyway.</summary>
    public void Remember(Node node) => own.Add(node.Id, OwnName(Ontology.Of(node), node));

    /// <summary>The names of some nodes, by id; nodes without one are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ILookup<FactType?, string> asked = ids.Distinct(StringComparer.Ordinal).ToLookup(id => Ontology.OfId(id) is { Caption.Edge: not null } type ? type : null);
        Dictionary<string, string> names = await OwnAsync([.. asked[null]], cancellationToken);
        foreach (IGrouping<FactType?, string> group in asked.Where(group => group.Key is not null))
        {
            string[] unknown = Known(whole, group, names);
            Dictionary<string, string> owns = await OwnAsync(unknown, cancellationToken);
            ILookup<string, string> others = await OthersAsync(group.Key!, unknown, cancellationToken);
            foreach (string id in unknown)
                Learn(whole, id, Caption.Of(others[id], owns.GetValueOrDefault(id)), names);
        }

        return names;
    }

    /// <summary>What the nodes' own records call them.</summary>
    private async Task<Dictionary<string, string>> OwnAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        if (Known(own, ids, names) is not { Length: > 0 } unknown)
            return names;
        IReadOnlyDictionary<string, Fact> nodes = await store.GetAsync(unknown, always, cancellationToken);
        foreach (string id in unknown)
            Learn(own, id, nodes.TryGetValue(id, out Fact? node) ? OwnName(Ontology.Of(node), node) : null, names);
        return names;
    }

    private string? OwnName(FactType type, Fact node) => type.Caption.Of(node, property => personal.MaySee(type, property));

    /// <summary>What the nodes are called that some nodes of a type go by.</summary>
    private async Task<ILookup<string, string>> OthersAsync(FactType type, string[] ids, CancellationToken cancellationToken)
    {
        FactType edge = type.Caption.Edge!;
        bool outgoing = edge.MayStartAt(type);
        ILookup<string, Edge> links = await store.GetEdgesAsync(edge, outgoing ? EdgeEnd.From : EdgeEnd.To, ids, always, cancellationToken);
        EdgeEnd far = outgoing ? EdgeEnd.To : EdgeEnd.From;
        (string Id, string Other)[] pairs = [.. links.SelectMany(group => Caption.Naming([.. group], at.AsOf).Select(link => (group.Key, far.Read(link)!)))];
        Dictionary<string, string> others = await OwnAsync([.. pairs.Select(pair => pair.Other).Distinct(StringComparer.Ordinal)], cancellationToken);
        return pairs.Where(pair => others.ContainsKey(pair.Other)).ToLookup(pair => pair.Id, pair => others[pair.Other], StringComparer.Ordinal);
    }

    /// <summary>Takes from what is remembered, and returns the ids of which nothing is.</summary>
    private static string[] Known(RememberedNames remembered, IEnumerable<string> ids, Dictionary<string, string> into)
    {
        List<string> unknown = [];
        foreach (string id in ids)
        {
            if (!remembered.Has(id, out string? name))
                unknown.Add(id);
            else if (name is not null)
                into.Add(id, name);
        }

        return [.. unknown];
    }

    private static void Learn(RememberedNames remembered, string id, string? name, Dictionary<string, string> into)
    {
        remembered.Add(id, name);
        if (name is not null)
            into.Add(id, name);
    }
}
