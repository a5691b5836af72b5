namespace Graph.Import.Pace;

/// <summary>Says how far an import is, and ends it where somebody stops it.</summary>
/// <param name="told">Told of it, a line at a time; null for nobody.</param>
/// <param name="time">Tells how fast it is.</param>
/// <param name="cancellationToken">Stops the import.</param>
internal sealed class ImportPace(IProgress<string>? told, TimeProvider time, CancellationToken cancellationToken)
{
    /// <summary>The pace of what nobody watches or stops.</summary>
    public static ImportPace Unwatched { get; } = new(null, TimeProvider.System, CancellationToken.None);

    /// <summary>Begins with a step.</summary>
    /// <param name="doing">What is done, such as "Reading people.csv".</param>
    /// <param name="unit">What is counted, such as rows.</param>
    public PaceStep Begin(string doing, string unit)
    {
        told?.Report(doing);
        return new(doing, unit, told, time, cancellationToken);
    }
}
