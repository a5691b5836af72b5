using Graph.Import.SettingAside;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Facts by their ids. Those of a type that has many are set aside on disk, so that a store as large as a register of a country need not fit into memory to be compared with a file.</summary>
/// <remarks>May be asked by several threads at once while nothing is put into it.</remarks>
/// <param name="inMemory">Of how many of a type at most the facts are kept in memory.</param>
internal sealed class KnownFacts(int inMemory = ShelvedFacts.InMemory)
{
    private readonly Dictionary<FactType, OfOneType> types = [];
    private bool isStored;

    /// <summary>The fact of an id; null where there is none.</summary>
    public Fact? Find(string id) => TypeOf(id)?.Find(id);

    /// <summary>Whether there is a fact of an id.</summary>
    public bool Contains(string id) => TypeOf(id)?.Contains(id) == true;

    /// <summary>Adds a fact, or puts it in the place of the one that has its id.</summary>
    public void Put(Fact fact)
    {
        FactType type = Ontology.Of(fact);
        if (!types.TryGetValue(type, out OfOneType? facts))
            types.Add(type, facts = new(inMemory) { Stored = isStored ? 0 : int.MaxValue });
        facts.Put(fact);
    }

    /// <summary>Says that all are there that are recorded: what is put from now on under other ids is added by an import.</summary>
    public void EndStored()
    {
        isStored = true;
        foreach (OfOneType facts in types.Values)
            facts.Stored = facts.Count;
    }

    /// <summary>Whether a fact was put since all were there that are recorded.</summary>
    public bool IsAdded(string id) => TypeOf(id)?.IsAdded(id) == true;

    /// <summary>The facts of a type, in the order in which they were first put.</summary>
    public IEnumerable<Fact> Of(FactType type) => types.TryGetValue(type, out OfOneType? facts) ? facts.All() : [];

    private OfOneType? TypeOf(string id) => Ontology.OfId(id) is { } type ? types.GetValueOrDefault(type) : null;

    private sealed class OfOneType
    {
        private readonly Shelf<Fact> facts;
        private readonly PlacesById<Fact> places;

        public OfOneType(int inMemory)
        {
            facts = ShelvedFacts.Facts(inMemory);
            places = new(At, fact => fact.Id);
        }

        /// <summary>How many of them, the first, are recorded.</summary>
        public int Stored { get; set; }

        public int Count => facts.Count;

        public bool IsAdded(string id) => places.Find(id) is { } found && found.Place >= Stored;

        public bool Contains(string id) => places.Find(id) is not null;

        public Fact? Find(string id) => places.Find(id)?.Item;

        public void Put(Fact fact)
        {
            if (places.Find(fact.Id) is { } before)
            {
                facts[before.Place] = fact;
                return;
            }

            places.Add(fact.Id, facts.Count);
            facts.Add(fact);
        }

        public IEnumerable<Fact> All()
        {
            for (int place = 0; place < facts.Count; place++)
                yield return At(place);
        }

        // A shelf is read by one thread at a time where it has a file.
        private Fact At(int place)
        {
            if (!facts.IsLarge)
                return facts[place];
            lock (facts)
                return facts[place];
        }
    }
}
