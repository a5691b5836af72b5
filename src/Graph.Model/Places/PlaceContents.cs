namespace Graph.Model;

/// <summary>
/// Every fact that is in a place, for exports (docs/concepts.md, "What is in a place"). Beside what <see cref="PlaceReach"/> has, that
/// is: what one connection ties to an organisation there, other organisations apart, and what the people among these decided or
/// raised; of the partnerships all parties and holders; what was said about any of these; the sources of the boundaries of the places; who else has a building or offers a service there (<see cref="PlacePresence"/>); whatever one of these can't be understood
/// without (<see cref="NodeParts"/>), wherever it is, so that none is torn; and every connection between two of these.
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
        await reader.AddUndertakenAsync();
        await reader.AddNeighboursAsync<Partnership>(reader.Of<Partnership>(), except: [typeof(Place)]);
        await reader.AddSaidAsync();
        reader.Nodes.UnionWith(await PlacePresence.ReadAsync(store, reach, at, cancellationToken));
        await reader.AddBoundariesAsync(reach.Places);
        await reader.AddPartsAsync();
        if (at.AsOf is not null)
            await reader.KeepKnownAsync();
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

        /// <summary>Adds all that edges tie to nodes of a type, at whichever end, unless they lead to nodes of some types.</summary>
        public async Task AddNeighboursAsync<T>(IReadOnlyCollection<string> ids, Type[] except)
            where T : Node
        {
            foreach ((FactType type, EdgeEnd end) in Ontology.LinksTo(Ontology.Of<T>()).Where(link => !link.Type.IsNode))
                await ReadAsync(type, end, ids, edge => Ontology.OfId(end == EdgeEnd.From ? edge.To : end == EdgeEnd.To ? edge.From : "") is not { } other || !except.Contains(other.ClrType));
        }

        /// <summary>Adds what the people who are there decided, raised, assessed or need.</summary>
        public async Task AddUndertakenAsync()
        {
            string[] people = Of<Person>();
            foreach (FactType type in NodeParts.Edges.Where(type => type.MayLeadTo(Ontology.Of<Person>()) && type.Edge!.To.Length > 0))
                await ReadAsync(type, EdgeEnd.To, people, _ => true);
        }

        /// <summary>Adds what was said about all that is there, and about what was said.</summary>
        public async Task AddSaidAsync()
        {
            for (string[] said = [.. nodes]; said.Length > 0;)
                said = [.. await ReadAsync(Ontology.Of<About>(), EdgeEnd.To, said, _ => true), .. await ReadAsync(Ontology.Of<Assesses>(), EdgeEnd.To, said, _ => true)];
        }

        /// <summary>Adds the sources that say where the boundaries of the places run.</summary>
        public async Task AddBoundariesAsync(IReadOnlyCollection<string> places) => await ReadAsync(Ontology.Of<Boundary>(), EdgeEnd.From, places, _ => true);

        /// <summary>Adds what the nodes that are there can't be understood without, and what that can't be.</summary>
        public async Task AddPartsAsync()
        {
            for (string[] whole = [.. nodes]; whole.Length > 0;)
            {
                List<string> added = [];
                foreach (IGrouping<FactType?, string> ids in whole.ToLookup(Ontology.OfId))
                {
                    if (ids.Key is not { } node)
                        continue;
                    foreach ((FactType type, EdgeEnd end) in NodeParts.Of(node))
                        added.AddRange(await ReadAsync(type, end, [.. ids], _ => true));
                    if (node.References.Any())
                        added.AddRange(await ReadReferencesAsync(node, [.. ids]));
                }

                whole = [.. added];
            }
        }

        /// <summary>Keeps only what holds on the day: an edge may stay true of a node that has ended.</summary>
        public async Task KeepKnownAsync()
        {
            foreach (string[] batch in nodes.ToArray().Chunk(BatchSize))
            {
                IReadOnlyDictionary<string, Fact> known = await store.GetAsync(batch, at, cancellationToken);
                nodes.ExceptWith(batch.Where(id => !known.ContainsKey(id)));
            }
        }

        /// <summary>Adds what nodes of a type name by themselves, such as the owner of a blockage; the nodes that were new.</summary>
        private async Task<List<string>> ReadReferencesAsync(FactType type, string[] ids)
        {
            List<string> added = [];
            await foreach (Fact node in store.EachAsync<Fact>(ids, at, cancellationToken))
                added.AddRange(type.NodesNamed(node).Where(nodes.Add));
            return added;
        }

        /// <summary>Adds all that wanted edges of a type name that have some nodes at an end; the nodes that were new.</summary>
        private async Task<string[]> ReadAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, Func<Edge, bool> isWanted)
        {
            List<string> added = [];
            await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(type, end, [.. ids], at, cancellationToken))
                added.AddRange(edges.Where(isWanted).SelectMany(type.NodesNamed).Where(nodes.Add));

            return [.. added];
        }
    }
}
