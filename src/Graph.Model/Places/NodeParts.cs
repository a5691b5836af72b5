namespace Graph.Model;

/// <summary>
/// The edges without which a node can't be understood, as the ontology has them: those that tell it from others ([Context]), such
/// as the parties of a partnership, and those that start only at what does not stand for itself, such as the funders of a grant
/// and the measures of an assessment. What stands for itself is what others are told apart by: people, organisations and places.
/// </summary>
public static class NodeParts
{
    private static readonly IReadOnlySet<FactType> Standing = Ontology.Nodes
        .SelectMany(node => node.Key.Contexts)
        .Select(context => context.IsOutgoing ? context.Edge.Edge!.To : context.Edge.Edge!.From)
        .SelectMany(types => types.Select(Ontology.Of))
        .ToHashSet();

    /// <summary>The types of edges that are part of the node they start at.</summary>
    public static IReadOnlyList<FactType> Edges { get; } = [.. Ontology.Edges.Where(type => !type.Edge!.From.Select(Ontology.Of).Any(Standing.Contains))];

    private static readonly Dictionary<FactType, (FactType Type, EdgeEnd End)[]> ByNode = Ontology.Nodes.ToDictionary(
        node => node,
        node => node.Key.Contexts.Select(context => (context.Edge, context.End)).Union(Edges.Where(type => type.MayStartAt(node)).Select(type => (type, EdgeEnd.From))).ToArray());

    /// <summary>Those of a node of a type, each with the end that it is at.</summary>
    /// <param name="node">The type.</param>
    public static IReadOnlyList<(FactType Type, EdgeEnd End)> Of(FactType node) => ByNode[node];
}
