using System.Globalization;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What the store knew when it was read, and what the import has added to it since: indexed for matching.</summary>
internal sealed class KnownGraph
{
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKey, string> edges = [];
    private readonly Dictionary<EdgeKey, List<string>> periods = [];
    private readonly Dictionary<string, List<string>> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKey, string> renamed = [];
    private readonly HashSet<string> minted = new(StringComparer.Ordinal);
    private readonly HashSet<FactType> types = [];
    private readonly Dictionary<string, string> merged = new(StringComparer.Ordinal);
    private IReadOnlyList<(Node Absorbed, string Kept)> absorbed = [];

    /// <summary>The number of the store's latest change when it was read.</summary>
    public long Head { get; private init; }

    /// <summary>Whether files of the import could not be read, so that what they would add is missing here: a name that nobody knows may be theirs.</summary>
    public bool IsPart { get; set; }

    public OrganisationIndex Organisations { get; } = new();

    public PersonIndex People { get; } = new();

    public NodeIndex Nodes { get; } = new();

    /// <summary>Reads all facts of some types.</summary>
    /// <param name="store">The store; null for an empty one.</param>
    /// <param name="types">The types that a file might name.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<KnownGraph> LoadAsync(IGraphStore? store, IReadOnlyCollection<FactType> types, CancellationToken cancellationToken)
    {
        KnownGraph known = new() { Head = store is null ? 0 : await store.GetHeadAsync(cancellationToken) };
        known.absorbed = store is null || known.Head == 0 ? [] : await AbsorbedAsync(store, cancellationToken);
        await known.LoadMoreAsync(store, types, cancellationToken);
        return known;
    }

    /// <summary>Reads the facts of further types. What was recorded since <see cref="Head"/> is read with them, and again when an import catches up.</summary>
    /// <param name="store">The store; null for an empty one.</param>
    /// <param name="more">The types; those that were read are passed over.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task LoadMoreAsync(IGraphStore? store, IReadOnlyCollection<FactType> more, CancellationToken cancellationToken)
    {
        // Nodes before the edges between them, so that edges find what they are about.
        FactType[] unread = [.. Ontology.Types.Where(type => more.Contains(type) && types.Add(type))];
        if (store is null || Head == 0 || unread.Length == 0)
            return;

        List<Fact> nodes = [];
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync(unread, ReadPoint.Now, cancellationToken))
        {
            foreach (Fact fact in batch)
            {
                if (fact is Node)
                {
                    nodes.Add(fact);
                    continue;
                }

                if (nodes.Count > 0)
                    LearnInOrder(nodes);
                Learn(fact);
            }
        }

        LearnInOrder(nodes);
        LearnAbsorbed();
        Nodes.Settle();
    }

    /// <summary>The fact of an id as it is known; null where there is none.</summary>
    public Fact? Find(string id) => facts.GetValueOrDefault(id);

    /// <summary>The fact that an id in a file means: its own, or the one that its record was merged into; null where there is none.</summary>
    public Fact? Meant(string id) => Find(id) ?? (merged.TryGetValue(id, out string? kept) ? Find(kept) : null);

    /// <summary>What a node is called (see <see cref="Caption"/>); null where there is no such node, or its record does not say.</summary>
    public string? NameOf(string id) => Find(id) switch
    {
        null => null,
        Fact node when Ontology.Of(node).Caption.Edge is not null => Caption.OfOthers(Nodes.ContextOf(id).Select(NameOf).OfType<string>()),
        Fact node => Ontology.Of(node).Caption.Of(node),
    };

    /// <summary>All that is known.</summary>
    public IEnumerable<Fact> Facts => facts.Values;

    /// <summary>The known edges of a key: one, or one for each period.</summary>
    public Fact[] EdgesOf(EdgeKey key) => periods.Count > 0 && periods.TryGetValue(key, out List<string>? several) ? [.. several.Select(id => facts[id])]
        : edges.TryGetValue(key, out string? only) ? [facts[only]]
        : [];

    /// <summary>The posts that a person is known to have or to have had, in the order of their ids.</summary>
    public IEnumerable<Role> RolesOf(string person) => roles.TryGetValue(person, out List<string>? ids) ? ids.Select(id => (Role)facts[id]) : [];

    /// <summary>Whether an edge between the same ends is known.</summary>
    public bool Knows(EdgeKey key) => edges.ContainsKey(key);

    /// <summary>The id of an edge: of the known one between the same ends, or a new one that follows from what it connects. May be asked by several threads at once while nothing is learned.</summary>
    public string IdOf(EdgeKey key)
    {
        if (edges.TryGetValue(key, out string? id) || !facts.ContainsKey(id = key.Id))
            return id;
        lock (renamed)
        {
            if (!renamed.TryGetValue(key, out string? free))
                renamed.Add(key, free = Unused(key.Type, id));
            return free;
        }
    }

    /// <summary>An id made of a key that nothing known has.</summary>
    public string FreeId<T>(params string[] key)
        where T : Fact => FreeId(Ontology.Of<T>(), key);

    /// <summary>An id made of a key that nothing known has.</summary>
    public string FreeId(FactType type, params string[] key) => Unused(type, FactId.Of(type, key));

    /// <summary>What is known once the store's later changes are taken in; what an import had added to this one is left out.</summary>
    /// <param name="recorded">Facts that are in the store now, by their ids; null for those that are not.</param>
    /// <param name="added">The ids of what the import added or changed here.</param>
    /// <param name="head">The number of the last of the changes.</param>
    public KnownGraph With(IReadOnlyDictionary<string, Fact?> recorded, IReadOnlyDictionary<string, Fact?> added, long head)
    {
        KnownGraph fresh = new() { Head = head };
        fresh.types.UnionWith(types);
        fresh.absorbed = absorbed;
        IEnumerable<Fact> now = facts
            .Where(pair => !recorded.ContainsKey(pair.Key))
            .Select(pair => added.TryGetValue(pair.Key, out Fact? before) ? before : pair.Value)
            .Concat(recorded.Values)
            .OfType<Fact>()
            .Where(fact => types.Contains(Ontology.Of(fact)));
        List<Fact> all = [.. now];
        fresh.LearnInOrder([.. all.Where(fact => fact is Node)]);
        foreach (Fact fact in all)
        {
            if (fact is Edge)
                fresh.Learn(fact);
        }

        fresh.LearnAbsorbed();
        fresh.Nodes.Settle();
        return fresh;
    }

    /// <summary>Whether what a changed fact says can matter to what a file is compared with.</summary>
    public bool Compares(string id) => Ontology.OfId(id) is { } type && types.Contains(type);

    /// <summary>Takes over what an import is going to record, so that the next file finds it.</summary>
    public void Learn(IEnumerable<Fact> recorded)
    {
        if (recorded.TryGetNonEnumeratedCount(out int count))
        {
            facts.EnsureCapacity(facts.Count + count);
            edges.EnsureCapacity(edges.Count + count);
        }

        foreach (Fact fact in recorded)
            Learn(fact);
        Nodes.Settle();
    }

    /// <summary>Where two nodes share a number or an address, the first is meant: the same one in every store, whatever order it reads in.</summary>
    private void LearnInOrder(List<Fact> nodes)
    {
        nodes.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        nodes.ForEach(Learn);
        nodes.Clear();
    }

    /// <summary>What is known by history of the records that were merged into others, with the ids of those that stand for them.</summary>
    private static async Task<IReadOnlyList<(Node Absorbed, string Kept)>> AbsorbedAsync(IGraphStore store, CancellationToken cancellationToken)
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

    // What a merged record was called, and its numbers, are those of the one that stands for it, whatever has become of that one's names since.
    private void LearnAbsorbed()
    {
        foreach ((Node node, string kept) in absorbed)
        {
            if (!facts.TryGetValue(kept, out Fact? stored) || facts.ContainsKey(node.Id) || !merged.TryAdd(node.Id, kept))
                continue;
            switch (node)
            {
                case Organisation organisation:
                    Organisations.Learn(kept, ((Organisation)stored).Name, organisation.AlternateNames.Prepend(organisation.Name), organisation.Identifiers);
                    Organisations.LearnMerged(node.Id, kept);
                    break;
                case Person person:
                    People.Learn(kept, person.AlternateNames.Prepend(person.Name), person.Email);
                    break;
                default:
                    Nodes.Learn(node with { Id = kept });
                    break;
            }
        }
    }

    private string Unused(FactType type, string id)
    {
        string free = id;
        for (int number = 2; facts.ContainsKey(free) || merged.ContainsKey(free) || !minted.Add(free); number++)
            free = FactId.Of(type, id, number.ToString(CultureInfo.InvariantCulture));
        return free;
    }

    private void Learn(Fact fact)
    {
        Fact? before = facts.GetValueOrDefault(fact.Id);
        facts[fact.Id] = fact;
        switch (fact)
        {
            case Organisation organisation:
                Organisations.Learn(organisation.Id, organisation.Name, organisation.AlternateNames, organisation.Identifiers);
                break;
            case Person person:
                People.Learn(person.Id, person.AlternateNames.Prepend(person.Name), person.Email);
                break;
            case Node node:
                Nodes.Learn(node);
                break;
            case Edge edge:
                LearnEdge(edge, before);
                break;
            default:
                break;
        }
    }

    private void LearnEdge(Edge edge, Fact? before)
    {
        EdgeKey key = EdgeKey.Of(edge);
        if (before is Edge earlier && EdgeKey.Of(earlier) is var former && former != key)
            Forget(former, edge.Id);
        if (!edges.TryAdd(key, edge.Id) && edges[key] != edge.Id)
            LearnPeriod(key, edge.Id);
        if (ContextEnd.Of(edge) is { } context)
            Nodes.LearnContext(context.Node, context.End);

        switch (edge)
        {
            case Role role:
                People.LearnAt(role.From, role.To);
                LearnRole(role);
                break;
            case Holds holds:
                People.LearnAt(holds.From, holds.Organisation);
                break;
            case KeyHolder { Organisation: { } organisation }:
                People.LearnAt(edge.From, organisation);
                break;
            case LocatedIn when facts.GetValueOrDefault(edge.To) is Place place:
                Organisations.LearnPlace(edge.From, place.Name);
                break;
            default:
                break;
        }
    }

    private void LearnPeriod(EdgeKey key, string id)
    {
        if (!periods.TryGetValue(key, out List<string>? several))
            periods.Add(key, several = [edges[key]]);
        if (several.Contains(id))
            return;
        several.Add(id);
        several.Sort(StringComparer.Ordinal);
    }

    // A post that was recorded without a title is found by its title from then on.
    private void Forget(EdgeKey key, string id)
    {
        if (periods.TryGetValue(key, out List<string>? several) && several.Remove(id))
        {
            edges[key] = several[0];
            if (several.Count == 1)
                periods.Remove(key);
        }
        else if (edges.GetValueOrDefault(key) == id)
        {
            edges.Remove(key);
        }
    }

    private void LearnRole(Role role)
    {
        if (!roles.TryGetValue(role.From, out List<string>? ids))
            roles.Add(role.From, ids = new(1));
        int place = ids.BinarySearch(role.Id, StringComparer.Ordinal);
        if (place < 0)
            ids.Insert(~place, role.Id);
    }
}
