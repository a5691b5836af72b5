namespace Graph.Model;

/// <summary>Marks a property that is enough to tell a node by where it is known, such as a UPRN. See <see cref="NaturalKey"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdentifierAttribute : Attribute;
