namespace Graph.Model;

/// <summary>Marks a reference of an edge that must be one of the nodes to which other edges lead from its target, as the organisation of a holding is one of the parties of the partnership.</summary>
/// <param name="edge">The type of those other edges.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AmongAttribute(Type edge) : Attribute
{
    /// <summary>The type of those other edges.</summary>
    public Type Edge { get; } = edge;
}
