namespace Graph.Model;

/// <summary>Marks what full-text search looks into: a text, a list of texts, or register numbers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchableAttribute : Attribute;
