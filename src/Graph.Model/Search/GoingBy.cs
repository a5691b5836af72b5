using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>Nodes that go by others in place of a name of their own, as partnerships go by their parties: search finds them by what these are called.</summary>
/// <param name="Node">The type of the nodes.</param>
/// <param name="Edge">The edges to the others (see <see cref="Caption.Edge"/>).</param>
public sealed record GoingBy(FactType Node, FactType Edge)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<GoingBy> All { get; } = [.. Ontology.Nodes.Where(type => type.Caption.Edge is not null).Select(type => new GoingBy(type, type.Caption.Edge!))];

    private static FrozenDictionary<FactType, GoingBy> ByType { get; } = All.SelectMany(one => (KeyValuePair<FactType, GoingBy>[])[new(one.Node, one), new(one.Edge, one)]).ToFrozenDictionary();

    private static FrozenDictionary<FactType, GoingBy[]> ByOther { get; } = Ontology.Nodes.ToFrozenDictionary(type => type, type => All.Where(one => one.Own == EdgeEnd.From ? one.Edge.MayLeadTo(type) : one.Edge.MayStartAt(type)).ToArray());

    /// <summary>The end of the edges at which the node is that goes by others.</summary>
    public EdgeEnd Own { get; } = Edge.MayStartAt(Node) ? EdgeEnd.From : EdgeEnd.To;

    /// <summary>The end at which the others are.</summary>
    public EdgeEnd Other => Own == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From;

    /// <summary>The place of the node that goes by others in a row of an edge (see <see cref="FactEncoding"/>).</summary>
    public int Place => Own == EdgeEnd.From ? 1 : 2;

    /// <summary>Of an edge type; null where no node goes by such edges.</summary>
    public static GoingBy? OfEdge(FactType edge) => ByType.GetValueOrDefault(edge);

    /// <summary>Of a node type; null where its nodes have names of their own.</summary>
    public static GoingBy? OfNode(FactType node) => ByType.GetValueOrDefault(node);

    /// <summary>Those whose words a fact of a type can change: as such a node, as its edge, or as another that it goes by.</summary>
    public static IEnumerable<GoingBy> Concerned(FactType type) => All.Where(one => one.Node == type || one.Edge == type || (type.IsNode && To(type).Contains(one)));

    /// <summary>Which nodes may go by those of a type.</summary>
    public static IReadOnlyList<GoingBy> To(FactType other) => ByOther[other];
}
