namespace Graph.Analysis.Computing;

/// <summary>How far a computation has come.</summary>
/// <param name="Done">How many of its steps are done.</param>
/// <param name="Of">How many there are; null where that is not known before the last.</param>
public readonly record struct Advance(int Done, int? Of);

/// <summary>Passes on the part of a computation that is done, 0 to 1, in steps of a hundredth.</summary>
/// <param name="progress">Told of it.</param>
public sealed class PercentProgress(IProgress<Advance> progress) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => progress.Report(new((int)(value * 100), 100));
}

/// <summary>Passes on how many rounds a computation has had that does not know how many it needs; what it says of each is left out.</summary>
/// <param name="progress">Told of it.</param>
public sealed class RoundProgress(IProgress<Advance> progress) : IProgress<double>
{
    private int rounds;

    /// <inheritdoc/>
    public void Report(double value) => progress.Report(new(Interlocked.Increment(ref rounds), null));
}
