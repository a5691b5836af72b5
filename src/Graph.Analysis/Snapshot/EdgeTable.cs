using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Remembers where the rows of each edge of a type are, so that a later version or a retraction can take them away.</summary>
internal sealed class EdgeTable<T>(IdTable ids, Func<int, T, EdgeEnds> add, Action<int, EdgeEnds> remove, ContactHistory<T>? contacts) : IEdgeTable
    where T : Edge
{
    private readonly List<EdgeEnds> ends = [];

    public void Apply(string id, Fact? fact)
    {
        int edge = ids.Add(id);
        while (ends.Count <= edge)
            ends.Add(EdgeEnds.None);
        if (ends[edge].IsKnown)
            remove(edge, ends[edge]);
        ends[edge] = fact is T known ? add(edge, known) : EdgeEnds.None;
        contacts?.Follow(edge, fact as T);
    }

    public void PassBy(string id, Fact? fact) => contacts?.Follow(ids.Add(id), fact as T);

    public void Recall(string id, Fact? fact) => contacts?.Recall(ids.Add(id), fact as T);

    public void Trim()
    {
        ids.Trim();
        contacts?.Trim();
        ends.TrimExcess();
    }
}

/// <summary>Takes up the versions of the edges of one type.</summary>
internal interface IEdgeTable
{
    /// <summary>Puts an edge in place of what was known of it; null takes it away.</summary>
    void Apply(string id, Fact? fact);

    /// <summary>Takes up what a version says of contact that another has replaced already.</summary>
    void PassBy(string id, Fact? fact);

    /// <summary>Takes up what a version says of contact that lies before what was taken up last.</summary>
    void Recall(string id, Fact? fact);

    /// <summary>Gives back the memory that growing took in advance.</summary>
    void Trim();
}

/// <summary>The numbers of the nodes at which an edge has rows.</summary>
internal readonly record struct EdgeEnds(int From, int To, int Third = -1)
{
    /// <summary>Of an edge that is not known, or has no rows.</summary>
    public static EdgeEnds None => new(-1, -1);

    public bool IsKnown => From >= 0;
}
