using Graph.Import.Completing;
using Graph.Import.Mappings;
using Graph.Import.Pace;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import;

/// <summary>How files are imported.</summary>
public sealed record ImportOptions
{
    /// <summary>The format of all files; null where each file's headers decide.</summary>
    public string? Format { get; init; }

    /// <summary>The mapping by which all files are read; null where a mapping that is kept or their headers decide. It goes with no <see cref="Format"/>.</summary>
    public FileMapping? Mapping { get; init; }

    /// <summary>The mappings that are used where headers fit them; null for those in the folder of each file.</summary>
    public KeptMappings? Mappings { get; init; }

    /// <summary>Tells of mappings that can't be read, of which several imports one after the other tell once; null where each tells by itself.</summary>
    internal RefusedMappings? RefusedMappings { get; init; }

    /// <summary>Whether to say what would change, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>That each file is the whole truth of its source, so that what it no longer has ends; null where nothing ends.</summary>
    public WholeTruth? Complete { get; init; }

    /// <summary>Who imports: the name that history keeps.</summary>
    public string Actor { get; init; } = Environment.UserName;

    /// <summary>What says which day today is: a contact can't be later, the years of dates such as 1/6/26 are near it, and it decides who is in post. The clock of London unless another is given.</summary>
    public TimeProvider Time { get; init; } = PlaceClock.Of(null, static _ => null);

    /// <summary>Whether outcomes have a <see cref="FileOutcome.Preview"/>, which keeps the tables in memory.</summary>
    public bool WithPreview { get; init; }

    /// <summary>Whether somebody is going to look at the examples of <see cref="FileOutcome.News"/>, so that new records have their names in them. In a dry run, and where there is a preview, they always have.</summary>
    public bool WithExamples { get; init; }

    /// <summary>How much a file may ask for.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Told what is being done, a line at a time; null for nobody.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
