namespace Graph.Model;

/// <summary>Says which other property of the same kind a required property is taken from in facts that were recorded before there was one. See <see cref="Filling"/>.</summary>
/// <param name="property">The name of the other property.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class FilledFromAttribute(string property) : Attribute
{
    /// <summary>The name of the other property.</summary>
    public string Property { get; } = property;
}
