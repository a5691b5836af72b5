using Graph.Export.Formats.Ndjson;

namespace Graph.Export.Formats;

/// <summary>The formats there are.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order they are listed in: facts, networks, publishing.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new NdjsonFormat(),
    ];

    /// <summary>The format of a name as in <c>--format</c>; null where there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
