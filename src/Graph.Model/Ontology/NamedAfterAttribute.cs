namespace Graph.Model;

/// <summary>Marks a text that is what another node is called, where an edge of the fact leads to one: of an assessment by a measure, the name of the measure. Tables need only one of both.</summary>
/// <param name="edge">The type of the edge, which starts at facts with the property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamedAfterAttribute(Type edge) : Attribute
{
    /// <summary>The type of the edge.</summary>
    public Type Edge { get; } = edge;
}
