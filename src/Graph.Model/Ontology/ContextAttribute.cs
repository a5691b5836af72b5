namespace Graph.Model;

/// <summary>Makes the nodes at the other end of some edges part of what tells a node from others, as the parties are of a partnership. See <see cref="NaturalKey"/>.</summary>
/// <param name="edge">The type of the edges.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ContextAttribute(Type edge) : Attribute
{
    /// <summary>The type of the edges.</summary>
    public Type Edge { get; } = edge;

    /// <summary>Whether one node in common is enough; otherwise all must be the same.</summary>
    public bool OneIsEnough { get; init; }

    /// <summary>How many of them a node needs to mean anything; fewer are recorded with a note.</summary>
    public int AtLeast { get; init; }
}
