using Graph.Analysis.Fragility;

namespace Graph.Analysis.DisclosureControl;

/// <summary>The count of one class in one row.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">How many; null where it is suppressed.</param>
public sealed record PublishedCell(FragilityClass Class, int? Count);
