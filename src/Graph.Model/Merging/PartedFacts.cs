namespace Graph.Model;

/// <summary>What becomes of the facts that a merge touched, and of those that were once of the record that it absorbed, when the two are parted.</summary>
/// <param name="store">What is known.</param>
/// <param name="merges">The merges that hold, this one among them.</param>
/// <param name="absorbed">The id of the record that comes back.</param>
/// <param name="kept">The id of the record that stood for both.</param>
/// <param name="change">The number of the change that merged them.</param>
internal sealed class PartedFacts(IGraphStore store, MergesInForce merges, string absorbed, string kept, long change)
{
    private const int AtOnce = 1000;

    private readonly IReadOnlySet<string> united = merges.UnitedIn(kept);
    private readonly Dictionary<string, FactVersion[]> histories = new(StringComparer.Ordinal);
    private readonly List<ReversalStep> steps = [];
    private readonly List<string> notes = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly MergeHistory once = new(store);
    private OwnFacts? own;

    /// <summary>What becomes of them.</summary>
    public IReadOnlyList<ReversalStep> Steps => steps;

    /// <summary>What can't come back, in sentences.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The files from which what is of the absorbed record was read.</summary>
    public IReadOnlySet<string> Files => steps.Where(step => step.Id != kept).SelectMany(step => histories[step.Id]).Where(version => version.Change.Sequence < change).Select(version => version.Origin?.File).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>What the merge left of a fact that it changed and did not take back; null where it did not.</summary>
    public Fact? LeftOf(string id) => histories.GetValueOrDefault(id)?.FirstOrDefault(version => version.Change.Sequence == change)?.Fact;

    /// <summary>The properties of the record that stands for both that were changed since, and stay as they are.</summary>
    public IEnumerable<PropertyDefinition> ChangedSince => LeftOf(kept) is { } left && histories[kept] is [.., { Fact: { } now }] versions
        ? JoinedValues.ChangedSince(left, now).Where(property => !OwnFacts.IsOfOthers(Told(versions), property, change, id => !IsOneWith(now, id)))
        : [];

    /// <summary>Whether it was this merge that took a fact back.</summary>
    public bool IsOfThisMerge(string id) => histories[id] is [.., { Fact: null } last] && last.Change.Sequence == change;

    /// <summary>Whether two edges were ever known at one time and between the same nodes: what merges make the same is one from then on.</summary>
    public bool StoodBeside(string one, string other) =>
        histories.TryGetValue(one, out FactVersion[]? versions) && histories.TryGetValue(other, out FactVersion[]? others)
        && (WasToldBeside(versions, others) || WasToldBeside(others, versions));

    /// <summary>Works it out.</summary>
    /// <param name="type">The type of the two records.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReadAsync(FactType type, CancellationToken cancellationToken)
    {
        HashSet<string> ids = [absorbed, kept];
        await foreach (FactVersion replaced in store.ReadReplacedByAsync(change, cancellationToken))
            ids.Add(replaced.Id);
        foreach ((FactType naming, EdgeEnd end) in Ontology.LinksTo(type))
        {
            if (naming.IsNode)
                ids.UnionWith(await store.FindNamingAsync(naming, end, [kept], Merge.MaximumFacts, cancellationToken));
            else
                ids.UnionWith((await store.FindFormerEdgesAsync(naming, end, [.. united], cancellationToken)).SelectMany(former => former));
        }

        ids.RemoveWhere(id => Ontology.OfId(id)?.ClrType == typeof(Judgement));
        await Own.ReadAsync(store, cancellationToken);
        await foreach (FactVersion[] history in store.EachHistoryAsync(ids, cancellationToken))
            histories.Add(history[0].Id, history);

        await LearnNodesAsync(cancellationToken);
        foreach ((string id, FactVersion[] versions) in histories.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (StepOf(id, versions) is { } step)
                steps.Add(step);
        }
    }

    // Whether the nodes are known that the facts ever named, and what they were merged into.
    private async Task LearnNodesAsync(CancellationToken cancellationToken)
    {
        string[] named = [.. histories.Values.SelectMany(versions => versions).Select(version => version.Fact).OfType<Fact>()
            .SelectMany(fact => Ontology.Of(fact).NodesNamed(fact)).Concat(Mentions).SelectMany(merges.ChainOf).Distinct(StringComparer.Ordinal)];
        foreach (string[] some in named.Chunk(AtOnce))
            known.UnionWith((await store.GetVersionsAsync(some, cancellationToken)).Keys);
        known.Add(absorbed);
        await once.LearnAsync(
            histories.Values.Where(versions => versions[^1].Fact is null || HasMoved(versions) || LeftOf(versions[0].Id) is not null)
                .SelectMany(Told).SelectMany(version => Ontology.Of(version.Fact!).NodesNamed(version.Fact!)).Concat(Mentions).Concat(united),
            cancellationToken);
    }

    // A merge or a parting changes what a fact names; either of the nodes that it ever named may have been the one.
    private static bool HasMoved(FactVersion[] versions)
    {
        FactVersion[] told = Told(versions);
        return told.Zip(told.Skip(1)).Any(pair => !Ontology.Of(pair.First.Fact!).NodesNamed(pair.First.Fact!).SequenceEqual(Ontology.Of(pair.Second.Fact!).NodesNamed(pair.Second.Fact!), StringComparer.Ordinal));
    }

    private static bool WasToldBeside(FactVersion[] versions, FactVersion[] others) => Told(versions)
        .Any(version => Array.FindLast(others, other => other.Change.Sequence <= version.Change.Sequence)?.Fact is Edge other && Ontology.Of(other).Key.IsBetweenSame((Edge)version.Fact!, other));

    private ReversalStep? StepOf(string id, FactVersion[] versions)
    {
        FactVersion last = versions[^1];
        return last.Fact is { } now ? Present(last, now, versions) : Gone(id, last, versions);
    }

    // It goes back where it is of the absorbed record, and what the merge, or a row since, put into it is taken out.
    private ReversalStep? Present(FactVersion last, Fact now, FactVersion[] versions)
    {
        FactVersion[] told = Told(versions);
        Fact then = LeftOf(last.Id) is null && !OwnFacts.MentionsAny(told) && !WasParted(told)
            ? NamedPlaces.With(now, (place, node) => node == kept ? Current(Own.OwnOf(told, place)) : node)
            : WithoutWhatIsParted(told);
        return then.Equals(now) ? null : new(last.Id, now, then, last.Origin);
    }

    // What rows said of merged records came to it, where it was parted from what stood for them.
    private bool WasParted(FactVersion[] told) => Own.Mentioned.Count > 0 && told.Any(version => once.IsJudging(version.Change.Sequence));

    // It comes back where a merge took it back, and not somebody who knew better.
    private ReversalStep? Gone(string id, FactVersion last, FactVersion[] versions)
    {
        FactVersion[] told = Told(versions);
        if (told is not [.., var latest] || !WasMergedAway(latest.Fact!, last.Change.Sequence))
            return null;
        Fact then = WithoutWhatIsParted(told);
        if (then is Edge edge && edge.From == edge.To)
            return null;
        string[] missing = [.. Ontology.Of(then).NodesNamed(then).Where(node => !known.Contains(node)).Distinct(StringComparer.Ordinal)];
        if (missing.Length == 0)
            return new(id, Now: null, then, latest.Origin);
        notes.Add($"{id} does not come back, because it names {Nouns.List(missing)}, which was taken back since. Restore that first if it should.");
        return null;
    }

    private bool WasMergedAway(Fact fact, long retraction) => retraction == change || (fact is Edge && once.IsMerge(retraction));

    // What it would be, had only those merges been that hold: what one put in may stand on what another one did, whichever was parted first.
    private Fact WithoutWhatIsParted(FactVersion[] told)
    {
        Fact placed = Placed(told[^1].Fact!, told);
        Fact then = Own.Without(told, made => made == change || (once.IsJudging(made) && !once.IsInForce(made)), id => !IsOneWith(placed, id), UnitedWith(placed));
        return Placed(then, told);
    }

    private OwnFacts Own => own ??= new(once);

    // The nodes that rows spoke of in these facts, which others stand for.
    private IEnumerable<string> Mentions => histories.Values.SelectMany(versions => versions).SelectMany(version => version.Origin?.Merged ?? []).Select(mention => mention.Id).Where(id => Ontology.OfId(id) is { IsNode: true });

    private Fact Placed(Fact fact, FactVersion[] told) => NamedPlaces.With(fact, (place, _) => Current(Own.OwnOf(told, place)));

    // Whether two records, or two connections, are still one once the two are parted.
    private bool IsOneWith(Fact fact, string id) => fact.Id == id || (fact is Edge edge
        ? histories.TryGetValue(id, out FactVersion[]? versions) && Told(versions) is [.., var last] told && Ontology.Of(edge).Key.IsBetweenSame(edge, (Edge)Placed(last.Fact!, told))
        : Current(id) == fact.Id);

    private Dictionary<string, long> UnitedWith(Fact fact) => Own.Mentioned
        .Where(id => id != fact.Id && Ontology.OfId(id) == Ontology.Of(fact) && IsOneWith(fact, id))
        .ToDictionary(id => id, id => fact is Edge ? histories[id][^1].Change.Sequence : merges.ChainOf(id).TakeWhile(next => next != fact.Id).Max(next => once.MergedBy(next) ?? long.MaxValue), StringComparer.Ordinal);

    private static FactVersion[] Told(FactVersion[] versions) => [.. versions.Where(version => version.Fact is not null)];

    private string Current(string origin)
    {
        foreach (string node in merges.ChainOf(origin))
        {
            if (known.Contains(node))
                return node;
        }

        return origin;
    }
}
