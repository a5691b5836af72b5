using System.Text;
using System.Text.Json;

namespace Graph.Import.Reading;

/// <summary>Reads the records of a JSON file into rows whose columns are the paths to the values, such as fundingOrganization/0/name.</summary>
/// <remarks>A record with several entries in a list becomes several rows with one number: each has one entry of each list, and the values beside them.</remarks>
internal static class JsonTableReader
{
    private const string HalfLetter = "the JSON has half a letter, such as \\ud83d without what follows it. Export the file again.";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Whether a text begins as JSON does.</summary>
    public static bool Looks(string start) => start.Trim('\uFEFF', ' ', '\t', '\r', '\n') is ['{' or '[', .. var rest]
        && rest.TrimStart() is ['"' or '{' or '}' or '[' or ']' or '/', ..] or "";

    /// <summary>A table for each list of records at the top of the file; one for a file that is a list, or that has a record in each line.</summary>
    /// <exception cref="UnreadableFileException">The file is not JSON, has no list of records, or is too large.</exception>
    public static IReadOnlyList<Table> Read(Stream file, Encoding encoding, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (file.Length > limits.JsonBytes)
            throw new UnreadableFileException($"the file has {file.Length >> 20} MB, more than the {limits.JsonBytes >> 20} MB of JSON that can be read. Split it.");

        List<JsonDocument> documents = [];
        try
        {
            documents = Parse(file, encoding);
            if (documents is [var only] && JsonNetwork.Read(only.RootElement, limits) is { } network)
                return network;
            List<Table> tables = [.. ListsOf(documents).Where(list => list.Records.Any(item => item.ValueKind == JsonValueKind.Object)).Select(list => TableOf(list.Records, limits, cancellationToken) with { List = list.Name })];
            return tables.Count > 0 ? tables : throw new UnreadableFileException("the JSON has no list of records, such as {\"grants\": [{…}]}.");
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException($"the JSON is not valid{FaultPlace.Of(exception)}. Export the file again.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new UnreadableFileException(HalfLetter, exception);
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    /// <summary>The table of documents that are a record each, as in an archive that has one for each group of a register.</summary>
    /// <exception cref="UnreadableFileException">One of them is not JSON, or asks for too much.</exception>
    public static Table ReadRecords(IEnumerable<(string Name, Stream Content)> files, ReadLimits limits, CancellationToken cancellationToken)
    {
        List<JsonDocument> documents = [];
        try
        {
            foreach ((string name, Stream content) in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    using (content)
                        documents.Add(JsonDocument.Parse(content, Options));
                }
                catch (JsonException exception)
                {
                    throw new UnreadableFileException($"the JSON of {Reports.Plain.Quote(name)} in the archive is not valid{FaultPlace.Of(exception)}. Export the file again.", exception);
                }
            }

            return TableOf(documents.SelectMany(document => document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().AsEnumerable() : [document.RootElement]), limits, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new UnreadableFileException(HalfLetter, exception);
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    private static IEnumerable<(string? Name, IEnumerable<JsonElement> Records)> ListsOf(List<JsonDocument> documents) => documents switch
    {
        [{ RootElement.ValueKind: JsonValueKind.Array } list] => [(null, list.RootElement.EnumerateArray())],
        [{ RootElement.ValueKind: JsonValueKind.Object } record] => record.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array).Select(property => ((string?)property.Name, property.Value.EnumerateArray().AsEnumerable())),
        _ => [(null, documents.Select(document => document.RootElement))],
    };

    /// <summary>The one value of the file, or the values of its lines.</summary>
    private static List<JsonDocument> Parse(Stream file, Encoding encoding)
    {
        using StreamReader reader = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try
        {
            return [encoding is UTF8Encoding ? JsonDocument.Parse(file, Options) : JsonDocument.Parse(reader.ReadToEnd(), Options)];
        }
        catch (JsonException)
        {
            // What is broken in a file without a record in each line is what was found in it as a whole.
            file.Position = 0;
            reader.DiscardBufferedData();
            List<JsonDocument> lines = [];
            if (ParseLines(reader, lines))
                return lines;
            lines.ForEach(line => line.Dispose());
            throw;
        }
    }

    private static bool ParseLines(StreamReader reader, List<JsonDocument> lines)
    {
        try
        {
            while (reader.ReadLine() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    lines.Add(JsonDocument.Parse(line.Trim('\uFEFF'), Options));
            }

            return lines.Count > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Table TableOf(IEnumerable<JsonElement> records, ReadLimits limits, CancellationToken cancellationToken)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        TableRows rows = [];
        int number = 0;
        foreach (JsonElement record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (rows.Count > limits.Rows)
                throw new UnreadableFileException($"the file has more than {limits.Rows} records. Split it.");

            int entries = record.ValueKind == JsonValueKind.Object ? Math.Max(1, record.EnumerateObject().Select(property => EntriesOf(property.Value)).DefaultIfEmpty().Max()) : 0;
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
