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

    private const int LongestText = 1000;
    private const string Recognises = "recognises";
    private const string Row = "row";
    private const string Columns = "columns";
    private const string MonthFirst = "monthFirst";
    private const string Separators = "separators";
    private const string EveryRow = "everyRow";

    private static readonly string[] Keys = [Recognises, Row, Columns, MonthFirst, Separators, EveryRow];

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

    /// <summary>The text of the file.</summary>
    /// <param name="mapping">The mapping.</param>
    public static string Text(FileMapping mapping)
    {
        JsonObject columns = [];
        foreach (MappedColumn column in mapping.Columns)
            columns[column.Header] = column.Column;
        JsonObject file = new() { [Recognises] = mapping.Name, [Row] = mapping.Row, [Columns] = columns };
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
    public static FileMapping Parse(string file, string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new() { MaxDepth = 8, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            JsonElement root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object
                && TextOf(root, Row) is { } row
                && root.TryGetProperty(Columns, out JsonElement columns) && columns.ValueKind == JsonValueKind.Object
                && columns.EnumerateObject().All(column => column.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null && column.Name.Length <= LongestText)
                && (!root.TryGetProperty(MonthFirst, out JsonElement list) || (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(header => header.ValueKind == JsonValueKind.String)))
                && TextsOf(root, Separators, LongestSeparator) is { } separators
                && TextsOf(root, EveryRow, LongestText) is { } everyRow)
            {
                HashSet<string> monthFirst = new(list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(header => header.GetString()!) : [], HeaderComparer.Instance);
                MappedColumn[] all = [.. columns.EnumerateObject().Take(MostColumns + 1).Select(column => new MappedColumn(column.Name, column.Value.GetString(), monthFirst.Contains(column.Name), separators.FirstOrDefault(each => HeaderComparer.Instance.Equals(each.Name, column.Name)).Text))];
                if ((Twice(root.EnumerateObject().Select(property => property.Name)) ?? Twice(all.Select(column => column.Header)) ?? Twice(separators.Select(each => each.Name)) ?? Twice(everyRow.Select(each => each.Name))) is { } twice)
                    throw new MappingException($"{Plain.Text(file)} has {Plain.Quote(twice)} twice. Delete the line that is not meant.");
                if (root.EnumerateObject().Select(property => property.Name).Except(Keys, StringComparer.Ordinal).FirstOrDefault() is { } key)
                    throw new MappingException($"{Plain.Text(file)} says {Plain.Quote(key)}, which no mapping has. Beside \"{Row}\" and \"{Columns}\" it may have \"{Recognises}\", \"{MonthFirst}\", \"{Separators}\" and \"{EveryRow}\".");
                if (separators.Select(each => each.Name).Except(all.Select(column => column.Header), HeaderComparer.Instance).FirstOrDefault() is { } unknown)
                    throw new MappingException($"{Plain.Text(file)} says in \"{Separators}\" what stands between the entries of {Plain.Quote(unknown)}, but \"{Columns}\" has no such header. Write it as it is there, or leave it out.");
                if (monthFirst.Except(all.Select(column => column.Header), HeaderComparer.Instance).FirstOrDefault() is { } missing)
                    throw new MappingException($"{Plain.Text(file)} says in \"{MonthFirst}\" that the dates of {Plain.Quote(missing)} have the month first, but \"{Columns}\" has no such header. Write it as it is there, or leave it out.");
                if (all.Length <= MostColumns)
                    return new(TextOf(root, Recognises) ?? NameFor(file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? file[..^Ending.Length] : file), row, all) { EveryRow = [.. everyRow.Select(each => new MappedConstant(each.Name, each.Text))] };
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It is told of below, like what is JSON and no mapping. Half a letter, such as \ud83d alone, is noticed only where a text is read.
        }

        throw new MappingException($"{Plain.Text(file)} is not a mapping: it needs \"{Row}\", which says what a row is, and \"{Columns}\", which says for each header which column it is, or null to leave it out. Beside them it may have \"{MonthFirst}\", \"{Separators}\" and \"{EveryRow}\". Mend it; or delete it, and map the file again.");
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= LongestText } text ? text : null;

    // None where there is no object of the name; null where it is something else.
    private static IReadOnlyList<(string Name, string Text)>? TextsOf(JsonElement root, string name, int longest) => !root.TryGetProperty(name, out JsonElement found) ? []
        : found.ValueKind == JsonValueKind.Object && found.GetPropertyCount() <= MostColumns && found.EnumerateObject().All(each => each.Name.Length <= LongestText && each.Value.ValueKind == JsonValueKind.String && each.Value.GetString() is { Length: > 0 } text && text.Length <= longest)
            ? [.. found.EnumerateObject().Select(each => (each.Name, each.Value.GetString()!))]
            : null;

    private static string? Twice(IEnumerable<string> headers)
    {
        HashSet<string> seen = new(HeaderComparer.Instance);
        return headers.FirstOrDefault(header => !seen.Add(header));
    }

    private static string Safe(string name)
    {
        string safe = string.Concat(name.Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')).Trim('-', '.');
        return safe.Length == 0 ? "table" : safe.Length > 80 ? safe[..80] : safe;
    }
}
