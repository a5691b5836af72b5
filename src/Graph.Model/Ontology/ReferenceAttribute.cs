namespace Graph.Model;

/// <summary>Marks a property that holds the id of a node.</summary>
/// <param name="target">The type of that node.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(Type target) : Attribute
{
    /// <summary>The type of the node.</summary>
    public Type Target { get; } = target;
}
