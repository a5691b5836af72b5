using System.Text.Json;

namespace Graph.Import.Reading;

/// <summary>Reads the records of a JSON file into rows whose columns are the paths to the values, such as fundingOrganization/0/name.</summary>
/// <remarks>A record with several entries in a list becomes several rows with one number: each has one entry of each list, and the values beside them.</remarks>
internal static class JsonTableReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>A table for each list of records at the top of the file.</summary>
    /// <exception cref="UnreadableFileException">The file is no JSON, has no list of records, or is too large.</exception>
    public static IReadOnlyList<Table> Read(Stream file, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (file.Length > limits.JsonBytes)
            throw new UnreadableFileException($"the file has {file.Length >> 20} MB, more than the {limits.JsonBytes >> 20} MB of JSON that are read. Split it.");

        try
        {
            using JsonDocument document = JsonDocument.Parse(file, Options);
            List<Table> tables = [.. document.RootElement.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.Array && property.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object))
                .Select(property => TableOf(property.Value, limits, cancellationToken))];
            return tables.Count > 0 ? tables : throw new UnreadableFileException("the JSON has no list of records, such as {\"grants\": [{…}]}.");
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException($"the JSON is broken at line {exception.LineNumber + 1}.", exception);
        }
    }

    private static Table TableOf(JsonElement records, ReadLimits limits, CancellationToken cancellationToken)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        List<TableRow> rows = [];
        int number = 0;
        foreach (JsonElement record in records.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (rows.Count > limits.Rows)
                throw new UnreadableFileException($"the file has more than {limits.Rows} records. Split it.");

            int entries = record.ValueKind == JsonValueKind.Object ? Math.Max(1, record.EnumerateObject().Max(property => EntriesOf(property.Value))) : 0;
            for (int entry = 0; entry < entries; entry++)
            {
                List<(int Column, string Text)> values = [];
                foreach (JsonProperty property in record.EnumerateObject())
                    Flatten(property.Name, property.Value, entry, columns, values);
                if (columns.Count > limits.Columns)
                    throw new UnreadableFileException($"the records have more than {limits.Columns} kinds of value.");

                Cell[] cells = new Cell[columns.Count];
                Array.Fill(cells, Cell.Blank);
                foreach ((int column, string text) in values)
                    cells[column] = Cell.Of(text, limits);
                rows.Add(new(number, cells));
            }
        }

        return new(null, new(0, [.. columns.Keys.Select(path => new Cell(path))]), rows);
    }

    private static int EntriesOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0;

    private static void Flatten(string path, JsonElement value, int entry, Dictionary<string, int> columns, List<(int Column, string Text)> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                    Flatten($"{path}/{property.Name}", property.Value, entry, columns, values);
                break;
            case JsonValueKind.Array when entry < value.GetArrayLength():
                Flatten($"{path}/0", value[entry], 0, columns, values);
                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                if (!columns.TryGetValue(path, out int column))
                    columns.Add(path, column = columns.Count);
                values.Add((column, value.ToString()));
                break;
            default:
                break;
        }
    }
}
