namespace Graph.Model;

/// <summary>
/// Every fact that is in a place, for exports. Beside what <see cref="PlaceReach"/> has, that is: what one connection ties to an
/// organisation there, other organisations apart, such as its partnerships, people, services, buildings and funding; of these
/// partnerships all parties and holders, wherever they are, so that none is torn; what was said about any of these, with those
/// who attended; their themes, with the broader ones; and every connection between two of these.
/// </summary>
public sealed class PlaceContents
{
    private readonly HashSet<string> nodes;

    private PlaceContents(HashSet<string> nodes) => this.nodes = nodes;

    /// <summary>The ids of the nodes.</summary>
    public IReadOnlySet<string> Nodes => nodes;

    /// <summary>Reads it. Only what is tied to the place is looked up, so that a small place costs little.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place, read at the same point.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<PlaceContents> ReadAsync(IGraphStore store, PlaceReach reach, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reach);
        Reader reader = new(store, at, [.. reach.Places, .. reach.Located], cancellationToken);
        await reader.AddNeighboursAsync<Organisation>(reach.Organisations, except: [typeof(Organisation), typeof(Place)]);
        await reader.AddNeighboursAsync<Partnership>(reader.Of<Partnership>(), except: [typeof(Place)]);
        await reader.AddAsync<About>(EdgeEnd.To, reader.Nodes);
        await reader.AddAsync<Attended>(EdgeEnd.To, reader.Of<Contact>());
        await reader.AddAsync<Tagged>(EdgeEnd.From, reader.Nodes);
        await reader.AddBroaderAsync();
        await reader.AddReferencesAsync();
        return new(reader.Nodes);
    }

    /// <summary>Whether a fact is in the place: a node, or an edge all of whose nodes are.</summary>
    public bool Has(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.IsAmong(nodes);
    }

    /// <summary>Collects nodes by what ties them to others, a thousand at a time.</summary>
    private sealed class Reader(IGraphStore store, ReadPoint at, HashSet<string> nodes, CancellationToken cancellationToken)
    {
        private const int BatchSize = 1_000;

        public HashSet<string> Nodes => nodes;

        public string[] Of<T>()
            where T : Node => [.. nodes.Where(id => Ontology.OfId(id) == Ontology.Of<T>())];

        /// <summary>Adds all that edges tie to nodes of a type, at whichever end, other than nodes of some types.</summary>
        public async Task AddNeighboursAsync<T>(IReadOnlyCollection<string> ids, Type[] except)
            where T : Node
        {
            foreach ((FactType type, EdgeEnd end) in Ontology.LinksTo(Ontology.Of<T>()).Where(link => !link.Type.IsNode))
                await ReadAsync(type, end, ids, id => Ontology.OfId(id) is { } found && !except.Contains(found.ClrType));
        }

        /// <summary>Adds all that edges of a type tie to some nodes; the nodes that were new.</summary>
        public Task<string[]> AddAsync<T>(EdgeEnd end, IReadOnlyCollection<string> ids)
            where T : Edge => ReadAsync(Ontology.Of<T>(), end, ids, _ => true);

        /// <summary>Adds the themes that are broader than those that are there.</summary>
        public async Task AddBroaderAsync()
        {
            for (string[] narrow = Of<Theme>(); narrow.Length > 0;)
                narrow = await AddAsync<Broader>(EdgeEnd.From, narrow);
        }

        /// <summary>Adds what nodes name by themselves, such as the owner of a blockage.</summary>
        public async Task AddReferencesAsync()
        {
            foreach (FactType type in Ontology.Nodes.Where(type => type.References.Any()))
            {
                foreach (string[] batch in nodes.Where(id => Ontology.OfId(id) == type).ToArray().Chunk(BatchSize))
                {
                    foreach (Fact node in (await store.GetAsync(batch, at, cancellationToken)).Values)
                        nodes.UnionWith(type.NodesNamed(node));
                }
            }
        }

        private async Task<string[]> ReadAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, Func<string, bool> isWanted)
        {
            List<string> added = [];
            foreach (string[] batch in ids.ToArray().Chunk(BatchSize))
            {
                ILookup<string, Edge> edges = await store.GetEdgesAsync(type, end, batch, at, cancellationToken);
                added.AddRange(edges.SelectMany(found => found).SelectMany(type.NodesNamed).Where(isWanted).Where(nodes.Add));
            }

            return [.. added];
        }
    }
}
