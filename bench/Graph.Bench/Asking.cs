using Graph.Analysis;
using Graph.Analysis.Snapshot;

namespace Graph.Bench;

/// <summary>Questions about a projection.</summary>
internal static class Asking
{
    /// <summary>What is asked about a day, as it is known on that day.</summary>
    public static AnalysisSession Ask(this Projection projection, DateOnly asOf) => new(projection, asOf, asOf, FragilityOptions.Default);
}
