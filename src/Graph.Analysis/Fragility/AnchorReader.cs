using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Fragility;

/// <summary>Reads what it is that holds two parties together: which forums, which funding, which buildings.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class AnchorReader(AnalysisSession session)
{
    private readonly HashSet<int> found = [];
    private readonly List<AnchoringNode> nodes = [];

    /// <summary>What was read last, agreements apart.</summary>
    public IReadOnlyList<AnchoringNode> Nodes => nodes;

    /// <summary>Whether what was read last is one thing, and the only one: there is no agreement either.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Reads what holds two parties of a partnership together.</summary>
    public void Read(int partnership, int a, int b)
    {
        (ProjectionTables tables, int day) = (session.Tables, session.Day);
        nodes.Clear();
        Anchors.FindForums(tables, a, b, day, found);
        Take(Anchor.Forum);
        Anchors.FindFunding(tables, a, b, day, session.Options, found);
        Take(Anchor.Funding);
        Anchors.FindBuildings(tables, a, b, day, found);
        Take(Anchor.CoLocation);
        IsAlone = nodes.Count == 1 && Anchors.Agreement(session, partnership) == 0;
    }

    private void Take(Anchor kind)
    {
        foreach (int number in found)
            nodes.Add(new(kind, number));
        found.Clear();
    }
}

/// <summary>A forum, funding or building, by its number among those of its kind.</summary>
internal readonly record struct AnchoringNode(Anchor Kind, int Number) : IComparable<AnchoringNode>
{
    /// <summary>The one of an id, below 0 where nothing is known of it; null where the id is of something else.</summary>
    public static AnchoringNode? Of(ProjectionTables tables, string id) => Ontology.OfId(id) switch
    {
        { } type when type == Ontology.Of<Organisation>() => new(Anchor.Forum, tables.OrganisationIds.Find(id)),
        { } type when type == Ontology.Of<Funding>() => new(Anchor.Funding, tables.FundingIds.Find(id)),
        { } type when type == Ontology.Of<Building>() => new(Anchor.CoLocation, tables.BuildingIds.Find(id)),
        _ => null,
    };

    public int CompareTo(AnchoringNode other) => (Kind, Number).CompareTo((other.Kind, other.Number));
}
