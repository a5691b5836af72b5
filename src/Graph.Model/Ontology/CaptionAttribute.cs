namespace Graph.Model;

/// <summary>Marks what a node is called: a property, or on a record the edges to the nodes that it goes by, as a partnership goes by its parties. See <see cref="Caption"/>.</summary>
/// <param name="edge">The type of the edges; null on a property.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class CaptionAttribute(Type? edge = null) : Attribute
{
    /// <summary>The type of the edges; null on a property.</summary>
    public Type? Edge { get; } = edge;
}
