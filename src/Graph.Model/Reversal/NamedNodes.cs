namespace Graph.Model;

/// <summary>The nodes that a fact can't do without: the ends of an edge, and what it refers to.</summary>
public static class NamedNodes
{
    /// <summary>The ids of these nodes.</summary>
    public static IEnumerable<string> Of(Fact fact)
    {
        if (fact is Edge edge)
        {
            yield return edge.From;
            yield return edge.To;
        }

        foreach (PropertyDefinition property in Ontology.Of(fact).Properties)
        {
            if (property.Kind == PropertyKind.Reference && property.Read(fact) is string id)
                yield return id;
        }
    }
}
