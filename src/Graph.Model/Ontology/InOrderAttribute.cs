namespace Graph.Model;

/// <summary>Marks a list whose entries mean something by their places, as the levels of a scale do: equal ones stay, none can be blank, and two lists are never joined.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InOrderAttribute : Attribute;
