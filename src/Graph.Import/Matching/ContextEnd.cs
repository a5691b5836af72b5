using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A node that another is the same only with: a party of a partnership, somebody who attended a contact.</summary>
/// <param name="Context">By which edges.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct ContextEnd(KeyContext Context, string Id)
{
    private static readonly ILookup<FactType, (FactType Node, KeyContext Context)> ByEdge = Ontology.Nodes
        .Where(node => node.ClrType != typeof(Person))
        .SelectMany(node => node.Key.Contexts.Select(context => (Node: node, Context: context)))
        .ToLookup(pair => pair.Context.Edge);

    /// <summary>The end as a text, which says for a node with several contexts which of them it belongs to.</summary>
    /// <param name="node">The type of the node that has the context.</param>
    public string TextFor(FactType node) => node.Key.Contexts.Count == 1 ? Id : $"{Context.Name}:{Id}";

    /// <summary>The node of which an edge is the context, with its other end as a text; null where it is nobody's, and for people, who are matched by more than a key.</summary>
    public static (string Node, string End)? Of(Edge edge)
    {
        FactType type = Ontology.Of(edge);
        if (!ByEdge.Contains(type))
            return null;
        foreach ((FactType node, KeyContext context) in ByEdge[type])
        {
            string id = context.End.Read(edge)!;
            if (Ontology.OfId(id) == node)
                return (id, new ContextEnd(context, context.OtherEnd(edge)).TextFor(node));
        }

        return null;
    }
}
