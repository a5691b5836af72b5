using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Takes up facts and publishes indexes of them for partner search. For one writer at a time; what it published never changes.</summary>
/// <remarks>A change makes those blocks anew whose organisations it tells of, and nothing else.</remarks>
internal sealed class PartnerWriter
{
    private readonly ForeignIds foreign = new();
    private readonly VocabularyWriter vocabulary = new();
    private readonly HierarchyWriter themes;
    private readonly HierarchyWriter places;
    private readonly Dictionary<FactType, NodeMemory> nodes = [];
    private readonly Dictionary<FactType, Action<string, Fact?>> apply = [];
    private readonly List<FactType> types = [];
    private readonly Dictionary<EntryKind, IdTable> markIds = [];
    private readonly HashSet<int> changed = [];
    private readonly PlaceCodes placeCodes = new();
    private readonly PostcodeBook postcodes;
    private PartnerBlock[] blocks = [];

    /// <param name="postcodes">What is known of postcodes; of those of a fact before it is applied.</param>
    public PartnerWriter(PostcodeBook postcodes)
    {
        this.postcodes = postcodes;
        themes = new(Ids<Theme>(), Ids<Broader>(), vocabulary);
        places = new(Ids<Place>(), Ids<Within>(), vocabulary);
        Take<Theme>(themes.SetNode);
        Take<Place>(SetPlace);
        Organisations = Remember<Organisation>();
        Remember<Service>();
        Remember<Funding>();
        Remember<Initiative>();
        Remember<Partnership>();
        Remember<Building>();
        Remember<Learning>();
        Remember<AnnualReturn>();
        Take<Broader>((id, link) => themes.SetLink(id, link as Edge));
        Take<Within>((id, link) => places.SetLink(id, link as Edge));
        TieBy<Provides>(Source.Service, EdgeEnd.From);
        TieBy<Recipient>(Source.Funding, EdgeEnd.To);
        TieBy<TakesPart>(Source.Initiative, EdgeEnd.From);
        TieBy<Party>(Source.Partnership, EdgeEnd.To);
        TieBy<Tenure>(Source.Building, EdgeEnd.From);
        TieBy<About>(Source.Learning, EdgeEnd.To);
        TieBy<Filed>(Source.Year, EdgeEnd.From);
        MarkBy<Tagged>(EntryKind.Theme, themes);
        MarkBy<LocatedIn>(EntryKind.Located, places);
        MarkBy<BelongsTo>(EntryKind.Belongs, places);
        MarkBy<Serves>(EntryKind.Serves, places);
    }

    private NodeMemory Organisations { get; }

    /// <summary>The types of fact that it takes up, nodes first.</summary>
    public IReadOnlyCollection<FactType> Types => types;

    /// <summary>Puts a fact in place of what was known of it; null takes it away.</summary>
    public void Apply(string id, Fact? fact)
    {
        if ((fact is null ? Ontology.OfId(id) : Ontology.Of(fact)) is { } type && apply.TryGetValue(type, out Action<string, Fact?>? take))
            take(id, fact);
    }

    /// <summary>What is known now, for readers. Costs as much as changed since the last time.</summary>
    /// <param name="head">The number of the latest change that was taken up.</param>
    public PartnerIndex Publish(long head)
    {
        int count = (Organisations.Count + PartnerBlock.Mask) >> PartnerBlock.Bits;
        PartnerBlock[] next = new PartnerBlock[count];
        blocks.CopyTo(next, 0);
        foreach (int block in changed)
            next[block] = new([.. Enumerable.Range(block << PartnerBlock.Bits, PartnerBlock.Size).Select(number => PartnerRowsWriter.Write(Organisations[number], postcodes, placeCodes))]);
        changed.Clear();
        blocks = next;
        return new(head, postcodes.Edition, next, vocabulary.Publish(), themes.Publish(), places.Publish(), new()
        {
            Organisations = Organisations.Ids.Snapshot(),
            Services = IdsOf<Service>(),
            Fundings = IdsOf<Funding>(),
            Initiatives = IdsOf<Initiative>(),
            Partnerships = IdsOf<Partnership>(),
            Buildings = IdsOf<Building>(),
            Learnings = IdsOf<Learning>(),
            Tags = markIds[EntryKind.Theme].Snapshot(),
            Locations = markIds[EntryKind.Located].Snapshot(),
            Belongings = markIds[EntryKind.Belongs].Snapshot(),
            AreasServed = markIds[EntryKind.Serves].Snapshot(),
        });
    }

    private IdSnapshot IdsOf<T>()
        where T : Node => nodes[Ontology.Of<T>()].Ids.Snapshot();

    private IdTable Ids<T>()
        where T : Fact => new(new IdForm(Ontology.Of<T>().IdPrefix), foreign);

    private void Take<T>(Action<string, Fact?> take)
        where T : Fact
    {
        apply.Add(Ontology.Of<T>(), take);
        types.Add(Ontology.Of<T>());
    }

    private NodeMemory Remember<T>()
        where T : Node
    {
        NodeMemory memory = new(Ontology.Of<T>(), Ids<T>());
        nodes.Add(Ontology.Of<T>(), memory);
        Take<T>((id, fact) => SetNode(memory.Of(id), fact));
        return memory;
    }

    private void SetPlace(string id, Fact? fact)
    {
        places.SetNode(id, fact);
        if (!placeCodes.Set(places.Number(id), fact is Place place ? [.. Ontology.Of<Place>().Key.IdentifiersOf(place).Distinct(StringComparer.Ordinal)] : []))
            return;

        // Which organisations have a postcode there is not kept. Codes are seldom others once they are recorded.
        for (int block = 0; block < blocks.Length; block++)
            changed.Add(block);
    }

    private void SetNode(KnownNode node, Fact? fact)
    {
        SearchEntry? entry = fact is null ? null : SearchEntry.Of(fact);
        object? before = node.Details;
        Period lasted = node.Period;
        node.Period = fact is null ? default : Period.Of(fact);
        node.Details = NodeDetails.Of(fact);
        node.Name = entry is null ? [] : vocabulary.Read($"{entry.Name} {entry.GoesBy}");
        node.Body = entry is null ? [] : vocabulary.Read(entry.Body);
        node.Point = fact is Building { Point: { } point } ? BritishGrid.Of(point) : null;
        node.Postcode = PostcodeProperties.PostcodeOf(fact);
        Touch(node);

        // Whether it is a public body matters to those it has partnerships with.
        if (fact is Organisation or null && (before as OrganisationDetails)?.Sector != (node.Details as OrganisationDetails)?.Sector)
        {
            foreach (Tie party in node.Ties.Where(tie => tie.Kind == Source.Partnership))
                Touch(party.Other);
        }

        // How long a tenant is there matters to the owner of the building.
        if (fact is Organisation or null && lasted != node.Period)
        {
            foreach (Tie tenure in node.Ties.Where(tie => tie.Kind == Source.Building))
                Touch(tenure.Other);
        }
    }

    private void TieBy<T>(Source kind, EdgeEnd organisationEnd)
        where T : Edge
    {
        EdgeMemory<Tie> memory = new(Ids<T>());
        EdgeEnd otherEnd = organisationEnd == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From;
        Take<T>((id, fact) =>
        {
            Tie? tie = null;
            if (fact is Edge edge && NodeOf(organisationEnd.Read(edge)!) is { } organisation && organisation.Type == Organisations.Type && NodeOf(otherEnd.Read(edge)!) is { } other && Tells(kind, other))
                tie = new(kind, organisation, other, Period.Of(edge), (edge as Tenure)?.Kind);
            if (memory.Replace(id, tie) is { } before)
            {
                before.Organisation.Ties.Remove(before);
                before.Other.Ties.Remove(before);
                Touch(before.Organisation);
                Touch(before.Other);
            }

            if (tie is null)
                return;
            tie.Organisation.Ties.Add(tie);
            tie.Other.Ties.Add(tie);
            Touch(tie.Organisation);
            Touch(tie.Other);
        });
    }

    // Much else is about organisations: what people said, what blocks them, how they were judged.
    private static bool Tells(Source kind, KnownNode other) => kind != Source.Learning || other.Type == Ontology.Of<Learning>();

    private void MarkBy<T>(EntryKind kind, HierarchyWriter targets)
        where T : Edge
    {
        IdTable ids = Ids<T>();
        markIds.Add(kind, ids);
        EdgeMemory<Mark> memory = new(ids);
        Take<T>((id, fact) =>
        {
            Mark? mark = fact is Edge edge && NodeOf(edge.From) is { } node ? new(kind, node, targets.Number(edge.To), Period.Of(edge), ids.Add(id)) : null;
            if (memory.Replace(id, mark) is { } before)
            {
                before.Node.Marks.Remove(before);
                Touch(before.Node);
            }

            if (mark is null)
                return;
            mark.Node.Marks.Add(mark);
            Touch(mark.Node);
        });
    }

    private KnownNode? NodeOf(string id) => Ontology.OfId(id) is { } type && nodes.TryGetValue(type, out NodeMemory? memory) ? memory.Of(id) : null;

    /// <summary>Notes that something became known of a node, and so of the organisations that it tells of.</summary>
    private void Touch(KnownNode node)
    {
        if (node.Type == Organisations.Type)
        {
            changed.Add(node.Number >> PartnerBlock.Bits);
            return;
        }

        foreach (Tie tie in node.Ties)
            changed.Add(tie.Organisation.Number >> PartnerBlock.Bits);
    }

    /// <summary>The nodes of a type by their ids.</summary>
    private sealed class NodeMemory(FactType type, IdTable ids)
    {
        private readonly List<KnownNode> known = [];

        public FactType Type => type;

        public IdTable Ids => ids;

        public int Count => known.Count;

        public KnownNode? this[int number] => number < known.Count ? known[number] : null;

        /// <summary>The node of an id, which may be one that nothing is known of yet.</summary>
        public KnownNode Of(string id)
        {
            int number = ids.Add(id);
            if (number == known.Count)
                known.Add(new(type, number));
            return known[number];
        }
    }

    /// <summary>The edges of a type by their ids.</summary>
    private sealed class EdgeMemory<T>(IdTable ids)
        where T : class
    {
        private readonly List<T?> known = [];

        /// <summary>Puts an edge in place of what was known of it, which is returned.</summary>
        public T? Replace(string id, T? edge)
        {
            int number = ids.Add(id);
            while (known.Count <= number)
                known.Add(null);
            T? before = known[number];
            known[number] = edge;
            return before;
        }
    }
}
