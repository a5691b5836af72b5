namespace Graph.Model;

/// <summary>What becomes of one fact where something is taken back, or brought again.</summary>
/// <param name="Id">The id of the fact.</param>
/// <param name="Now">What is known of it; null where nothing is.</param>
/// <param name="Then">What is known of it afterwards; null where it is taken back.</param>
/// <param name="Origin">The row that what is known afterwards was read from.</param>
public sealed record ReversalStep(string Id, Fact? Now, Fact? Then, Origin? Origin = null)
{
    /// <summary>What a store has to do.</summary>
    public Operation Operation => Then is { } fact ? new Put(fact, Origin) : new Retract(Id);
}
