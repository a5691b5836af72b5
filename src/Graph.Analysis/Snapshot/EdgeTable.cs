using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Remembers where the rows of each edge of a type are, so that a later version or a retraction can take them away.</summary>
internal sealed class EdgeTable<T>(IdTable ids, Func<int, T, EdgeEnds> add, Action<int, EdgeEnds> remove) : IEdgeTable
    where T : Edge
{
    private readonly List<EdgeEnds> ends = [];

    public void Apply(string id, Fact? fact)
    {
        int edge = ids.Add(id);
        if (edge == ends.Count)
            ends.Add(EdgeEnds.None);
        else if (ends[edge].IsKnown)
            remove(edge, ends[edge]);
        ends[edge] = fact is T known ? add(edge, known) : EdgeEnds.None;
    }

    public void Trim()
    {
        ids.Trim();
        ends.TrimExcess();
    }
}
