using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What nodes are called (see <see cref="Caption"/>), as far as it may be seen.</summary>
/// <param name="store">Where they are.</param>
/// <param name="at">When it is asked about.</param>
/// <param name="personal">What may be seen.</param>
internal sealed class ExportedNames(IGraphStore store, ReadPoint at, PersonalValues personal)
{
    // Room for some 600,000 nodes, so that half of it holds those of a county: most are named again and again, by each role, post and partnership.
    private const long RoomForNames = 128_000_000;
    private const long RoomForOwn = 32_000_000;

    // What has ended keeps its name.
    private readonly ReadPoint always = at with { AsOf = null };

    private readonly RememberedNames names = new(RoomForNames);

    // What the records of nodes that go by others call them: a part of their names.
    private readonly RememberedNames own = new(RoomForOwn);

    /// <summary>Remembers what a node is called that has been read anyway.</summary>
    public void Remember(Node node)
    {
        FactType type = Ontology.Of(node);
        (type.Caption.Edge is null ? names : own).Add(node.Id, OwnName(type, node));
    }

    /// <summary>What a node is called that has been read, or learnt lately; null where it has no name.</summary>
    public string? Of(string id) => names.Has(id, out string? name) ? name : null;

    /// <summary>Learns what nodes are called of which that is not remembered. There is room for the names of any thousands that stand in rows together.</summary>
    public ValueTask LearnAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ids.Where(id => !names.Has(id, out _)).ToArray() is { Length: > 0 } unknown ? new(LookUpAsync(unknown, cancellationToken)) : default;

    private async Task LookUpAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ILookup<FactType?, string> unknown = ids.ToLookup(id => Ontology.OfId(id) is { Caption.Edge: not null } type ? type : null);
        await OwnAsync(names, [.. unknown[null]], cancellationToken);
        foreach (IGrouping<FactType?, string> group in unknown.Where(group => group.Key is not null))
        {
            Dictionary<string, string> owns = await OwnAsync(own, [.. group], cancellationToken);
            ILookup<string, string> others = await OthersAsync(group.Key!, [.. group], cancellationToken);
            foreach (string id in group)
                names.Add(id, Caption.Of(others[id], owns.GetValueOrDefault(id)));
        }
    }

    /// <summary>What the nodes' own records call them, which is remembered.</summary>
    private async Task<Dictionary<string, string>> OwnAsync(RememberedNames remembered, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        List<string> unknown = [];
        foreach (string id in ids)
        {
            if (!remembered.Has(id, out string? name))
                unknown.Add(id);
            else if (name is not null)
                found.Add(id, name);
        }

        if (unknown.Count == 0)
            return found;
        IReadOnlyDictionary<string, Fact> nodes = await store.GetAsync(unknown, always, cancellationToken);
        foreach (string id in unknown)
        {
            string? name = nodes.TryGetValue(id, out Fact? node) ? OwnName(Ontology.Of(node), node) : null;
            remembered.Add(id, name);
            if (name is not null)
                found.Add(id, name);
        }

        return found;
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
        Dictionary<string, string> others = await OwnAsync(names, [.. pairs.Select(pair => pair.Other).Distinct(StringComparer.Ordinal)], cancellationToken);
        return pairs.Where(pair => others.ContainsKey(pair.Other)).ToLookup(pair => pair.Id, pair => others[pair.Other], StringComparer.Ordinal);
    }
}
