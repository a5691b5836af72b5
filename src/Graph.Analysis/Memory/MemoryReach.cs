using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Memory;

/// <summary>
/// What of the memory has to do with a place, or with some nodes: what is tied to one of them, or to a partnership of which one of
/// them is a party or that one of them holds; and what is about any of that, such as the steps against a blockage there.
/// </summary>
public sealed class MemoryReach
{
    private readonly Dictionary<string, MemoryTie> reached = new(StringComparer.Ordinal);

    private MemoryReach(RecordedMemory memory, Func<Node, MemoryTie?> tieOf)
    {
        // What somebody only made leads on last, so that whatever has more to do with it is known by that.
        foreach (IGrouping<bool, (string Id, MemoryTie Tie)> items in memory.Items
            .Select(item => (item.Id, Tie: tieOf(item))).Where(item => item.Tie is not null).Select(item => (item.Id, item.Tie!.Value))
            .GroupBy(item => item.Value == MemoryTie.Made).OrderBy(group => group.Key))
        {
            Queue<string> waiting = new(items.Where(item => reached.TryAdd(item.Id, item.Tie)).Select(item => item.Id).ToArray());
            while (waiting.TryDequeue(out string? known))
            {
                foreach (Edge edge in memory.To(known))
                {
                    if (edge is About or Assesses && memory.Find(edge.From) is not null && reached.TryAdd(edge.From, items.Key ? MemoryTie.Made : MemoryTie.Through))
                        waiting.Enqueue(edge.From);
                }
            }
        }
    }

    /// <summary>
    /// What has to do with a place: what is located in it, or tied to something that is in it (<see cref="PlaceBelonging"/>), such as a
    /// partnership or the people of an organisation there. What learnt from an example there is not there for that.
    /// </summary>
    /// <param name="store">The store that the memory was read from.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="place">What is in the place.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StoreException">The store can't be read now.</exception>
    public static async Task<MemoryReach> InPlaceAsync(IGraphStore store, RecordedMemory memory, PlaceReach place, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(place);
        string[] named = [.. memory.Items.SelectMany(Named).Where(id => memory.Find(id) is null).Distinct(StringComparer.Ordinal)];
        IReadOnlySet<string> there = await PlaceBelonging.AmongAsync(store, place, named, at, cancellationToken);
        return new(memory, item => IsThere(item.Id) || Named(item).Any(IsThere) ? MemoryTie.Direct : null);

        bool IsThere(string id) => place.Located.Contains(id) || there.Contains(id);

        IEnumerable<string> Named(Node item) => NamedBy(memory, item, edge => edge is not InspiredBy);
    }

    /// <summary>What is, or has to do with, one of some nodes.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="nodes">The ids of the nodes.</param>
    public static MemoryReach Of(AnalysisSession session, RecordedMemory memory, IReadOnlySet<string> nodes)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(nodes);
        Ties ties = new(session.Tables, nodes);
        return new(memory, item =>
            nodes.Contains(item.Id) || NamedBy(memory, item, edge => !Knowledge.IsMadeBy(edge)).Any(nodes.Contains) ? MemoryTie.Direct
            : NamedBy(memory, item, edge => !Knowledge.IsMadeBy(edge)).Any(ties.IsPartnership) ? MemoryTie.Through
            : NamedBy(memory, item, Knowledge.IsMadeBy).Any(nodes.Contains) ? MemoryTie.Made
            : null);
    }

    /// <summary>Whether something of the memory has to do with it.</summary>
    public bool Has(Node item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return reached.ContainsKey(item.Id);
    }

    /// <summary>What something of the memory has to do with it; null where it has nothing.</summary>
    /// <param name="id">The id of the item.</param>
    public MemoryTie? TieOf(string id) => reached.TryGetValue(id, out MemoryTie tie) ? tie : null;

    private static IEnumerable<string> NamedBy(RecordedMemory memory, Node item, Func<Edge, bool> isMeant) =>
        Ontology.Of(item).NodesNamed(item)
            .Concat(memory.From(item.Id).Where(isMeant).SelectMany(edge => Ontology.Of(edge).NodesNamed(edge)))
            .Concat(memory.To(item.Id).Where(edge => memory.Find(edge.From) is null).SelectMany(edge => Ontology.Of(edge).NodesNamed(edge)));

    /// <summary>What belongs to some organisations and people.</summary>
    private sealed class Ties
    {
        private readonly ProjectionTables tables;
        private readonly HashSet<int> organisations;
        private readonly HashSet<int> held = [];

        public Ties(ProjectionTables tables, IReadOnlyCollection<string> nodes)
        {
            this.tables = tables;
            organisations = [.. nodes.Select(tables.OrganisationIds.Find)];
            foreach (int person in nodes.Select(tables.PersonIds.Find).Where(person => person >= 0))
            {
                foreach (ref readonly HeldRow holding in tables.Held[person])
                    held.Add(holding.Partnership);
            }
        }

        /// <summary>Whether one of them is or was a party of a partnership, or holds or held it.</summary>
        public bool IsPartnership(string id)
        {
            int partnership = Ontology.OfId(id) == Ontology.Of<Partnership>() ? tables.PartnershipIds.Find(id) : -1;
            return partnership >= 0 && (held.Contains(partnership) || CurrentParties.AnyEverAmong(tables, partnership, organisations));
        }
    }
}

/// <summary>What something of the memory has to do with what is asked about.</summary>
public enum MemoryTie
{
    /// <summary>It is what is asked about, or is about it, or has it taking part or responsible.</summary>
    Direct = 1,

    /// <summary>It is about a partnership of what is asked about, or about something else that has to do with it, or a contact of theirs.</summary>
    Through,

    /// <summary>What is asked about decided, raised or judged it, or something that it is about, and it is about other things. These come last.</summary>
    Made,
}
