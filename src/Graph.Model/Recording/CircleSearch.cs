namespace Graph.Model;

/// <summary>Finds the circle that an edge closes where there can't be one: no place lies within a place that lies within it (<see cref="EdgeAttribute.IsAcyclic"/>).</summary>
/// <remarks>All of a circle is true on one day. Edges of different times may lead back, as where departments were merged and parted again.</remarks>
/// <param name="edgesFrom">The edges of the type that start at a node, as they will be known.</param>
public sealed class CircleSearch(Func<string, IEnumerable<Edge>> edgesFrom)
{
    // More than lies above anything real: what is further up is not looked at.
    private const int MaximumSteps = 10_000;

    private const int MostNamed = 6;

    /// <summary>Whether an edge may close a circle that was not there before: others may lead to where it starts, and it is new, or holds on more days.</summary>
    /// <param name="before">The edge as it is known; null where it is new.</param>
    /// <param name="after">The edge as it will be known.</param>
    public static bool MayClose(Fact? before, Edge after) => Ontology.Of(after) is { Edge.IsAcyclic: true } type && Ontology.OfId(after.From) is { } start && type.MayLeadTo(start) && (before is null || !CurrentDays.Of(before).Contains(CurrentDays.Of(after)));

    /// <summary>The circle that an edge closes.</summary>
    /// <param name="said">The edge.</param>
    /// <returns>The edges of a shortest one, from this one on; null where there is none.</returns>
    public IReadOnlyList<Edge>? Through(Edge said)
    {
        ArgumentNullException.ThrowIfNull(said);
        Queue<Step> open = new(CurrentDays.Of(said) is { IsEmpty: false } all ? [new(said, all, null)] : []);
        Dictionary<string, List<CurrentDays>> met = new(StringComparer.Ordinal);
        for (int steps = 0; steps < MaximumSteps && open.TryDequeue(out Step? step); steps++)
        {
            if (step.Edge.To == said.From)
                return step.Way();
            if (!met.TryGetValue(step.Edge.To, out List<CurrentDays>? times))
                met.Add(step.Edge.To, times = new(1));
            if (times.Exists(days => days.Contains(step.Days)))
                continue;
            times.Add(step.Days);
            foreach (Edge next in edgesFrom(step.Edge.To))
            {
                if (step.Days.And(CurrentDays.Of(next)) is { IsEmpty: false } days)
                    open.Enqueue(new(next, days, step));
            }
        }

        return null;
    }

    /// <summary>What is wrong with a circle, and what to do.</summary>
    /// <param name="circle">Its edges, in order.</param>
    /// <param name="nameOf">What a node is called; null where that is not known.</param>
    public static string Sentence(IReadOnlyList<Edge> circle, Func<string, string?> nameOf)
    {
        return $"This makes a circle: {Chain(circle, nameOf)}. Correct this, or first end or take back the one that is wrong.";
    }

    /// <summary>A circle in words: "A" within "B" within "A".</summary>
    /// <param name="circle">Its edges, in order.</param>
    /// <param name="nameOf">What a node is called; null where that is not known.</param>
    public static string Chain(IReadOnlyList<Edge> circle, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(circle);
        string leads = Casing.Words(Ontology.Of(circle[0]).Edge!.Outgoing).ToLowerInvariant();
        IEnumerable<Edge> shown = circle.Count <= MostNamed ? circle : circle.Take(MostNamed - 1);
        string names = string.Concat(shown.Select(edge => $"{Name(edge.From)} {leads} "));
        return $"{names}{(circle.Count <= MostNamed ? "" : $"others {leads} ")}{Name(circle[0].From)}";

        string Name(string id) => nameOf(id) is { } name ? $"\"{name}\"" : id;
    }

    private sealed record Step(Edge Edge, CurrentDays Days, Step? Before)
    {
        public List<Edge> Way()
        {
            List<Edge> way = [];
            for (Step? step = this; step is not null; step = step.Before)
                way.Insert(0, step.Edge);
            return way;
        }
    }
}
