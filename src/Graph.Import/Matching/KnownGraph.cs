using System.Globalization;
using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What the store knew when it was read, and what the import has added to it since: indexed for matching.</summary>
internal sealed class KnownGraph
{
    private readonly KnownFacts facts = new();
    private readonly KnownEdges edges;
    private readonly Dictionary<string, List<string>> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKey, string> renamed = [];
    private readonly HashSet<string> minted = new(StringComparer.Ordinal);
    private readonly HashSet<FactType> types = [];
    private readonly List<string> atMerged = [];

    public KnownGraph() => edges = new(facts);

    /// <summary>The number of the store's latest change when it was read.</summary>
    public long Head { get; init; }

    /// <summary>Whether files of the import could not be read, so that what they would add is missing here: a name that nobody knows may be theirs.</summary>
    public bool IsPart { get; set; }

    public OrganisationIndex Organisations { get; private set; } = new();

    public PersonIndex People { get; private set; } = new();

    public NodeIndex Nodes { get; } = new();

    /// <summary>The records that were merged into others. All that is known here is as it would be had nobody merged any.</summary>
    public KnownMerges Merges { get; init; } = new(FactsApart.Nothing);

    /// <summary>What the names of all organisations tell together, those that are recorded and those that the import names; null where these were not looked at.</summary>
    public LinkageCorpus? Corpus { get; set; }

    /// <summary>The words in capitals in the names of organisations that are recorded and were not taken here.</summary>
    public IEnumerable<string> AcronymsBeside { get; init; } = [];

    /// <summary>Reads it again, for what some files say.</summary>
    public Func<IReadOnlyList<Draft>, CancellationToken, Task<KnownGraph>>? Again { get; init; }

    /// <summary>Says that all is there that is recorded: what is learned from now on is what files of the import say.</summary>
    public void EndStored() => facts.EndStored();

    /// <summary>Whether a node is not recorded, and known only from a file of the import.</summary>
    public bool IsAdded(string id) => facts.IsAdded(id);

    /// <summary>Whether all was taken that the store knows of the types that were read, and not only what files may be about.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The types that were read.</summary>
    public IReadOnlyCollection<FactType> Types => types;

    /// <summary>Says that types are read now.</summary>
    /// <returns>Those that were not read before, nodes before the edges between them, so that edges find what they are about.</returns>
    public FactType[] Begin(IReadOnlyCollection<FactType> more) => [.. Ontology.Types.Where(type => more.Contains(type) && types.Add(type))];

    /// <summary>The fact of an id as it is known; null where there is none.</summary>
    public Fact? Find(string id) => facts.Find(id);

    /// <summary>The fact of an id as it is recorded, with all that merges have made of it: what a row means that gives the id. Null where there is none.</summary>
    public Fact? Recorded(string id) => Merges.Stored(id) ?? (Merges.IsTakenBack(id) ? null : Find(id));

    /// <summary>Whether there is a fact of an id.</summary>
    public bool Contains(string id) => facts.Contains(id);

    /// <summary>Those of several nodes that are no places that have ended, or all where each is one: the name of a ward by itself means the ward that has it now.</summary>
    /// <param name="ids">Their ids.</param>
    public IReadOnlyList<string> NotEnded(IReadOnlyList<string> ids) => ids.Count > 1 && ids.Where(id => Find(id) is not Place { Until: not null }).ToArray() is { Length: > 0 } current ? current : ids;

    /// <summary>The ids of the edges that connect or name merged records, or those that stand for them.</summary>
    public IReadOnlyList<string> AtMerged => atMerged;

    /// <summary>What a node is called (see <see cref="Caption"/>); null where there is no such node, or its record does not say.</summary>
    public string? NameOf(string id) => Find(id) switch
    {
        null => null,
        Fact node when Ontology.Of(node).Caption.Edge is not null => Caption.OfOthers(Nodes.ContextOf(id).Select(NameOf).OfType<string>()),
        Fact node => Ontology.Of(node).Caption.Of(node),
    };

    /// <summary>The facts of a type that are known.</summary>
    public IEnumerable<Fact> Of(FactType type) => facts.Of(type);

    /// <summary>The facts of a type that are known.</summary>
    public IEnumerable<T> Of<T>()
        where T : Fact => facts.Of(Ontology.Of<T>()).Cast<T>();

    /// <summary>The known edges of a key: one, or one for each period.</summary>
    public Fact[] EdgesOf(EdgeKey key) => edges.Of(key);

    /// <summary>The posts that a person is known to have or to have had at an organisation, in the order of their ids: where none is known there, those at what it is one with.</summary>
    public IReadOnlyList<Role> RolesOf(string person, string organisation) => RolesOf(person).Where(role => role.To == organisation).ToArray() is { Length: > 0 } there ? there
        : Merges.IsAny ? [.. RolesOf(person).Where(role => Merges.AreOne(role.To, organisation))]
        : [];

    private IEnumerable<Role> RolesOf(string person) => roles.TryGetValue(person, out List<string>? ids) ? ids.Select(id => (Role)facts.Find(id)!) : [];

    /// <summary>Whether any post is known without a title.</summary>
    public bool HasUntitledRoles { get; private set; }

    /// <summary>Whether an edge between the same ends is known.</summary>
    public bool Knows(EdgeKey key) => edges.IdOf(key, key.Id) is not null;

    /// <summary>The known edge between the same two that has the id which an import makes of a key, and is no longer known by that key: somebody corrected what tells it from others, such as the title of a post. Null where there is none.</summary>
    public Edge? CorrectedFrom(EdgeKey key)
    {
        string made = key.Id;
        return edges.IdOf(key, made) is null && facts.Find(made) is Edge edge && (edge.From, edge.To) == (key.From, key.To) ? edge : null;
    }

    /// <summary>The id of an edge: of the known one between the same ends, or a new one that follows from what it connects. May be asked by several threads at once while nothing is learned.</summary>
    public string IdOf(EdgeKey key)
    {
        string made = key.Id;
        if (edges.IdOf(key, made) is { } known)
            return known;
        if (!facts.Contains(made))
            return made;
        lock (renamed)
        {
            if (!renamed.TryGetValue(key, out string? free))
                renamed.Add(key, free = Unused(key.Type, made));
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
        KnownGraph fresh = new() { Head = head, Merges = Merges, Corpus = Corpus, Again = Again };
        fresh.types.UnionWith(types);
        ILookup<FactType, Fact> changed = recorded.Values.OfType<Fact>().ToLookup(Ontology.Of);
        foreach (FactType type in Ontology.Types.Where(types.Contains))
        {
            IEnumerable<Fact> now = facts.Of(type)
                .Where(fact => !recorded.ContainsKey(fact.Id))
                .Select(fact => added.TryGetValue(fact.Id, out Fact? before) ? before : fact)
                .OfType<Fact>()
                .Concat(changed[type]);
            foreach (Fact fact in now)
                fresh.Take(fact);
            fresh.IndexNodes(type);
        }

        fresh.Nodes.Settle();
        return fresh;
    }

    /// <summary>Whether what a changed fact says can matter to what a file is compared with.</summary>
    public bool Compares(string id) => Ontology.OfId(id) is { } type && types.Contains(type);

    /// <summary>Takes over what an import is going to record, so that the next file finds it.</summary>
    public void Learn(IEnumerable<Fact> recorded)
    {
        foreach (Fact fact in recorded)
            Learn(fact);
        Nodes.Settle();
    }

    /// <summary>Takes a fact of the store as it would be had nobody merged any records. Nodes are indexed once all of their type are there (<see cref="IndexNodes"/>).</summary>
    public void Take(Fact fact)
    {
        if (fact is Edge)
            Learn(fact);
        else
            facts.Put(fact);
    }

    /// <summary>Takes what merges took back of some types. Nodes are there before what was recorded since is compared with them, and what connects nodes comes after these.</summary>
    public void PutBack(Func<FactType, bool> isOne)
    {
        foreach (Fact fact in Merges.Apart.Where(fact => isOne(Ontology.Of(fact))).OrderBy(fact => fact.Id, StringComparer.Ordinal))
        {
            if (!Contains(fact.Id))
                Take(fact);
        }
    }

    /// <summary>Forgets by what organisations and people are told, once no file is compared any more. What they are called is asked of their facts.</summary>
    public void ForgetWhoIsWho()
    {
        Organisations = new();
        People = new();
        minted.Clear();
        minted.TrimExcess();
    }

    /// <summary>Lets the nodes of a type be found that were taken. Where two share a number or an address, the first is meant: the same one in every store, whatever order it reads in.</summary>
    public void IndexNodes(FactType? type)
    {
        if (type is not { IsNode: true })
            return;
        string[] ids = [.. facts.Of(type).Select(fact => fact.Id)];
        Array.Sort(ids, StringComparer.Ordinal);
        foreach (string id in ids)
            Index(facts.Find(id)!, null);
    }

    private string Unused(FactType type, string id)
    {
        string free = id;
        for (int number = 2; facts.Contains(free) || !minted.Add(free); number++)
            free = FactId.Of(type, id, number.ToString(CultureInfo.InvariantCulture));
        return free;
    }

    private void Learn(Fact fact)
    {
        Fact? before = fact is Edge ? facts.Find(fact.Id) : null;
        facts.Put(fact);
        Index(fact, before);
    }

    private void Index(Fact fact, Fact? before)
    {
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
        edges.Learn(edge, before);
        if (before is null && Merges.AreIn(edge))
            atMerged.Add(edge.Id);
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
            case LocatedIn when facts.Find(edge.To) is Place place:
                Organisations.LearnPlace(edge.From, place.Name);
                break;
            default:
                break;
        }
    }

    private void LearnRole(Role role)
    {
        HasUntitledRoles |= role.Title is null;
        if (!roles.TryGetValue(role.From, out List<string>? ids))
            roles.Add(role.From, ids = new(1));
        int place = ids.BinarySearch(role.Id, StringComparer.Ordinal);
        if (place < 0)
            ids.Insert(~place, role.Id);
    }
}
