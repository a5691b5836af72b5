using Graph.Analysis.Fragility;

namespace Graph.Analysis.DisclosureControl;

/// <summary>The count of several classes together in one row.</summary>
/// <param name="Classes">The classes.</param>
/// <param name="Count">How many; null where it is suppressed.</param>
public sealed record PublishedGroup(IReadOnlyList<FragilityClass> Classes, int? Count);
