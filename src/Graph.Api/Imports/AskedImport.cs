using Graph.Import.Completing;
using Graph.Import.Mappings;

namespace Graph.Api.Imports;

/// <summary>What somebody says of a file that they sent.</summary>
/// <param name="Format">The format that it has; null where its headers decide.</param>
/// <param name="Complete">That it is the whole truth of its source; null where nothing ends.</param>
internal sealed record AskedImport(string? Format, WholeTruth? Complete)
{
    /// <summary>The mapping by which it is to be read; null where a kept one or its headers decide.</summary>
    public FileMapping? Mapping { get; init; }

    /// <summary>The mappings that are used where headers fit them, when nobody named one; null where none are kept.</summary>
    public KeptMappings? Kept { get; init; }

    /// <summary>What was asked for the report of a file, to be done as it was promised: on the same day, and by the same mappings.</summary>
    public static AskedImport As(ImportReport report) => new(report.Format, report.Complete is { } complete ? new() { LastDay = complete.On, MostMayEnd = complete.MostMayEnd } : null) { Mapping = report.Mapping, Kept = report.Kept };
}
