namespace Graph.Analysis.Computing;

/// <summary>Passes on the part of a computation that is done, 0 to 1, in steps of a hundredth.</summary>
/// <param name="progress">Told of it.</param>
public sealed class PercentProgress(IProgress<Advance> progress) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => progress.Report(new((int)(value * 100), 100));
}
