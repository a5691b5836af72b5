using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Graph.Import.Reports;
using Graph.Import.Sources;

namespace Graph.Import.Mappings;

/// <summary>A mapping as a file: JSON with a line for each column, so that people can read it and see what was changed in it.</summary>
public static class MappingFile
{
    /// <summary>What the names of mapping files end with.</summary>
    public const string Ending = ".mapping.json";

    /// <summary>How many bytes such a file may have.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>How many columns a mapping may have.</summary>
    public const int MostColumns = 1000;

    /// <summary>How many characters may stand between entries of a cell.</summary>
    public const int LongestSeparator = 10;

    internal const string Recognises = "recognises";
    internal const string Row = "row";
    internal const string Sheet = "sheet";
    internal const string Columns = "columns";
    internal const string MonthFirst = "monthFirst";
    internal const string Separators = "separators";
    internal const string EveryRow = "everyRow";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether a file is a mapping, by its name.</summary>
    /// <param name="path">The file.</param>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a mapping for a file is called: what of the file's name stays from one time to the next.</summary>
    /// <param name="file">The file's name.</param>
    public static string NameFor(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        string lasting = SourceName.Lasting(name).Replace(' ', '-');
        return lasting.Length > 0 ? lasting : Safe(name);
    }

    /// <summary>The name of the file of a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    public static string FileName(FileMapping mapping) => $"{Safe(mapping.Name)}{Ending}";

    /// <summary>Whether a mapping is called after a file: as a new one for it would be, or as the file itself is.</summary>
    /// <param name="path">The file of the mapping.</param>
    /// <param name="file">The name of the other file.</param>
    public static bool IsFor(string path, string file)
    {
        string called = Path.GetFileName(path)[..^Ending.Length];
        return called.Equals(Safe(NameFor(file)), StringComparison.OrdinalIgnoreCase) || called.Equals(Path.GetFileNameWithoutExtension(file), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a mapping was made for a file: it is called after it, or after it with a number, as those of further sheets are.</summary>
    /// <param name="path">The file of the mapping.</param>
    /// <param name="file">The name of the other file.</param>
    public static bool IsMadeFor(string path, string file)
    {
        string called = Path.GetFileName(path)[..^Ending.Length];
        return IsFor(path, file) || (called.LastIndexOf('-') is > 0 and var end && called[..end].Equals(Safe(NameFor(file)), StringComparison.OrdinalIgnoreCase) && called[(end + 1)..].All(char.IsAsciiDigit));
    }

    /// <summary>The text of the file.</summary>
    /// <param name="mapping">The mapping.</param>
    public static string Text(FileMapping mapping)
    {
        JsonObject columns = [];
        foreach (MappedColumn column in mapping.Columns)
            columns[column.Header] = column.Column;
        JsonObject file = new() { [Recognises] = mapping.Name, [Row] = mapping.Row };
        if (mapping.Sheet is not null)
            file[Sheet] = mapping.Sheet;
        file[Columns] = columns;
        if (mapping.Columns.Any(column => column.IsMonthFirst))
            file[MonthFirst] = new JsonArray([.. mapping.Columns.Where(column => column.IsMonthFirst).Select(column => JsonValue.Create(column.Header))]);
        if (mapping.Columns.Any(column => column.Separator is not null))
            file[Separators] = new JsonObject(mapping.Columns.Where(column => column.Separator is not null).Select(column => KeyValuePair.Create<string, JsonNode?>(column.Header, column.Separator)));
        if (mapping.EveryRow.Count > 0)
            file[EveryRow] = new JsonObject(mapping.EveryRow.Select(constant => KeyValuePair.Create<string, JsonNode?>(constant.Column, constant.Text)));
        return $"{file.ToJsonString(Readable)}\n";
    }

    /// <summary>Reads the file of a mapping.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MappingException">It can't be read, or is no mapping.</exception>
    public static FileMapping Read(string path)
    {
        string file = Path.GetFileName(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
                throw new MappingException($"{Plain.Text(file)} is larger than {MostBytes / 1024} kB, so it is not a mapping.");
            using StreamReader reader = new(stream);
            return Parse(file, reader.ReadToEnd());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MappingException($"{Plain.Text(file)} can't be opened: {exception.Message}");
        }
    }

    /// <summary>Reads the text of a mapping.</summary>
    /// <param name="file">The name of its file, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="MappingException">It is no mapping.</exception>
    public static FileMapping Parse(string file, string text) =>
        MappingParser.Parse(file, text, NameFor(file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? file[..^Ending.Length] : file));

    /// <summary>What is wrong with what is said to stand between entries, in a sentence with what to do; null where nothing is.</summary>
    /// <param name="separator">What somebody says.</param>
    public static string? FaultOfSeparator(string separator) => separator.Length is > 0 and <= LongestSeparator && !separator.Any(char.IsLetterOrDigit) && !separator.Contains('"', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(separator)
        ? null
        : FormattableString.Invariant($"Write signs, such as a comma, up to {LongestSeparator} of them: words would be cut at a letter, and quotation marks hold an entry together.");

    private static string Safe(string name)
    {
        string safe = string.Concat(name.Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')).Trim('-', '.');
        return safe.Length == 0 ? "table" : safe.Length > 80 ? safe[..80] : safe;
    }
}
