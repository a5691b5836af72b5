namespace Graph.Analysis.Computing;

/// <summary>Passes on how many rounds a computation has had that does not know how many it needs; what it says of each is left out.</summary>
/// <param name="progress">Told of it.</param>
public sealed class RoundProgress(IProgress<Advance> progress) : IProgress<double>
{
    private int rounds;

    /// <inheritdoc/>
    public void Report(double value) => progress.Report(new(Interlocked.Increment(ref rounds), null));
}
