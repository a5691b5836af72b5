namespace Graph.Model;

/// <summary>Marks a property that lists are often filtered or sorted by, so that stores index it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FacetAttribute : Attribute;
