using System.Globalization;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What the store knew when it was read, and what the import has added to it since: indexed for matching.</summary>
internal sealed class KnownGraph
{
    // Nodes before the edges between them, so that edges find what they are about.
    private static readonly IReadOnlyList<FactType> Types =
    [
        Ontology.Of<Organisation>(), Ontology.Of<Place>(), Ontology.Of<Person>(), Ontology.Of<Partnership>(), Ontology.Of<Building>(), Ontology.Of<Funding>(), Ontology.Of<Gap>(),
        Ontology.Of<Role>(), Ontology.Of<Holds>(), Ontology.Of<KeyHolder>(), Ontology.Of<Party>(), Ontology.Of<Tie>(), Ontology.Of<MemberOf>(), Ontology.Of<LocatedIn>(),
        Ontology.Of<Tenure>(), Ontology.Of<About>(), Ontology.Of<Funder>(), Ontology.Of<Recipient>(),
    ];

    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKey, string> edges = [];
    private readonly Dictionary<EdgeKey, string> renamed = [];
    private readonly HashSet<string> minted = new(StringComparer.Ordinal);

    /// <summary>The number of the store's latest change when it was read.</summary>
    public long Head { get; private init; }

    public OrganisationIndex Organisations { get; } = new();

    public PersonIndex People { get; } = new();

    public NodeIndex Nodes { get; } = new();

    /// <summary>Reads everything that a file might name.</summary>
    /// <param name="store">The store; null for an empty one.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<KnownGraph> LoadAsync(IGraphStore? store, CancellationToken cancellationToken)
    {
        long head = store is null ? 0 : await store.GetHeadAsync(cancellationToken);
        KnownGraph known = new() { Head = head };
        if (store is null || head == 0)
            return known;

        List<Fact> nodes = [];
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync(Types, ReadPoint.Now, cancellationToken))
        {
            foreach (Fact fact in batch)
            {
                if (fact is Node)
                {
                    nodes.Add(fact);
                    continue;
                }

                if (nodes.Count > 0)
                    known.LearnInOrder(nodes);
                known.Learn(fact);
            }
        }

        known.LearnInOrder(nodes);
        known.Nodes.Settle();
        return known;
    }

    /// <summary>The fact of an id as it is known; null where there is none.</summary>
    public Fact? Find(string id) => facts.GetValueOrDefault(id);

    /// <summary>What people call a node; a partnership goes by its parties. Null where there is no such node.</summary>
    public string? NameOf(string id) => Find(id) switch
    {
        Organisation organisation => organisation.Name,
        Person person => person.Name,
        Building building => building.Name,
        Place place => place.Name,
        Funding funding => funding.Title,
        Gap gap => gap.Wanted,
        Partnership => string.Join(" and ", Nodes.ContextOf(id).Select(NameOf)),
        _ => null,
    };

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

    /// <summary>Takes over what an import is going to record, so that the next file finds it.</summary>
    public void Learn(IEnumerable<Fact> recorded)
    {
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

    private string Unused(FactType type, string id)
    {
        string free = id;
        for (int number = 2; facts.ContainsKey(free) || !minted.Add(free); number++)
            free = FactId.Of(type, id, number.ToString(CultureInfo.InvariantCulture));
        return free;
    }

    private void Learn(Fact fact)
    {
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
                LearnEdge(edge);
                break;
            default:
                break;
        }
    }

    private void LearnEdge(Edge edge)
    {
        EdgeKey key = EdgeKey.Of(edge);
        if (!edges.TryAdd(key, edge.Id) && edges[key] != edge.Id)
            edges[key] = Preferred(key, edges[key], edge.Id);
        if (NodeKey.IsContext(edge))
            Nodes.LearnContext(edge.From, edge.To);

        switch (edge)
        {
            case Role role:
                People.LearnAt(role.From, role.To);
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

    // Somebody may have recorded the same role twice, in two terms of office: a file's row is about the one that an import made, else the later.
    private string Preferred(EdgeKey key, string one, string other)
    {
        string made = key.Id;
        if (one == made || other == made)
            return made;
        int order = Comparer<PartialDate?>.Default.Compare(facts[one].Since, facts[other].Since);
        return order > 0 || (order == 0 && string.CompareOrdinal(one, other) < 0) ? one : other;
    }
}
