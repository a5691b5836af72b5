namespace Graph.Model;

/// <summary>What becomes of one fact of a statement.</summary>
/// <param name="Before">What was known of it; null where it is new.</param>
/// <param name="Fact">What is known of it afterwards.</param>
/// <param name="Version">Its version afterwards.</param>
public sealed record DecidedFact(Fact? Before, Fact Fact, long Version)
{
    /// <summary>Whether it was not known before.</summary>
    public bool IsNew => Before is null;

    /// <summary>Whether anything is known of it that was not known before.</summary>
    public bool IsChanged => !Fact.Equals(Before);
}
