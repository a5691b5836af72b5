using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>Reads what files are compared with: all that a store knows of some types, or only what the files may be about.</summary>
internal static class KnownReader
{
    /// <summary>Looks up what some files may be about.</summary>
    /// <param name="store">The store.</param>
    /// <param name="drafts">What the files say.</param>
    /// <param name="types">The types that they are compared with.</param>
    /// <param name="rule">How much is taken whole.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<KnownGraph> LookUpAsync(IGraphStore store, IReadOnlyList<Draft> drafts, IReadOnlyCollection<FactType> types, LookUpRule rule, CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        KnownMerges merges = new(await FactsApart.ReadAsync(store, cancellationToken));
        LookedUp found = await new StoreLookUp(store, new(drafts), types, merges, rule).RunAsync(cancellationToken);
        KnownGraph known = new()
        {
            Head = head,
            Merges = merges,
            Corpus = found.Corpus,
            AcronymsBeside = found.Acronyms,
            IsWhole = false,
            Again = (again, token) => LookUpAsync(store, again, types, rule, token),
        };
        known.Begin(types);
        Take(known, found);
        return known;
    }

    /// <summary>Reads all facts of some types.</summary>
    /// <param name="store">The store; null for an empty one.</param>
    /// <param name="types">The types that a file might name.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<KnownGraph> LoadAsync(IGraphStore? store, IReadOnlyCollection<FactType> types, CancellationToken cancellationToken)
    {
        long head = store is null ? 0 : await store.GetHeadAsync(cancellationToken);
        KnownGraph? known = null;
        known = new()
        {
            Head = head,
            Merges = new(store is null || head == 0 ? FactsApart.Nothing : await FactsApart.ReadAsync(store, cancellationToken)),
            Again = async (_, token) =>
            {
                KnownGraph again = await LoadAsync(store, known!.Types, token);
                again.Corpus = known.Corpus;
                return again;
            },
        };
        await LoadMoreAsync(known, store, types, cancellationToken);
        return known;
    }

    /// <summary>Reads the facts of further types. What was recorded since the first was read is read with them, and again when an import catches up.</summary>
    /// <param name="known">What was read.</param>
    /// <param name="store">The store; null for an empty one.</param>
    /// <param name="more">The types; those that were read are passed over.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task LoadMoreAsync(KnownGraph known, IGraphStore? store, IReadOnlyCollection<FactType> more, CancellationToken cancellationToken)
    {
        FactType[] unread = known.Begin(more);
        if (store is null || known.Head == 0 || unread.Length == 0)
            return;

        known.PutBack(type => type.IsNode && unread.Contains(type));
        FactType? current = null;
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync(unread, ReadPoint.Now, cancellationToken))
        {
            foreach (Fact fact in batch)
            {
                FactType type = Ontology.Of(fact);
                if (type != current)
                    known.IndexNodes(current);
                current = type;
                known.Take(known.Merges.Part(fact));
            }
        }

        known.IndexNodes(current);
        known.PutBack(type => !type.IsNode && unread.Contains(type));
        known.Nodes.Settle();
    }

    private static void Take(KnownGraph known, LookedUp found)
    {
        known.PutBack(type => type.IsNode && known.Types.Contains(type));
        foreach (Fact node in found.Others.Concat(found.Organisations).Concat(found.People))
            known.Take(known.Merges.Part(node));
        foreach (FactType type in Ontology.Nodes.Where(known.Types.Contains))
            known.IndexNodes(type);
        foreach (Fact beside in found.Beside.Where(fact => !known.Contains(fact.Id)))
            known.Take(known.Merges.Part(beside));
        foreach (Edge edge in found.Edges.OrderBy(edge => edge.Id, StringComparer.Ordinal))
            known.Take(known.Merges.Part(edge));
        known.PutBack(type => !type.IsNode && known.Types.Contains(type));
        known.Nodes.Settle();
    }
}
