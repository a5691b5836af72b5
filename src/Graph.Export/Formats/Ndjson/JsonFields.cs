using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Formats.Ndjson;

/// <summary>What is in an object of a line, with sentences for what is not.</summary>
internal readonly struct JsonFields
{
    private readonly JsonElement element;
    private readonly string name;

    /// <param name="element">The object.</param>
    /// <param name="name">What problems call it.</param>
    /// <exception cref="FormatException">It is not an object.</exception>
    public JsonFields(JsonElement element, string name)
    {
        this.element = element.ValueKind == JsonValueKind.Object ? element : throw new FormatException($"{name} is not an object. Export the file again.");
        this.name = name;
    }

    /// <summary>A field; null where it is not there.</summary>
    public JsonElement? Find(JsonEncodedText field) => element.TryGetProperty(field.EncodedUtf8Bytes, out JsonElement found) && found.ValueKind != JsonValueKind.Null ? found : null;

    /// <exception cref="FormatException">It is not there.</exception>
    public JsonElement Object(JsonEncodedText field) => Find(field) ?? throw Missing(field, "an object");

    /// <exception cref="FormatException">It is not there, or not a text.</exception>
    public string Text(JsonEncodedText field) => TextOrNull(field) ?? throw Missing(field, "a text");

    /// <exception cref="FormatException">It is not a text.</exception>
    public string? TextOrNull(JsonEncodedText field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Missing(field, "a text"),
    };

    /// <exception cref="FormatException">It is not there, or not a whole number above 0.</exception>
    public long Number(JsonEncodedText field) =>
        Find(field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long value) && value > 0 ? value : throw Missing(field, "a whole number above 0");

    /// <exception cref="FormatException">It is not there, or not a moment.</exception>
    public DateTimeOffset Moment(JsonEncodedText field)
    {
        try
        {
            return Moments.Parse(Text(field));
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{name} has no \"{field}\" that is a moment, such as {Moments.Format(DateTimeOffset.UnixEpoch)}. Export the file again.", problem);
        }
    }

    /// <summary>Refuses fields that would be lost.</summary>
    /// <exception cref="FormatException">There are others than the given ones, or one is there twice.</exception>
    public void CheckNames(params ReadOnlySpan<JsonEncodedText> known)
    {
        int there = 0;
        foreach (JsonEncodedText field in known)
            there += element.TryGetProperty(field.EncodedUtf8Bytes, out _) ? 1 : 0;
        if (there == element.GetPropertyCount())
            return;
        foreach (JsonProperty field in element.EnumerateObject())
        {
            if (!IsAmong(field, known))
                throw new FormatException($"{name} has a field \"{field.Name}\" that is not known. Import the file with the version of this program that wrote it.");
        }

        throw new FormatException($"{name} has a field twice. Export the file again.");
    }

    private static bool IsAmong(JsonProperty property, ReadOnlySpan<JsonEncodedText> known)
    {
        foreach (JsonEncodedText field in known)
        {
            if (property.NameEquals(field.EncodedUtf8Bytes))
                return true;
        }

        return false;
    }

    private FormatException Missing(JsonEncodedText field, string what) => new($"{name} has no \"{field}\" that is {what}. Export the file again.");
}
