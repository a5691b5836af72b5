namespace Graph.Model;

/// <summary>What would be known if no records had been merged: those that files go on telling apart, each with what is its own.</summary>
/// <remarks>
/// It follows from what was recorded, as a parting does (see <see cref="Unmerge"/>): what a merge moved is where it was, what it took back is there, and what
/// it put into another fact is out of it, each with whatever somebody has changed of it since. What a row has said since of a merged record is of that
/// one (<see cref="MergedMention"/>), and all else that was recorded since of a record that stands for several is of that record.
/// </remarks>
public sealed class FactsApart
{
    private const int AtOnce = 1000;

    private readonly MergesInForce merges;
    private readonly Dictionary<string, Fact> apart;

    private readonly Lazy<HashSet<string>> kept;

    private FactsApart(MergesInForce merges, Dictionary<string, Fact> apart)
    {
        (this.merges, this.apart) = (merges, apart);
        kept = new(() => new(merges.Absorbed.Select(Meant), StringComparer.Ordinal));
    }

    /// <summary>Where nothing is merged.</summary>
    public static FactsApart Nothing { get; } = new(MergesInForce.None, []);

    /// <summary>The facts that would be others than they are, or that are known no more, by their ids.</summary>
    public IReadOnlyDictionary<string, Fact> Facts => apart;

    /// <summary>The id of the record that stands for one: of the last that merges lead to; its own where it was not merged.</summary>
    public string Meant(string id) => merges.ChainOf(id).Last();

    /// <summary>Whether a record was merged into another one.</summary>
    public bool IsMerged(string id) => merges.KeptFor(id) is not null;

    /// <summary>The records that were merged into one, directly or with others, and itself; in no order.</summary>
    public IReadOnlySet<string> UnitedIn(string id) => merges.UnitedIn(id);

    /// <summary>The ids of the records that stand for others.</summary>
    public IReadOnlySet<string> Kept => kept.Value;

    /// <summary>A fact that names the records that stand for those it names.</summary>
    public Fact United(Fact fact) => NamedPlaces.With(fact, (_, id) => Meant(id));

    /// <summary>Does to a fact as it is recorded what is done to it as it would be: lists and notes grow and shrink by what is put in and taken out, all else becomes what it becomes.</summary>
    /// <param name="recorded">The fact as it is recorded.</param>
    /// <param name="before">As it would be.</param>
    /// <param name="after">As that becomes, naming what stands for merged records.</param>
    public Fact Redo(Fact recorded, Fact before, Fact after)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        // What is recorded may say already what the fact becomes.
        FactType type = Ontology.Of(recorded);
        Fact news = type.With(after, property => Equals(property.Read(recorded), property.Read(after)) ? property.Read(before) : property.Read(after));
        return JoinedValues.Redo(recorded, before, news, (one, other) => Meant(one) == Meant(other));
    }

    /// <summary>Reads them.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<FactsApart> ReadAsync(IGraphStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        MergesInForce inForce = await MergesInForce.ReadAsync(store, cancellationToken);
        if (inForce.Absorbed.Count == 0)
            return Nothing;

        inForce = await ThatStandForSomethingAsync(inForce, store, cancellationToken);
        MergeHistory once = new(store);
        await once.LearnAllAsync(cancellationToken);
        OwnFacts own = new(once);
        await own.ReadAsync(store, cancellationToken);
        Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
        await foreach (FactVersion[] history in store.EachHistoryAsync((await TouchedAsync(once, store, cancellationToken)).Union(own.Mentioning, StringComparer.Ordinal), cancellationToken))
        {
            FactVersion[] told = Told(history);
            if (told.Length == 0 || (history[^1] is { Fact: null } taken && !(told[0].Fact is Node ? inForce.KeptFor(taken.Id) is not null : once.IsMerge(taken.Change.Sequence))))
                continue;
            Fact alone = NamedPlaces.With(own.Without(told, once.IsJudging, isOther: _ => true), (place, _) => own.OwnOf(told, place));
            if (!alone.Equals(history[^1].Fact))
                facts.Add(alone.Id, alone);
        }

        await RemoveDanglingAsync(facts, store, cancellationToken);
        return new(inForce, facts);
    }

    // A record that is known means itself, and one that stands for nothing that is known is as good as taken back.
    private static async Task<MergesInForce> ThatStandForSomethingAsync(MergesInForce merges, IGraphStore store, CancellationToken cancellationToken)
    {
        HashSet<string> known = await KnownAsync(store, merges.Absorbed.Concat(merges.Absorbed.Select(id => merges.ChainOf(id).Last())), cancellationToken);
        return merges.Where(id => !known.Contains(id) && known.Contains(merges.ChainOf(id).Last()));
    }

    // Also what a merge took back that was parted since: another one may be why it did not come again.
    private static async Task<HashSet<string>> TouchedAsync(MergeHistory once, IGraphStore store, CancellationToken cancellationToken)
    {
        HashSet<string> ids = [];
        foreach (long change in once.Merges)
        {
            await foreach (FactVersion replaced in store.ReadReplacedByAsync(change, cancellationToken))
                ids.Add(replaced.Id);
        }

        ids.RemoveWhere(id => Ontology.OfId(id)?.ClrType == typeof(Judgement));
        return ids;
    }

    // What names something that was taken back since does not come back.
    private static async Task RemoveDanglingAsync(Dictionary<string, Fact> apart, IGraphStore store, CancellationToken cancellationToken)
    {
        HashSet<string> known = await KnownAsync(store, apart.Values.SelectMany(fact => Ontology.Of(fact).NodesNamed(fact)).Where(id => !apart.ContainsKey(id)), cancellationToken);
        foreach (Fact fact in apart.Values.Where(fact => !Ontology.Of(fact).NodesNamed(fact).All(id => known.Contains(id) || apart.ContainsKey(id))).ToArray())
            apart.Remove(fact.Id);
    }

    private static async Task<HashSet<string>> KnownAsync(IGraphStore store, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string[] some in ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            known.UnionWith((await store.GetVersionsAsync(some, cancellationToken)).Keys);
        return known;
    }

    private static FactVersion[] Told(FactVersion[] history) => [.. history.Where(version => version.Fact is not null)];
}
