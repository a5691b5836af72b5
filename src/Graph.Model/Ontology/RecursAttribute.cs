namespace Graph.Model;

/// <summary>Marks a node type of which one that ended may begin again as another fact, as a partnership may. All edges may. See <see cref="Periods"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RecursAttribute : Attribute;
