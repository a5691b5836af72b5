namespace Graph.Model;

/// <summary>Marks a property that tells something private about a person; one policy decides who sees it, on every path.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
