using Graph.Model;

namespace Graph.Analysis.Memory;

/// <summary>
/// What people wrote down of what they learnt, decided, tried, met with and undertook, and what each of these has to do with. In
/// memory, of all times. Contacts are too many to be among it: only those are that something else of it is about.
/// </summary>
public sealed class RecordedMemory
{
    /// <summary>The types of nodes that say something about others, or learn from others.</summary>
    private static readonly FactType[] Types = [.. Ontology.Nodes.Where(type =>
        type != Ontology.Of<Model.Contact>() && (Ontology.Of<About>().MayStartAt(type) || Ontology.Of<InspiredBy>().MayStartAt(type)))];

    private readonly Dictionary<string, Node> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Edge>> from = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Edge>> to = new(StringComparer.Ordinal);

    private RecordedMemory()
    {
    }

    /// <summary>Everything in it.</summary>
    public IReadOnlyCollection<Node> Items => items.Values;

    /// <summary>Reads it: as many reads of a store as there are ways in which it is tied to other things, for each thousand nodes of it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="knownAt">The moment whose knowledge counts; null for what is known now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StoreException">The store can't be read now.</exception>
    public static async Task<RecordedMemory> ReadAsync(IGraphStore store, DateTimeOffset? knownAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ReadPoint at = new(null, knownAt);
        RecordedMemory memory = new();
        await foreach (Fact fact in store.StreamAsync(Types, at, cancellationToken))
            memory.items[fact.Id] = (Node)fact;

        string[] ids = [.. memory.items.Keys];
        foreach (FactType type in Ontology.Edges)
        {
            if (Array.Exists(Types, type.MayStartAt))
                await memory.AddEdgesAsync(store, type, EdgeEnd.From, ids, at, cancellationToken);
            else if (type.Edge!.To.Any(named => Types.Contains(Ontology.Of(named))))
                await memory.AddEdgesAsync(store, type, EdgeEnd.To, ids, at, cancellationToken);
        }

        await memory.AddContactsAsync(store, at, cancellationToken);
        await memory.AddThemesAsync(store, at, cancellationToken);
        return memory;
    }

    /// <summary>All nodes of a type.</summary>
    public IEnumerable<T> Of<T>()
        where T : Node => items.Values.OfType<T>();

    /// <summary>The node of an id; null where it is not in it.</summary>
    public Node? Find(string id) => items.GetValueOrDefault(id);

    /// <summary>The edges that start at a node of it, in order of id within a type.</summary>
    public IReadOnlyList<Edge> From(string id) => from.GetValueOrDefault(id, []);

    /// <summary>The edges that lead to a node, in it or not, from a node of it or to one.</summary>
    public IReadOnlyList<Edge> To(string id) => to.GetValueOrDefault(id, []);

    /// <summary>The ids of what a node of it is about.</summary>
    public IEnumerable<string> SubjectsOf(string id) => From(id).OfType<About>().Select(about => about.To);

    /// <summary>What of a type is about a node, in order of id.</summary>
    public IEnumerable<T> About<T>(string id)
        where T : Node => To(id).OfType<About>().Select(about => Find(about.From)).OfType<T>().DistinctBy(node => node.Id).OrderBy(node => node.Id, StringComparer.Ordinal);

    /// <summary>The ids of the themes of a node of it, of what it is about, and of all themes broader than these.</summary>
    public IReadOnlySet<string> ThemesOf(string id)
    {
        HashSet<string> themes = new(StringComparer.Ordinal);
        Queue<string> waiting = new(SubjectsOf(id).Prepend(id).SelectMany(From).OfType<Tagged>().Select(tagged => tagged.To).Where(themes.Add));
        while (waiting.TryDequeue(out string? theme))
        {
            foreach (Broader broader in From(theme).OfType<Broader>())
            {
                if (themes.Add(broader.To))
                    waiting.Enqueue(broader.To);
            }
        }

        return themes;
    }

    private async Task AddThemesAsync(IGraphStore store, ReadPoint at, CancellationToken cancellationToken)
    {
        string[] subjects = [.. items.Keys.SelectMany(SubjectsOf).Distinct(StringComparer.Ordinal).Where(id => !items.ContainsKey(id))];
        await AddEdgesAsync(store, Ontology.Of<Tagged>(), EdgeEnd.From, subjects, at, cancellationToken);
        await foreach (Broader broader in store.StreamAsync<Broader>(at, cancellationToken))
            Add(from, broader.From, broader);
    }

    private async Task AddContactsAsync(IGraphStore store, ReadPoint at, CancellationToken cancellationToken)
    {
        string[] contacts = [.. to.Keys.Where(id => Ontology.OfId(id) == Ontology.Of<Model.Contact>())];
        await foreach (Model.Contact contact in store.EachAsync<Model.Contact>(contacts, at, cancellationToken))
            items[contact.Id] = contact;
        await AddEdgesAsync(store, Ontology.Of<About>(), EdgeEnd.From, contacts, at, cancellationToken);
        await AddEdgesAsync(store, Ontology.Of<Attended>(), EdgeEnd.To, contacts, at, cancellationToken);
    }

    private async Task AddEdgesAsync(IGraphStore store, FactType type, EdgeEnd end, string[] ids, ReadPoint at, CancellationToken cancellationToken)
    {
        IEnumerable<string> fitting = ids.Where(id => Ontology.OfId(id) is { } node && (end == EdgeEnd.From ? type.MayStartAt(node) : type.MayLeadTo(node)));
        await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(type, end, fitting, at, cancellationToken))
        {
            foreach (Edge edge in edges)
            {
                Add(from, edge.From, edge);
                Add(to, edge.To, edge);
            }
        }
    }

    private static void Add(Dictionary<string, List<Edge>> edges, string id, Edge edge)
    {
        if (!edges.TryGetValue(id, out List<Edge>? known))
            edges[id] = known = [];
        known.Add(edge);
    }
}
