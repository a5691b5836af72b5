using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>What a file speaks of: facts of a type, edges apart by what they connect.</summary>
/// <param name="Type">The type.</param>
/// <param name="From">The type of the nodes where edges start; null for nodes.</param>
/// <param name="To">The type of the nodes where they lead; null for nodes.</param>
internal readonly record struct FactKind(FactType Type, FactType? From, FactType? To)
{
    /// <summary>The kind of a fact.</summary>
    public static FactKind Of(Fact fact) => fact is Edge edge ? new(Ontology.Of(fact), Ontology.OfId(edge.From), Ontology.OfId(edge.To)) : new(Ontology.Of(fact), null, null);
}
