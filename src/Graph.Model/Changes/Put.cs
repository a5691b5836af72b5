namespace Graph.Model;

/// <summary>Records a fact, new or in place of its current version. A fact equal to the current version changes nothing.</summary>
/// <param name="Fact">The fact as it is now known, whole.</param>
/// <param name="Origin">The row or field it was read from; null where somebody entered it.</param>
public sealed record Put(Fact Fact, Origin? Origin = null) : Operation
{
    /// <inheritdoc/>
    public override string Id => Fact.Id;
}
