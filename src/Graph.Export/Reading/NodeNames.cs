using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What nodes are called (see <see cref="Caption"/>), as far as it may be seen.</summary>
/// <param name="store">Where they are.</param>
/// <param name="at">When it is asked about.</param>
/// <param name="personal">What may be seen.</param>
internal sealed class NodeNames(IGraphStore store, ReadPoint at, PersonalValues personal)
{
    // What has ended keeps its name.
    private readonly ReadPoint always = at with { AsOf = null };

    /// <summary>The names of some nodes, by id; nodes without one are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((FactType type, string[] ofType) in ids.Distinct(StringComparer.Ordinal).GroupBy(Ontology.OfId).Where(group => group.Key is not null).Select(group => (group.Key!, group.ToArray())))
        {
            IReadOnlyDictionary<string, Fact> nodes = await store.GetAsync(ofType, always, cancellationToken);
            ILookup<string, string>? others = type.Caption.Edge is { } edge ? await OthersAsync(type, edge, ofType, cancellationToken) : null;
            foreach ((string id, Fact node) in nodes)
            {
                if (Caption.Of(others?[id] ?? [], OwnName(type, node)) is { } name)
                    names.Add(id, name);
            }
        }

        return names;
    }

    private string? OwnName(FactType type, Fact node) => type.Caption.Property is { } property && personal.MaySee(type, property) ? type.Caption.Of(node) : null;

    /// <summary>What the nodes are called that some nodes of a type go by.</summary>
    private async Task<ILookup<string, string>> OthersAsync(FactType type, FactType edge, string[] ids, CancellationToken cancellationToken)
    {
        bool outgoing = edge.MayStartAt(type);
        ILookup<string, Edge> links = await store.GetEdgesAsync(edge, outgoing ? EdgeEnd.From : EdgeEnd.To, ids, always, cancellationToken);
        EdgeEnd far = outgoing ? EdgeEnd.To : EdgeEnd.From;
        (string Id, string Other)[] pairs = [.. links.SelectMany(group => Caption.Naming([.. group], at.AsOf).Select(link => (group.Key, far.Read(link)!)))];
        IReadOnlyDictionary<string, Fact> others = await store.GetAsync([.. pairs.Select(pair => pair.Other).Distinct(StringComparer.Ordinal)], always, cancellationToken);
        return pairs
            .Where(pair => others.ContainsKey(pair.Other))
            .Select(pair => (pair.Id, Name: OwnName(Ontology.Of(others[pair.Other]), others[pair.Other])))
            .Where(pair => pair.Name is not null)
            .ToLookup(pair => pair.Id, pair => pair.Name!, StringComparer.Ordinal);
    }
}
