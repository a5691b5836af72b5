using Graph.Import.Matching;

namespace Graph.Import;

/// <summary>How many nodes of a type were taken for known ones, or for new ones, for one reason.</summary>
/// <param name="Type">The name of the type, such as Organisation.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many nodes.</param>
public sealed record MatchCount(string Type, MatchReason Reason, int Count);
