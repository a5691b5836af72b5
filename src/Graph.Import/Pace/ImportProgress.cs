using System.Globalization;

namespace Graph.Import.Pace;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Of">How many steps there are.</param>
/// <param name="Words">What is done, and how far it is: "Reading people.csv: 23%, 4,096 rows".</param>
public readonly record struct ImportProgress(ImportStage Stage, int Of, string Words)
{
    /// <summary>All of it: "Step 1 of 3: Reading people.csv: 23%, 4,096 rows".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Step {(int)Stage} of {Of}: {Words}");

    /// <summary>Tells of a step of an import in words; null where nobody asks.</summary>
    /// <param name="options">How it is imported.</param>
    /// <param name="stage">The step.</param>
    internal static IProgress<string>? Within(ImportOptions options, ImportStage stage) => options.Progress is { } told ? new OfStage(told, stage, (int)(options.DryRun ? ImportStage.Comparing : ImportStage.Recording)) : null;

    private sealed class OfStage(IProgress<ImportProgress> told, ImportStage stage, int of) : IProgress<string>
    {
        public void Report(string value) => told.Report(new(stage, of, value));
    }
}
