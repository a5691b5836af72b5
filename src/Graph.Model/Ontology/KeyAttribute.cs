namespace Graph.Model;

/// <summary>Marks a property that tells a fact from others of its type: two that differ in it are two facts. See <see cref="NaturalKey"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;
