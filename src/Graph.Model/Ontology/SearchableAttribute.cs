namespace Graph.Model;

/// <summary>Marks a text that full-text search looks into.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchableAttribute : Attribute;
