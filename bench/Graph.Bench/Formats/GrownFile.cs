using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Export.Formats;
using Graph.Import.Reading;
using SpreadCheetah;

namespace Graph.Bench.Formats;

/// <summary>A real file with its records several times over, each time with other names and numbers, in the same kind of file.</summary>
/// <param name="names">What tells copies apart; the same for files that are imported together.</param>
/// <param name="times">How many times.</param>
/// <param name="isIdentity">Whether a column, or a path in JSON, tells records apart.</param>
internal sealed class GrownFile(OtherNames names, int times, Predicate<string> isIdentity)
{
    private static readonly ReadLimits Limits = new();

    /// <summary>Writes it into a folder, and says where.</summary>
    /// <param name="path">The real file.</param>
    /// <param name="folder">The folder.</param>
    public async Task<string> WriteAsync(string path, string folder)
    {
        string target = Path.Combine(folder, Path.GetFileName(path));
        if (Directory.Exists(path))
            WriteFolder(path, target);
        else if (Path.GetExtension(path) == ".json")
            File.WriteAllText(target, Grown(File.ReadAllText(path)));
        else if (Path.GetExtension(path) == ".xlsx")
            await WriteBookAsync(path, target);
        else if (Path.GetExtension(path) == ".zip")
            WriteArchive(path, target);
        else
            WriteText(File.Create(target), TablesOf(path)[0]);
        return target;
    }

    private void WriteFolder(string path, string target)
    {
        Directory.CreateDirectory(target);
        foreach (Table table in TablesOf(path))
            WriteText(File.Create(Path.Combine(target, table.Sheet!)), table);
    }

    private async Task WriteBookAsync(string path, string target)
    {
        await using FileStream file = File.Create(target);
        await using Spreadsheet book = await Spreadsheet.CreateNewAsync(file);
        foreach (Table table in TablesOf(path))
        {
            await book.StartWorksheetAsync(table.Sheet!);
            foreach (IReadOnlyList<string> row in Rows(table))
                await book.AddRowAsync([.. row.Select(cell => cell.Length == 0 ? new DataCell() : new(SheetText.Kept(cell)))]);
        }

        await book.FinishAsync();
    }

    private void WriteArchive(string path, string target)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using ZipArchive grown = ZipFile.Open(target, ZipArchiveMode.Create);
        if (archive.Entries.Any(entry => PackedTables.IsText(entry.Name)))
        {
            WriteText(grown.CreateEntry(archive.Entries.First(entry => PackedTables.IsText(entry.Name)).FullName).Open(), TablesOf(path)[0]);
            return;
        }

        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(entry.Open());
            JsonNode record = JsonNode.Parse(reader.ReadToEnd())!;
            for (int copy = 0; copy < times; copy++)
            {
                using StreamWriter writer = new(grown.CreateEntry(FormattableString.Invariant($"{copy}/{entry.Name}")).Open());
                writer.Write(Changed(record, "", copy)!.ToJsonString());
            }
        }
    }

    private static IReadOnlyList<Table> TablesOf(string path) => TableReader.Read(path, Limits, new("file"), step: null, default);

    // The header first, and what stands above it once.
    private IEnumerable<IReadOnlyList<string>> Rows(Table table)
    {
        string[] header = [.. table.Header.Cells.Select(cell => cell.Text)];
        bool[] identity = [.. header.Select(column => isIdentity(column.Trim()))];
        yield return header;
        for (int copy = 0; copy < times; copy++)
        {
            foreach (TableRow row in table.Rows)
                yield return [.. row.Cells.Select((cell, place) => place < identity.Length && identity[place] ? names.Of(cell.Text, copy) : cell.Text)];
        }
    }

    private void WriteText(Stream file, Table table)
    {
        char separator = table.Separator ?? ',';
        using StreamWriter writer = new(file, new UTF8Encoding(false));
        foreach (IReadOnlyList<string> row in Rows(table))
            writer.WriteLine(string.Join(separator, row.Select(cell => cell.AsSpan().IndexOfAny(separator, '"', '\n') >= 0 || cell.Contains('\r') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)));
    }

    // Each list at the top has its records so many times.
    private string Grown(string text)
    {
        JsonNode root = JsonNode.Parse(text)!;
        if (root is JsonArray list)
            return Grown(list, "").ToJsonString();
        foreach ((string name, JsonNode? value) in root.AsObject().ToList())
        {
            if (value is JsonArray records && records.Any(record => record is JsonObject))
                root[name] = Grown(records, "");
        }

        return root.ToJsonString();
    }

    private JsonArray Grown(JsonArray records, string path) => [.. Enumerable.Range(0, times).SelectMany(copy => records.Select(record => Changed(record, path, copy)))];

    private JsonNode? Changed(JsonNode? node, string path, int copy) => node switch
    {
        JsonObject record => new JsonObject(record.Select(property => KeyValuePair.Create(property.Key, Changed(property.Value, path.Length == 0 ? property.Key : $"{path}/{property.Key}", copy)))),
        JsonArray list => new JsonArray([.. list.Select(item => Changed(item, path, copy))]),
        JsonValue value when isIdentity(path) && value.GetValueKind() == JsonValueKind.String => JsonValue.Create(names.Of(value.GetValue<string>(), copy)),
        null => null,
        _ => node.DeepClone(),
    };
}
