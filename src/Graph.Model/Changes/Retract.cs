namespace Graph.Model;

/// <summary>Takes a fact back that should not have been recorded. What was known before stays in history.</summary>
/// <remarks>What has ended is not retracted: it is put again with <see cref="Fact.Until"/>. Edges of a retracted node must be retracted with it.</remarks>
/// <param name="FactId">The id of the fact.</param>
public sealed record Retract(string FactId) : Operation
{
    /// <inheritdoc/>
    public override string Id => FactId;
}
