namespace Graph.Model;

/// <summary>Nodes of one type that new ones may be the same as, with what tells them apart.</summary>
internal sealed class KnownNodes
{
    private readonly Dictionary<string, List<Fact>> byKey = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<KeyContext, ILookup<string, Edge>> contexts;

    /// <param name="nodes">The nodes that are known.</param>
    /// <param name="contexts">The edges of their contexts, by the id of the node.</param>
    public KnownNodes(IEnumerable<Fact> nodes, IReadOnlyDictionary<KeyContext, ILookup<string, Edge>> contexts)
    {
        this.contexts = contexts;
        foreach (Fact node in nodes)
            Add(node);
    }

    /// <summary>Adds a node, such as a new one of the same statement.</summary>
    public void Add(Fact node)
    {
        foreach (string key in KeysOf(node))
        {
            if (!byKey.TryGetValue(key, out List<Fact>? list))
                byKey.Add(key, list = new(1));
            list.Add(node);
        }
    }

    /// <summary>The nodes that have an identifier or the words of a key in common with one that is said.</summary>
    public IEnumerable<Fact> Like(Fact said) => KeysOf(said).SelectMany(key => byKey.GetValueOrDefault(key) ?? []).Distinct();

    /// <summary>The other ends of a context of a known node (see <see cref="KeyContext.EndsOf"/>).</summary>
    public IReadOnlyCollection<string> EndsOf(Fact node, KeyContext context, DateOnly today) => context.EndsOf(contexts[context][node.Id], today);

    private static IEnumerable<string> KeysOf(Fact node)
    {
        NaturalKey key = Ontology.Of(node).Key;
        IEnumerable<string> identifiers = key.IdentifiersOf(node).Select(identifier => $"identifier {identifier}");
        return key.WordsOf(node) is { } words ? identifiers.Append($"words {words}") : identifiers;
    }
}
