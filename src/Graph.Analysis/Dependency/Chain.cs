namespace Graph.Analysis.Dependency;

/// <summary>A chain of people from one organisation to another, each in current contact with the one before.</summary>
/// <param name="Steps">The people in order; the last is in post at the organisation where the chain ends.</param>
public sealed record Chain(IReadOnlyList<ChainStep> Steps);
