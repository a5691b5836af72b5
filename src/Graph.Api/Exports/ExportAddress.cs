using Graph.Export;
using Graph.Export.Asking;
using Graph.Export.Formats;

namespace Graph.Api.Exports;

/// <summary>What an address under /exports asks for: the name of the file, and the options of graph export as parameters.</summary>
/// <param name="Format">The format.</param>
/// <param name="Question">What is asked.</param>
/// <param name="ProgressToken">A token under which it can be followed; null where nobody does.</param>
internal sealed record ExportAddress(IExportFormat Format, ExportQuestion Question, string? ProgressToken)
{
    private static readonly string[] Names = ["format", "types", "place", "asOf", "knownAt", "network", "nodes", "map", "parallel", "history", "personal", "progress"];

    /// <summary>Whether the answer is a .zip of several files.</summary>
    public bool IsZip => Format.IsSeveralFiles;

    /// <summary>Reads it.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="query">The parameters.</param>
    /// <exception cref="ExportRefusedException">It can't be understood.</exception>
    public static ExportAddress Read(string fileName, IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(key => !Names.Contains(key)) is { } unknown)
            throw new ExportRefusedException($"There is no parameter called {unknown}. The parameters are {string.Join(", ", Names)}.");
        AskedExport asked = new()
        {
            FileName = fileName,
            Format = Text(query, "format"),
            Types = [.. query["types"].OfType<string>()],
            Place = Text(query, "place"),
            AsOf = Text(query, "asOf"),
            KnownAt = Text(query, "knownAt"),
            Network = Text(query, "network"),
            Nodes = [.. query["nodes"].OfType<string>()],
            Map = Text(query, "map"),
            Parallel = Text(query, "parallel"),
            WithHistory = Flag(query, "history"),
            WithPersonal = Flag(query, "personal"),
        };
        IExportFormat format = asked.ReadFormat();
        return format.IsSeveralFiles && !Path.GetExtension(fileName).Equals(".zip", StringComparison.OrdinalIgnoreCase)
            ? throw new ExportRefusedException($"The format {format.Name} writes several files. Ask for a name that ends in .zip.")
            : new(format, asked.ReadQuestion(format), Text(query, "progress"));
    }

    private static string? Text(IQueryCollection query, string name) => query[name] switch
    {
        { Count: > 1 } => throw new ExportRefusedException($"\"{name}\" is there twice. Write it once."),
        [{ Length: > 0 } text] => text,
        _ => null,
    };

    private static bool Flag(IQueryCollection query, string name) => Text(query, name) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new ExportRefusedException($"\"{name}\" is true or false, not \"{other}\"."),
    };
}
