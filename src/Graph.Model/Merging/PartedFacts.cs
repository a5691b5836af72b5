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

    private readonly IReadOnlySet<string> united = merges.UnitedIn(absorbed);
    private readonly Dictionary<string, FactVersion[]> histories = new(StringComparer.Ordinal);
    private readonly List<ReversalStep> steps = [];
    private readonly List<string> notes = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> onceMerged = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> partings = [];
    private readonly HashSet<long> judging = [];

    /// <summary>What becomes of them.</summary>
    public IReadOnlyList<ReversalStep> Steps => steps;

    /// <summary>What can't come back, in sentences.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The files from which what is of the absorbed record was read.</summary>
    public IReadOnlySet<string> Files => steps.Where(step => step.Id != kept).SelectMany(step => histories[step.Id]).Where(version => version.Change.Sequence < change).Select(version => version.Origin?.File).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>What the merge left of a fact that it changed and did not take back; null where it did not.</summary>
    public Fact? LeftOf(string id) => histories.GetValueOrDefault(id)?.FirstOrDefault(version => version.Change.Sequence == change)?.Fact;

    /// <summary>Whether it was this merge that took a fact back.</summary>
    public bool IsOfThisMerge(string id) => histories[id] is [.., { Fact: null } last] && last.Change.Sequence == change;

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
        foreach (string[] some in ids.Chunk(AtOnce))
        {
            foreach (IGrouping<string, FactVersion> history in await store.GetHistoriesAsync(some, cancellationToken))
                histories.Add(history.Key, [.. history]);
        }

        await LearnNodesAsync(cancellationToken);
        foreach ((string id, FactVersion[] versions) in histories.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (StepOf(id, versions) is { } step)
                steps.Add(step);
        }
    }

    // Whether the nodes are known that the facts ever named, and what they were merged into; and who merged what.
    private async Task LearnNodesAsync(CancellationToken cancellationToken)
    {
        string[] named = [.. histories.Values.SelectMany(versions => versions).Select(version => version.Fact).OfType<Fact>()
            .SelectMany(fact => Ontology.Of(fact).NodesNamed(fact)).SelectMany(merges.ChainOf).Distinct(StringComparer.Ordinal)];
        foreach (string[] some in named.Chunk(AtOnce))
            known.UnionWith((await store.GetVersionsAsync(some, cancellationToken)).Keys);
        known.Add(absorbed);
        await merges.LearnChangesAsync(store, named, cancellationToken);
        await LearnFormerMovesAsync(cancellationToken);
        await LearnJudgingAsync(cancellationToken);
        await LearnPartingsAsync(cancellationToken);
    }

    // What a merge put into a fact is still in it where the two were parted while another merge had taken the fact back.
    private async Task LearnPartingsAsync(CancellationToken cancellationToken)
    {
        partings.Add(change, long.MaxValue);
        IEnumerable<long> changes = histories.Values.Where(versions => versions[^1].Fact is null && Latest(versions) is { } fact && WasMergedAway(fact, versions[^1].Change.Sequence))
            .SelectMany(versions => versions.Skip(1)).Where(version => version.Fact is Edge).Select(version => version.Change.Sequence).Distinct();
        foreach (long earlier in changes.Where(earlier => earlier != change).ToArray())
        {
            if (await JudgedByAsync(earlier, cancellationToken) is not { Absorbed: not null } judged)
                continue;
            if ((await store.GetHistoryAsync(judged.Id, cancellationToken)).FirstOrDefault(version => version.Change.Sequence > earlier && version.Fact is not Judgement { Absorbed: not null }) is { } parting)
                partings.Add(earlier, parting.Change.Sequence);
        }
    }

    // What connects what is changed by nobody else; what a fact refers to may be corrected.
    private async Task LearnJudgingAsync(CancellationToken cancellationToken)
    {
        HashSet<long> changes = [];
        foreach (FactVersion[] told in histories.Values.Select(Told))
        {
            foreach ((FactVersion former, FactVersion later) in told.Zip(told.Skip(1)))
            {
                if (Ontology.Of(later.Fact!).References.Any(reference => !Equals(reference.Read(former.Fact!), reference.Read(later.Fact!))))
                    changes.Add(later.Change.Sequence);
            }
        }

        foreach (long one in changes)
        {
            if (await JudgedByAsync(one, cancellationToken) is not null)
                judging.Add(one);
        }
    }

    // Within a change, nodes come before edges.
    private async Task<Judgement?> JudgedByAsync(long earlier, CancellationToken cancellationToken)
    {
        await foreach (FactVersion version in store.ReadChangesAsync(earlier - 1, earlier, cancellationToken))
        {
            if (version.Fact is Judgement judgement)
                return judgement;
            if (version.Fact is Edge)
                break;
        }

        return null;
    }

    // A fact names what merges had moved it to, although records may have been parted since: which were ever merged into which.
    private async Task LearnFormerMovesAsync(CancellationToken cancellationToken)
    {
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (FactVersion[] versions in histories.Values)
        {
            Fact[] told = [.. versions.Select(version => version.Fact).OfType<Fact>()];
            foreach ((Fact former, Fact later) in told.Zip(told.Skip(1)))
            {
                open.UnionWith(NamedPlaces.Of(Ontology.Of(later)).Select(place => (Former: NamedPlaces.Read(former, place), Later: NamedPlaces.Read(later, place)))
                    .Where(move => move.Former != move.Later).SelectMany(move => new[] { move.Former, move.Later }).OfType<string>());
            }
        }

        HashSet<string> asked = new(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            asked.UnionWith(open);
            IReadOnlyList<Judgement> judgements = await Judgements.AboutAsync(store, open, cancellationToken);
            open = new(StringComparer.Ordinal);
            foreach (string[] some in judgements.Select(judgement => judgement.Id).Chunk(AtOnce))
            {
                foreach (Judgement once in (await store.GetHistoriesAsync(some, cancellationToken)).SelectMany(history => history).Select(version => version.Fact).OfType<Judgement>().Where(once => once.Kept() is not null && asked.Contains(once.Absorbed!)))
                {
                    if (!onceMerged.TryGetValue(once.Absorbed!, out HashSet<string>? into))
                        onceMerged.Add(once.Absorbed!, into = new(StringComparer.Ordinal));
                    if (into.Add(once.Kept()!) && !asked.Contains(once.Kept()!))
                        open.Add(once.Kept()!);
                }
            }
        }
    }

    private ReversalStep? StepOf(string id, FactVersion[] versions)
    {
        FactVersion last = versions[^1];
        return last.Fact is { } now ? Present(last, now, versions) : Gone(id, last, versions);
    }

    // It goes back where it is of the absorbed record, and what the merge put into it is taken out.
    private ReversalStep? Present(FactVersion last, Fact now, FactVersion[] versions)
    {
        FactVersion[] told = Told(versions);
        Fact then = NamedPlaces.With(now, (place, node) => node == kept ? Current(OwnOf(told, place)) : node);
        if (LeftOf(last.Id) is { } left && Array.FindLast(told, version => version.Change.Sequence < change)?.Fact is { } before)
            then = JoinedValues.TakeOut(then, before, left, WasMovedOnly);
        return then.Equals(now) ? null : new(last.Id, now, then, last.Origin);
    }

    // It comes back where a merge took it back, and not somebody who knew better.
    private ReversalStep? Gone(string id, FactVersion last, FactVersion[] versions)
    {
        FactVersion[] told = Told(versions);
        if (told is not [.., var latest] || !WasMergedAway(latest.Fact!, last.Change.Sequence))
            return null;
        Fact own = latest.Fact!;
        for (int i = 1; i < told.Length; i++)
        {
            if (partings.TryGetValue(told[i].Change.Sequence, out long parting) && parting > last.Change.Sequence)
                own = JoinedValues.TakeOut(own, told[i - 1].Fact!, told[i].Fact!, WasMovedOnly);
        }

        Fact then = NamedPlaces.With(own, (place, _) => Current(OwnOf(told, place)));
        string[] missing = [.. Ontology.Of(then).NodesNamed(then).Where(node => !known.Contains(node)).Distinct(StringComparer.Ordinal)];
        if (missing.Length == 0)
            return new(id, Now: null, then, latest.Origin);
        notes.Add($"{id} does not come back, because it names {Nouns.List(missing)}, which was taken back since. Restore that first if it should.");
        return null;
    }

    private static Fact? Latest(FactVersion[] versions) => Array.FindLast(versions, version => version.Fact is not null)?.Fact;

    private bool WasMergedAway(Fact fact, long retraction) => retraction == change || (fact is Edge && Ontology.Of(fact).NodesNamed(fact).Any(node => merges.IsMergeOf(node, retraction)));

    private static FactVersion[] Told(FactVersion[] versions) => [.. versions.Where(version => version.Fact is not null)];

    /// <summary>What a fact names there by itself, whatever merges have made of it: through those that hold, it leads to what the fact names now.</summary>
    private string OwnOf(FactVersion[] told, EdgeEnd place)
    {
        string? own = null;
        string? before = null;
        foreach (FactVersion version in told)
        {
            string? named = NamedPlaces.Read(version.Fact!, place);
            if (named != before && !(own is not null && named is not null && WasMoved(own, named) && (place.Property is null || judging.Contains(version.Change.Sequence))))
                own = named;
            before = named;
        }

        return own!;
    }

    private bool WasMoved(string former, string later)
    {
        HashSet<string> met = [former];
        Queue<string> open = new(met);
        while (open.TryDequeue(out string? next))
        {
            foreach (string into in onceMerged.GetValueOrDefault(next) ?? [])
            {
                if (into == later)
                    return true;
                if (met.Add(into))
                    open.Enqueue(into);
            }
        }

        return false;
    }

    // Merges move what facts name, and parting moves it back; all else somebody has changed.
    private bool WasMovedOnly(string one, string other) => one == other || WasMoved(one, other) || WasMoved(other, one);

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
