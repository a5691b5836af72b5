namespace Graph.Model;

/// <summary>The rule that [Among] states: what a reference of an edge names is one of the nodes that other edges of its target lead to, as whoever holds a partnership holds it for one of its parties.</summary>
public static class AmongRule
{
    /// <summary>The properties that it holds for.</summary>
    public static IReadOnlyList<PropertyDefinition> Properties { get; } = [.. Ontology.Edges.SelectMany(type => type.References).Where(property => property.Among is not null)];

    /// <summary>Whether an edge says anew what its reference names: what was recorded before is left as it is.</summary>
    /// <param name="property">The reference.</param>
    /// <param name="before">The edge as it is known; null where it is new.</param>
    /// <param name="after">The edge as it will be known.</param>
    public static bool IsSaid(PropertyDefinition property, Fact? before, Edge after)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Read(after) is { } named && !named.Equals(before is null ? null : property.Read(before));
    }

    /// <summary>Whether an edge meets it.</summary>
    /// <param name="property">The reference.</param>
    /// <param name="edge">The edge.</param>
    /// <param name="ofTarget">The other edges of its target, as they will be known.</param>
    /// <param name="isSaid">Whether one of these is said together with it, and so may begin later.</param>
    /// <param name="today">Today's date.</param>
    public static bool IsMet(PropertyDefinition property, Edge edge, IEnumerable<Edge> ofTarget, Func<Edge, bool> isSaid, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(property);
        return ofTarget.Any(other => other.To == (string?)property.Read(edge) && IsOfItsTime(other));

        // What has ended may have been for one that has ended, too.
        bool IsOfItsTime(Edge other) =>
            other.IsCurrentOn(today)
            || (isSaid(other) && !other.HasEndedBy(today))
            || (edge.HasEndedBy(today) && Periods.Overlap(other, edge));
    }

    /// <summary>What is wrong with an edge that does not meet it, and what to do.</summary>
    /// <param name="property">The reference.</param>
    /// <param name="edge">The edge.</param>
    public static string Sentence(PropertyDefinition property, Edge edge)
    {
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(edge);
        string among = Nouns.Of(Ontology.Of(property.Among!));
        return $"This {Nouns.Of(Ontology.Of(property.Target!))} is not a current {among} of this {Nouns.Of(Ontology.OfId(edge.To)!)}. Give one that is, or record the {among} with it.";
    }
}
