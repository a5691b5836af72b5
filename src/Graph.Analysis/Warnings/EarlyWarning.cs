using Graph.Analysis.Fragility;

namespace Graph.Analysis.Warnings;

/// <summary>A partnership that grew more fragile between two days, or is about to, with the reasons.</summary>
/// <param name="Partnership">The partnership's id.</param>
/// <param name="Parties">The ids of its parties on the later day, of one that has ended on the earlier, ordered.</param>
/// <param name="Before">How it was on the earlier day; null if it was not current then.</param>
/// <param name="Now">How it is on the later day; null if it is no longer current.</param>
/// <param name="GrewWorse">Whether it ended or is more fragile than before; otherwise the reasons may yet make it so.</param>
/// <param name="Reasons">Why, at least one: first what can explain a worse class or a lower k, then what moves the score, then what lies ahead.</param>
public sealed record EarlyWarning(
    string Partnership, IReadOnlyList<string> Parties, Standing? Before, Standing? Now, bool GrewWorse, IReadOnlyList<WarningReason> Reasons);
