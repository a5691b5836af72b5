using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>Looks up what of a store some files may be about, and what they are compared with around it, in rounds of many records each: organisations and people as they are named, the edges of these, and what stands at their other ends.</summary>
/// <remarks>
/// A plan made with what was looked up is the plan made with all that the store knows. Records of other types, of which stores have few, are taken whole.
/// So are edges of a type that has few.
/// </remarks>
/// <param name="store">What is recorded.</param>
/// <param name="asked">What the files name.</param>
/// <param name="types">The types that they are compared with.</param>
/// <param name="merges">The records that were merged.</param>
/// <param name="rule">How many are few.</param>
internal sealed class StoreLookUp(IGraphStore store, AskedFor asked, IReadOnlyCollection<FactType> types, KnownMerges merges, LookUpRule rule)
{
    /// <summary>How many records are asked for at once.</summary>
    public const int AtOnce = 1_000;

    private static readonly FactType[] named = [Ontology.Of<Organisation>(), Ontology.Of<Person>()];

    // Who holds or keys something is told at the partnership or the building: see StillRecorded.
    private static readonly FactType[] toldAtTarget = [Ontology.Of<Holds>(), Ontology.Of<KeyHolder>(), Ontology.Of<Tenure>()];

    private readonly EdgeLookUp edges = new(store, [.. types.Where(type => !type.IsNode)], rule.Few);
    private readonly OrganisationLookUp organisations = new(store, asked, merges);
    private readonly PeopleLookUp people = new(store, asked, merges);

    /// <summary>How many facts of a type are recorded.</summary>
    public static async Task<long> CountAsync(IGraphStore store, FactType type, CancellationToken cancellationToken) => (await store.ListAsync(new(type) { First = 0, CountTotal = true }, cancellationToken)).TotalCount ?? 0;

    /// <summary>Looks it up.</summary>
    public async Task<LookedUp> RunAsync(CancellationToken cancellationToken)
    {
        List<Fact> others = await store.StreamAsync([.. types.Where(type => type.IsNode && !named.Contains(type))], ReadPoint.Now, cancellationToken).ToListAsync(cancellationToken);
        await edges.TakeFewAsync(cancellationToken);
        await CorrectedAsync(cancellationToken);
        await organisations.RunAsync(cancellationToken);
        IReadOnlyCollection<Fact> taken = await new MadeIds(store, asked, organisations, merges).TakenAsync(cancellationToken);
        await people.RunAsync(await PeopleAtAsync(organisations.Meant, cancellationToken), cancellationToken);
        await AroundAsync([.. organisations.Meant, .. people.Found.Keys, .. merges.Kept], others, cancellationToken);
        return new(others, [.. organisations.Found.Values], [.. people.Found.Values], edges.Found, [.. taken, .. await EndsAsync(cancellationToken)]) { Corpus = organisations.Corpus, Acronyms = organisations.Acronyms };
    }

    /// <summary>What rows with ids correct. An edge that is corrected is between nodes that no row need name.</summary>
    private async Task CorrectedAsync(CancellationToken cancellationToken)
    {
        await foreach (Edge edge in store.EachAsync<Edge>([.. asked.Ids.Where(id => Ontology.OfId(id) is { IsNode: false })], ReadPoint.Now, cancellationToken))
        {
            edges.Take([edge]);
            asked.Ids.UnionWith(Ontology.Of(edge).NodesNamed(edge));
        }
    }

    /// <summary>Those who are known at some organisations.</summary>
    private async Task<IReadOnlyCollection<string>> PeopleAtAsync(HashSet<string> ids, CancellationToken cancellationToken)
    {
        IReadOnlyList<Edge>[] at =
        [
            await edges.AtAsync(Ontology.Of<Role>(), EdgeEnd.To, ids, cancellationToken),
            await edges.AtAsync(Ontology.Of<Holds>(), EdgeEnd.By(Ontology.Of<Holds>().Property(nameof(Holds.Organisation))), ids, cancellationToken),
            await edges.AtAsync(Ontology.Of<KeyHolder>(), EdgeEnd.By(Ontology.Of<KeyHolder>().Property(nameof(KeyHolder.Organisation))), ids, cancellationToken),
        ];
        return [.. at.SelectMany(some => some).Select(edge => edge.From)];
    }

    private async Task AroundAsync(HashSet<string> compared, List<Fact> others, CancellationToken cancellationToken)
    {
        HashSet<string> meant = [.. others.Where(asked.Asks).Select(node => node.Id)];
        HashSet<string> all = [.. compared, .. meant];
        foreach (FactType type in edges.Types)
        {
            await edges.AtAsync(type, EdgeEnd.From, all, cancellationToken);
            await edges.AtAsync(type, EdgeEnd.To, toldAtTarget.Contains(type) ? all : compared, cancellationToken);
            foreach (PropertyDefinition reference in type.References)
                await edges.AtAsync(type, EdgeEnd.By(reference), compared, cancellationToken);
            foreach (EdgeEnd end in asked.Listed.Where(listed => listed.Edge == type).Select(listed => listed.End))
            {
                await edges.AtAsync(type, end, all, cancellationToken);
                if (type.Edge!.IsUndirected)
                    await edges.AtAsync(type, EdgeEnd.To, all, cancellationToken);
            }

            if (type.Edge!.IsAcyclic)
                await FollowAsync(type, all, cancellationToken);
        }

        // What a node is the same only with tells it from all others of its key.
        foreach (IGrouping<FactType, Fact> nodes in others.GroupBy(Ontology.Of))
        {
            foreach (KeyContext context in nodes.Key.Key.Contexts)
                await edges.AtAsync(context.Edge, context.End, [.. nodes.Select(node => node.Id)], cancellationToken);
        }
    }

    /// <summary>Takes what leads from some nodes to others, and from these on: a circle that a row closes leads through them.</summary>
    private async Task FollowAsync(FactType type, IReadOnlyCollection<string> from, CancellationToken cancellationToken)
    {
        HashSet<string> seen = [.. from];
        for (HashSet<string> next = seen; next.Count > 0;)
        {
            await edges.AtAsync(type, EdgeEnd.From, next, cancellationToken);
            next = [.. edges.Found.Where(edge => Ontology.Of(edge) == type && next.Contains(edge.From)).Select(edge => edge.To).Where(to => !seen.Contains(to))];
            seen = [.. seen, .. next];
        }
    }

    /// <summary>The organisations and people at the ends of the edges, as they are called.</summary>
    private async Task<IReadOnlyList<Fact>> EndsAsync(CancellationToken cancellationToken)
    {
        string[] ends = [.. edges.Found.SelectMany(edge => Ontology.Of(edge).NodesNamed(edge)).Concat(merges.Named).Where(id => Ontology.OfId(id) is { } type && named.Contains(type) && !organisations.Found.ContainsKey(id) && !people.Found.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        return await store.EachAsync<Fact>(ends, ReadPoint.Now, cancellationToken).ToListAsync(cancellationToken);
    }
}
