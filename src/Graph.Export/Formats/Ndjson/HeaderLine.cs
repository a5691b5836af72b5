using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Formats.Ndjson;

/// <summary>The first line of a file: what the file is.</summary>
/// <param name="HasHistory">Whether it has every version of every fact, in order of changes.</param>
/// <param name="HasPersonal">Whether it has personal details: personal properties, and on whose behalf and why facts were recorded. Without them it does not say that there are none.</param>
public sealed record HeaderLine(bool HasHistory, bool HasPersonal)
{
    private const int Edition = 1;

    private static readonly JsonEncodedText Format = JsonEncodedText.Encode("partnership-graph");
    private static readonly JsonEncodedText FormatName = JsonEncodedText.Encode("format");
    private static readonly JsonEncodedText EditionName = JsonEncodedText.Encode("edition");
    private static readonly JsonEncodedText HistoryName = JsonEncodedText.Encode("history");
    private static readonly JsonEncodedText PersonalName = JsonEncodedText.Encode("personal");

    internal static void Write(Utf8JsonWriter json, ExportHeader header)
    {
        ExportQuestion question = header.Question;
        json.WriteStartObject();
        json.WriteString(FormatName, Format);
        json.WriteNumber(EditionName, Edition);
        json.WriteString("title", header.Title);
        json.WriteString("description", header.Description);
        json.WriteString("exportedAt", Moments.Format(header.ExportedAt));
        json.WriteStartArray("types");
        foreach (FactType type in question.Types)
            json.WriteStringValue(type.FieldName);
        json.WriteEndArray();
        json.WriteString("place", question.Place);
        json.WriteString("asOf", question.At.AsOf is { } day ? PartialDate.Of(day).ToString() : null);
        json.WriteString("knownAt", question.At.KnownAt is { } moment ? Moments.Format(moment) : null);
        json.WriteBoolean(HistoryName, question.WithHistory);
        json.WriteBoolean(PersonalName, question.WithPersonal);
        json.WriteString("constants", header.Constants);
        json.WriteStartArray("licences");
        foreach (string licence in header.Licences)
            json.WriteStringValue(licence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a first line.</summary>
    /// <exception cref="FormatException">It is not the first line of such a file, or that of a later edition.</exception>
    internal static HeaderLine Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty(FormatName.EncodedUtf8Bytes, out JsonElement format) || format.ValueKind != JsonValueKind.String || !format.ValueEquals(Format.EncodedUtf8Bytes))
            throw new FormatException("This is not an export of a partnership graph. Choose a file that graph export wrote as ndjson.");
        if (!line.TryGetProperty(EditionName.EncodedUtf8Bytes, out JsonElement edition) || edition.ValueKind != JsonValueKind.Number || !edition.TryGetInt32(out int number) || number != Edition)
            throw new FormatException("The file was written by a later version of this program. Import it with that version.");
        return new(Flag(line, HistoryName), Flag(line, PersonalName));
    }

    private static bool Flag(JsonElement line, JsonEncodedText name) =>
        line.TryGetProperty(name.EncodedUtf8Bytes, out JsonElement flag) && flag.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? flag.GetBoolean()
            : throw new FormatException($"\"{name}\" must be true or false. Export the file again.");
}
