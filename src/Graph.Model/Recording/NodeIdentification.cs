namespace Graph.Model;

/// <summary>Finds out which known node, or which other one of the same statement, each new node of a statement is.</summary>
/// <param name="work">The statement.</param>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
internal sealed class NodeIdentification(StatementWork work, IGraphStore store, DateOnly today)
{
    // A node is known by its contexts only once it is known what these are: organisations, then partnerships, then contacts about them.
    private static readonly FactType[][] Levels = [.. Ontology.Nodes.GroupBy(type => LevelOf(type, [])).OrderBy(level => level.Key).Select(level => level.ToArray())];

    private const int MostNamed = 3;

    private readonly StatedContexts contexts = new(work);
    private readonly Dictionary<FactType, KnownNodes> known = [];
    private readonly Dictionary<string, Fact> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <summary>Settles all new nodes.</summary>
    /// <returns>The known nodes that some of them are, by id.</returns>
    public async Task<IReadOnlyDictionary<string, Fact>> SettleAsync(CancellationToken cancellationToken)
    {
        foreach (FactType[] level in Levels)
        {
            Dictionary<int, Fact> open = Enumerable.Range(0, work.Facts.Count)
                .Where(index => work.IsOpen(index) && level.Contains(work.Facts[index].Type))
                .ToDictionary(index => index, index => work.Build(index, FactId.New(work.Facts[index].Type)));
            Dictionary<string, int> indexes = open.ToDictionary(pair => pair.Value.Id, pair => pair.Key, StringComparer.Ordinal);
            foreach (IGrouping<FactType, Fact> group in open.Values.GroupBy(Ontology.Of))
            {
                known[group.Key] = await new NodeReader(store, group.Key).ReadAsync([.. group], EndsKnownOf, IsAlone, cancellationToken);

                IReadOnlyCollection<string> EndsKnownOf(Fact node, KeyContext context) =>
                    [.. contexts.EndsOf(indexes[node.Id], context).Where(end => Ontology.OfId(end) is not null && !work.IsAdded(end))];

                bool IsAlone(Fact node) => !group.Key.Key.Contexts.Any(context => contexts.EndsOf(indexes[node.Id], context).Any());
            }

            SettleInOrder(open);
        }

        return found;
    }

    // Those first whose contexts are settled; where they wait for each other, the first that was said.
    private void SettleInOrder(Dictionary<int, Fact> open)
    {
        List<int> waiting = [.. open.Keys.Order()];
        while (waiting.Count > 0)
        {
            List<int> ready = [.. waiting.Where(index => !contexts.Waits(index))];
            if (ready.Count == 0)
                ready = [waiting[0]];
            foreach (int index in ready)
                Settle(index, open[index]);
            waiting = [.. waiting.Except(ready)];
        }
    }

    private void Settle(int index, Fact said)
    {
        KnownNodes nodes = known[work.Facts[index].Type];
        Fact? same = StatedSameness.Best(nodes.Like(said).Where(node => StatedSameness.IsSame(node, said, today) && HasSameContexts(node, index, nodes)), said);
        work.Settle(index, same, said.Id);
        if (same is null)
        {
            NoteNamesakes(index, said, nodes);
            nodes.Add(said);
        }
        else if (!work.IsAdded(same.Id))
            found[same.Id] = same;
        if (!places.TryGetValue(same?.Id ?? said.Id, out List<int>? list))
            places.Add(same?.Id ?? said.Id, list = new(1));
        list.Add(index);
    }

    // As an import does: nothing tells whether somebody at another organisation is the same person. A given name alone says nothing.
    private void NoteNamesakes(int index, Fact said, KnownNodes nodes)
    {
        if (said is not Person { Name: var name } || !name.Contains(' ', StringComparison.Ordinal))
            return;
        string[] others = [.. nodes.Like(said).Select(other => other.Id).Order(StringComparer.Ordinal)];
        if (others.Length == 0)
            return;
        string named = Nouns.FirstOf(others, MostNamed);
        work.Notes.Add(new(index, null, _ => $"{said.Id} has the same name as {named}, and was taken for another person, because they have no organisation in common. If they are one person, use the id that was known, and take {said.Id} back."));
    }

    private bool HasSameContexts(Fact node, int index, KnownNodes nodes) => work.Facts[index].Type.Key.HasSameContexts(
        node,
        work.Build(index, node.Id),
        context => work.IsAdded(node.Id) ? places[node.Id].SelectMany(place => contexts.EndsOf(place, context)) : nodes.EndsOf(node, context, today),
        context => contexts.EndsOf(index, context));

    private static int LevelOf(FactType type, HashSet<FactType> asked)
    {
        if (type.Key.Contexts.Count == 0 || !asked.Add(type))
            return 0;
        return 1 + type.Key.Contexts.Max(context => Ontology.Nodes
            .Where(context.IsOutgoing ? context.Edge.MayLeadTo : context.Edge.MayStartAt)
            .Max(other => LevelOf(other, [.. asked])));
    }
}
