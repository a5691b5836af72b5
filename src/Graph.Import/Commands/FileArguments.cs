using System.CommandLine;

namespace Graph.Import.Commands;

/// <summary>The files that a command is about, and what format they are said to have.</summary>
internal sealed class FileArguments
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = "CSV, XLSX or JSON files, boundaries as GeoJSON, Shapefile or GeoPackage, a ZIP or a folder of tables that belong together, or one NDJSON file that graph export wrote. If any has problems, none is imported.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> As { get; } = new("--as")
    {
        Description = "The format of all files. If you leave it out, the headers decide. See graph formats.",
        HelpName = "FORMAT",
    };

    /// <summary>The files and the format of a command line.</summary>
    /// <exception cref="WrongUsageException">A file or the format is not there.</exception>
    public (string[] Files, string? Format) Read(ParseResult line)
    {
        string[] files = [.. line.GetRequiredValue(Files).Select(Path.TrimEndingDirectorySeparator)];
        string[] missing = [.. files.Where(file => !File.Exists(file) && !Directory.Exists(file))];
        if (missing.Length > 0)
            throw new WrongUsageException(string.Join('\n', missing.Select(file => $"There is no file {file}.")));
        return (files, line.GetValue(As) is { } format ? Check(format) : null);
    }

    /// <summary>The name of a format as it is spelt.</summary>
    /// <exception cref="WrongUsageException">There is no such format.</exception>
    public static string Check(string format) => Sources.Formats.Find(format)?.Name
        ?? throw new WrongUsageException(Sources.Formats.NotThere(format));
}
