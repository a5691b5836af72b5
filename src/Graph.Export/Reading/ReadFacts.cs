using Graph.Analysis.Computing;

namespace Graph.Export.Reading;

/// <summary>Tells how many facts have been read.</summary>
/// <param name="progress">Who is told.</param>
/// <param name="expected">How many there are; null where that shows only at the end.</param>
internal sealed class ReadFacts(IProgress<Advance> progress, int? expected)
{
    private const int FactsBetweenReports = 1000;

    private int read;

    /// <summary>One more was read.</summary>
    public void Add()
    {
        // A format may read some facts twice: once to look at what it can hold.
        if (++read % FactsBetweenReports == 0)
            progress.Report(new(Math.Min(read, expected ?? int.MaxValue), expected));
    }
}
