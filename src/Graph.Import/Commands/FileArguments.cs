using System.CommandLine;
using Graph.Import.Mappings;

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

    public Option<string> Mapping { get; } = new("--mapping")
    {
        Description = $"The mapping by which all files are read. If you leave it out, a mapping in the folder of a file (*{MappingFile.Ending}) is used where the headers fit it. See graph map.",
        HelpName = "FILE",
    };

    /// <summary>The mapping of a command line; null where none is named.</summary>
    /// <exception cref="WrongUsageException">It can't be read, or a format is named beside it.</exception>
    public FileMapping? ReadMapping(ParseResult line)
    {
        if (line.GetValue(Mapping) is not { } path)
            return null;
        if (line.GetValue(As) is not null)
            throw new WrongUsageException($"A mapping says what the rows are. Leave out {As.Name}, or {Mapping.Name}.");
        try
        {
            return File.Exists(path) ? MappingFile.Read(path) : throw new WrongUsageException($"There is no file {path}.");
        }
        catch (MappingException wrong)
        {
            throw new WrongUsageException(wrong.Message);
        }
    }

    /// <summary>The files and the format of a command line. Mappings among them are for the others.</summary>
    /// <exception cref="WrongUsageException">A file or the format is not there.</exception>
    public (string[] Files, string? Format) Read(ParseResult line)
    {
        string[] files = [.. line.GetRequiredValue(Files).Select(Path.TrimEndingDirectorySeparator)];
        string[] missing = [.. files.Where(file => !File.Exists(file) && !Directory.Exists(file))];
        if (Array.Find(missing, file => file.StartsWith("--", StringComparison.Ordinal)) is { } option)
            throw new WrongUsageException(NoOption(option, line.CommandResult.Command.Name));
        if (missing.Length > 0)
            throw new WrongUsageException(string.Join('\n', missing.Select(file => $"There is no file {file}.")));
        if (Array.TrueForAll(files, MappingFile.IsOne))
            throw new WrongUsageException($"{files[0]} is a mapping, by which other files are read. Name the file with the data.");
        return ([.. files.Where(file => !MappingFile.IsOne(file))], line.GetValue(As) is { } format ? Check(format) : null);
    }

    // Whoever checks a file before it is imported writes the options of the import.
    private static string NoOption(string option, string command) =>
        $"graph {command} has no option {option}. See graph {command} --help.{(ImportCommand.OfComplete.Contains(option) ? $" To see what a complete file would end, use graph import FILE {ImportCommand.Complete} --dry-run, which changes nothing either." : "")}";

    /// <summary>The name of a format as it is spelt.</summary>
    /// <exception cref="WrongUsageException">There is no such format.</exception>
    public static string Check(string format) => Sources.Formats.Find(format)?.Name
        ?? throw new WrongUsageException(Sources.Formats.NotThere(format));
}
