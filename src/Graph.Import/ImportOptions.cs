using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import;

/// <summary>How files are imported.</summary>
public sealed record ImportOptions
{
    /// <summary>The format of all files; null where each file's headers decide.</summary>
    public string? Format { get; init; }

    /// <summary>Whether to say what would change, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who imports: the name that history keeps.</summary>
    public string Actor { get; init; } = Environment.UserName;

    /// <summary>What says which day today is: a contact can't be later, the years of dates such as 1/6/26 are near it, and it decides who is in post. The clock of London unless another is given.</summary>
    public TimeProvider Time { get; init; } = PlaceClock.Of(null, static _ => null);

    /// <summary>Whether outcomes have a <see cref="FileOutcome.Preview"/>, which keeps the tables in memory.</summary>
    public bool WithPreview { get; init; }

    /// <summary>How much a file may ask for.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Told what is being done, a line at a time; null for nobody.</summary>
    public IProgress<string>? Progress { get; init; }
}
