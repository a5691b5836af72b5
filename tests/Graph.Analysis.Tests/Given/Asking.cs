using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Tests.Given;

/// <summary>Questions about a projection.</summary>
internal static class Asking
{
    /// <summary>What is asked about a day, as it is known on that day unless another is given.</summary>
    public static AnalysisSession Ask(this Projection projection, DateOnly asOf, FragilityOptions? options = null, DateOnly? knownOn = null) =>
        new(projection, asOf, knownOn ?? asOf, options ?? FragilityOptions.Default);
}
