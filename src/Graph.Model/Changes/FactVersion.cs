namespace Graph.Model;

/// <summary>One version of a fact: what was known from one change until the next.</summary>
/// <param name="Id">The id of the fact.</param>
/// <param name="Version">1 for the first version, then rising by one.</param>
/// <param name="Fact">What was known; null from a retraction on.</param>
/// <param name="Change">Who recorded it, and when.</param>
/// <param name="Origin">The row it was read from.</param>
public sealed record FactVersion(string Id, long Version, Fact? Fact, ChangeInfo Change, Origin? Origin);
