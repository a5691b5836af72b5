using Graph.Model;

namespace Graph.Api.Derivation;

/// <summary>The lists of edges on the nodes at their ends, named as the ontology names them.</summary>
internal static class EdgeLists
{
    /// <summary>Adds them to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        foreach (FactType node in Ontology.Nodes)
        {
            foreach (EdgeListResolver list in Of(node))
            {
                parts.Object(node.Name).Declare(list.Name, $"[{list.Edge.Name}!]!", list.Edge.Description, list, [
                    ReadArguments.First(ReadArguments.MaximumFirst),
                    FieldDeclarations.Argument("after", "ID", "The id of the last item you already have. The list is in order of id."),
                    .. ReadArguments.When(),
                ]);
            }
        }
    }

    /// <summary>The lists that a node type has: one for each edge type and end, one for both ends of an edge without direction.</summary>
    public static IEnumerable<EdgeListResolver> Of(FactType node)
    {
        foreach (FactType edge in Ontology.Edges)
        {
            bool undirected = edge.Edge!.Outgoing == edge.Edge.Incoming && edge.MayStartAt(node) && edge.MayLeadTo(node);
            if (edge.MayStartAt(node))
                yield return new(edge, Outgoing: true, BothWays: undirected);
            if (edge.MayLeadTo(node) && !undirected)
                yield return new(edge, Outgoing: false, BothWays: false);
        }
    }
}
