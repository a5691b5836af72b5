using System.Text.Json;

namespace Graph.Export.Formats.Ndjson;

/// <summary>The last line of a file: how many lines of facts there are before it, and how many facts of each type where it has no history. A file without one was cut.</summary>
internal static class LastLine
{
    private static readonly JsonEncodedText EndName = JsonEncodedText.Encode("end");
    private static readonly JsonEncodedText FactsName = JsonEncodedText.Encode("facts");

    public static void Write(Utf8JsonWriter json, long count, IReadOnlyList<KeyValuePair<string, long>> counts)
    {
        json.WriteStartObject();
        json.WriteStartObject(EndName);
        json.WriteNumber(FactsName, count);
        json.WriteStartObject("counts");
        foreach ((string type, long facts) in counts)
            json.WriteNumber(type, facts);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The number in a line; null where it is not the last one.</summary>
    /// <exception cref="FormatException">It has no number.</exception>
    public static long? Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty(EndName.EncodedUtf8Bytes, out JsonElement end))
            return null;
        return end.ValueKind == JsonValueKind.Object && end.TryGetProperty(FactsName.EncodedUtf8Bytes, out JsonElement count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt64(out long facts)
            ? facts
            : throw new FormatException("The last line does not say how many facts there are. Export the file again.");
    }
}
