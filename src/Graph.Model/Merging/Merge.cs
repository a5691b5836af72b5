using System.Globalization;

namespace Graph.Model;

/// <summary>Merges a record into another one that is of the same: everything that is known of either is known of one, and both ids name it.</summary>
/// <remarks>
/// All of it is new versions of facts in one change, so that what was known before stays known (<see cref="ReadPoint.KnownAt"/>), and history, the
/// change feed and undoing need no rule of their own. <see cref="Unmerge"/> parts the two again, however much later.
/// </remarks>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
/// <param name="maySee">Whether whoever asks may see a property; null where all may be seen.</param>
public sealed class Merge(IGraphStore store, DateOnly today, Func<PropertyDefinition, bool>? maySee = null)
{
    /// <summary>The most facts that may name the record that is merged.</summary>
    public const int MaximumFacts = Retraction.MaximumFacts;

    private const int AtOnce = 1000;
    private const int MostNamed = 5;

    /// <summary>Works out what it takes.</summary>
    /// <param name="keep">The id of the record that stands for both.</param>
    /// <param name="absorb">The id of the record that is merged into it.</param>
    /// <param name="take">The names of the properties of which the absorbed record's values are taken, in any spelling.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MergePlan> PlanAsync(string keep, string absorb, IReadOnlyCollection<string>? take = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<string, Fact> known = await store.GetAsync([keep, absorb], ReadPoint.Now, cancellationToken);
        if (Problem(keep, absorb, known) is { } problem)
            return new(problem);
        (Fact kept, Fact absorbed) = (known[keep], known[absorb]);
        FactType type = Ontology.Of(kept);
        HashSet<PropertyDefinition> taken = [];
        foreach (string name in take ?? [])
        {
            if (type.Properties.FirstOrDefault(property => property.FieldName == name || property.Name == name) is not { } property || !MaySee(property))
                return new($"A {Nouns.Of(type)} has no \"{name}\" that could be taken from the other record. Leave it out.");
            taken.Add(property);
        }

        if (await NamingAsync(type, absorb, cancellationToken) is not { } naming)
            return new(string.Create(CultureInfo.InvariantCulture, $"More than {MaximumFacts:N0} facts name {absorb}. Merge the other record into this one instead."));
        return await PlanAsync(kept, absorbed, naming, taken, cancellationToken);
    }

    private async Task<MergePlan> PlanAsync(Fact kept, Fact absorbed, IReadOnlyList<Fact> naming, IReadOnlySet<PropertyDefinition> taken, CancellationToken cancellationToken)
    {
        List<PropertyDefinition> clashes = [];
        Dictionary<string, Origin?> origins = await OriginsAsync(naming.Select(fact => fact.Id).Append(kept.Id), cancellationToken);
        Dictionary<string, ReversalStep> steps = new(StringComparer.Ordinal)
        {
            [kept.Id] = new(kept.Id, kept, JoinedValues.Join(kept, absorbed, taken, clashes.Add), origins[kept.Id]),
            [absorbed.Id] = new(absorbed.Id, absorbed, Then: null),
        };
        List<Edge> between = [];
        foreach (Fact fact in naming)
        {
            Fact then = NamedPlaces.With(steps.GetValueOrDefault(fact.Id)?.Then ?? fact, (_, id) => id == absorbed.Id ? kept.Id : id);
            bool isLoop = then is Edge edge && edge.From == edge.To;
            if (isLoop)
                between.Add((Edge)fact);
            steps[fact.Id] = new(fact.Id, fact, isLoop ? null : then, origins[fact.Id]);
        }

        IReadOnlyList<SamePair> same = await new SamenessAfterwards(store, steps.Values, today).FindAsync(cancellationToken);
        List<FoldedEdge> doubles = await FoldAsync(steps, same, cancellationToken);

        // An edge that was moved is as good as a new one: it may close a circle.
        CirclesAgain circles = new(store, [.. steps.Values.Select(step => step.Then is Edge ? step with { Now = null } : step)]);
        if (await circles.FindAsync(cancellationToken) is [var circle, ..])
            return new(CircleSearch.Sentence(circle, await circles.NamesAsync(circle, MaySee, cancellationToken)));

        Judgement? judged = await Judgements.FindAsync(store, kept.Id, absorbed.Id, cancellationToken);
        return new(Problem: null)
        {
            Kept = kept,
            Absorbed = absorbed,
            Steps = [.. steps.Values.Where(step => step.Then is null || !step.Then.Equals(step.Now))],
            Doubles = doubles,
            Clashes = [.. clashes.Where(MaySee)],
            Between = between,
            Judgement = (judged ?? Judgements.Of(kept.Id, absorbed.Id, Sameness.Same)) with { Verdict = Sameness.Same, Absorbed = absorbed.Id },
            Notes =
            [
                .. judged is { Verdict: Sameness.Different } ? (string[])["Somebody judged before that the two are different. This replaces that judgement."] : [],
                .. Connecting(between),
                .. await LackingAsync(kept.Id, absorbed.Id, steps, cancellationToken),
                .. Alike(same.Where(pair => pair.Fact is Node && pair.Other is Node)),
            ],
        };
    }

    private Func<PropertyDefinition, bool> MaySee => maySee ?? (static _ => true);

    private static string? Problem(string keep, string absorb, IReadOnlyDictionary<string, Fact> known)
    {
        if (keep == absorb)
            return "Two different records are merged. Give two different ids.";
        foreach (string id in (string[])[keep, absorb])
        {
            if (!known.TryGetValue(id, out Fact? fact))
                return $"Nothing that is known has the id \"{(id.Length > FactId.MaximumLength ? id[..FactId.MaximumLength] : id)}\".";
            if (fact is not Node || fact is Judgement)
                return $"{id} is {Nouns.One(Nouns.Of(Ontology.Of(fact)))}, which can't be merged.";
        }

        (FactType one, FactType other) = (Ontology.Of(known[keep]), Ontology.Of(known[absorb]));
        return one == other ? null : $"{keep} is {Nouns.One(Nouns.Of(one))}, and {absorb} is {Nouns.One(Nouns.Of(other))}. Only records of one type can be merged.";
    }

    /// <summary>The facts that name a node; null where they are too many.</summary>
    private async Task<IReadOnlyList<Fact>?> NamingAsync(FactType type, string node, CancellationToken cancellationToken)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach ((FactType naming, EdgeEnd end) in Ontology.LinksTo(type))
        {
            ids.UnionWith(await store.FindNamingAsync(naming, end, [node], MaximumFacts + 1, cancellationToken));
            if (ids.Count > MaximumFacts)
                return null;
        }

        List<Fact> found = [];
        foreach (string[] some in ids.Chunk(AtOnce))
            found.AddRange((await store.GetAsync(some, ReadPoint.Now, cancellationToken)).Values.OrderBy(fact => fact.Id, StringComparer.Ordinal));
        return found;
    }

    // Where a fact was read from, it was read from when it is told of another node.
    private async Task<Dictionary<string, Origin?>> OriginsAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, Origin?> origins = new(StringComparer.Ordinal);
        await foreach (FactVersion[] history in store.EachHistoryAsync(ids, cancellationToken))
            origins[history[0].Id] = history[^1].Origin;
        return origins;
    }

    private async Task<List<FoldedEdge>> FoldAsync(Dictionary<string, ReversalStep> steps, IReadOnlyList<SamePair> same, CancellationToken cancellationToken)
    {
        (Edge Fact, Edge Other)[] pairs = [.. same.Where(pair => pair.Fact is Edge && pair.Other is Edge)
            .Select(pair => ((Edge)pair.Fact, (Edge)pair.Other)).OrderBy(pair => pair.Item1.Id, StringComparer.Ordinal).ThenBy(pair => pair.Item2.Id, StringComparer.Ordinal)];
        Dictionary<string, Origin?> origins = await OriginsAsync(pairs.Select(pair => pair.Other.Id).Where(id => !steps.ContainsKey(id)).Distinct(StringComparer.Ordinal), cancellationToken);
        Dictionary<string, string> gone = new(StringComparer.Ordinal);
        Dictionary<string, List<PropertyDefinition>> clashes = new(StringComparer.Ordinal);
        foreach ((Edge fact, Edge other) in pairs)
        {
            string into = other.Id;
            while (gone.TryGetValue(into, out string? further))
                into = further;
            if (gone.ContainsKey(fact.Id) || into == fact.Id)
                continue;
            steps.TryAdd(into, new(into, other, other, origins.GetValueOrDefault(into)));
            List<PropertyDefinition> differing = [];
            steps[into] = steps[into] with { Then = JoinedValues.Join(steps[into].Then!, steps[fact.Id].Then!, new HashSet<PropertyDefinition>(), differing.Add) };
            steps[fact.Id] = steps[fact.Id] with { Then = null };
            gone.Add(fact.Id, into);
            clashes.Add(fact.Id, differing);
        }

        return [.. gone.Select(pair => new FoldedEdge((Edge)steps[pair.Key].Now!, (Edge)steps[Last(pair.Value)].Then!, [.. clashes[pair.Key].Where(MaySee)]))];

        string Last(string id) => gone.TryGetValue(id, out string? further) ? Last(further) : id;
    }

    // A partnership of the two has one party less; one that is made of two has those of both.
    private async Task<IEnumerable<string>> LackingAsync(string kept, string absorbed, Dictionary<string, ReversalStep> steps, CancellationToken cancellationToken)
    {
        List<string> notes = [];
        foreach (FactType type in Ontology.Nodes)
        {
            foreach (KeyContext context in type.Key.Contexts.Where(context => context.AtLeast > 0))
            {
                string[] nodes = [.. steps.Values.Where(step => step.Then is null && step.Now is Edge edge && Ontology.Of(edge) == context.Edge).Select(step => context.End.Read((Edge)step.Now!)!).Select(node => node == absorbed ? kept : node).Distinct(StringComparer.Ordinal)];
                if (nodes.Length == 0)
                    continue;
                ILookup<string, Edge> edges = await store.GetEdgesAsync(context.Edge, context.End, nodes, ReadPoint.Now, cancellationToken);
                ILookup<string?, Edge> becoming = steps.Values.Select(step => step.Then).OfType<Edge>().Where(edge => Ontology.Of(edge) == context.Edge).ToLookup(context.End.Read);
                ILookup<bool, string> lacking = nodes.Where(node => edges[node].Where(edge => !steps.ContainsKey(edge.Id)).Concat(becoming[node]).Count(edge => !edge.HasEndedBy(today)) < context.AtLeast).ToLookup(node => node == kept);
                if (lacking[true].Any())
                    notes.Add($"{kept} then has fewer than {context.AtLeast} {context.Name}. Record the missing ones, too.");
                if (lacking[false].ToArray() is { Length: > 0 } others)
                    notes.Add($"Both are {context.Name} of {Shown(others)}, which then {(others.Length == 1 ? "has" : "have")} fewer than {context.AtLeast} {context.Name}. Take {(others.Length == 1 ? "it" : "them")} back afterwards if {(others.Length == 1 ? "it says" : "they say")} nothing any more.");
            }
        }

        return notes;
    }

    private static IEnumerable<string> Connecting(List<Edge> between) => between
        .GroupBy(Ontology.Of)
        .Select(edges => $"They are connected with each other by \"{edges.Key.InWords}\", so they may be two. That is taken back, because nothing is connected so with itself: {Shown([.. edges.Select(edge => edge.Id)])}.");

    private static IEnumerable<string> Alike(IEnumerable<SamePair> pairs) => pairs
        .Select(pair => Judgements.InOrder(pair.Fact.Id, pair.Other.Id))
        .Distinct()
        .Take(MostNamed)
        .Select(pair => $"{pair.One} and {pair.Other} then say the same. If they are one, merge them next.");

    private static string Shown(string[] ids) => Nouns.FirstOf(ids, MostNamed);
}
