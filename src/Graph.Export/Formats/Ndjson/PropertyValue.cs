using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Formats.Ndjson;

/// <summary>Values of properties in JSON, spelt as GraphQL spells them. What is unknown is left out.</summary>
internal static class PropertyValue
{
    private static readonly JsonEncodedText Latitude = JsonEncodedText.Encode("latitude");
    private static readonly JsonEncodedText Longitude = JsonEncodedText.Encode("longitude");
    private static readonly JsonEncodedText Scheme = JsonEncodedText.Encode("scheme");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, object? value)
    {
        switch (value)
        {
            case null or ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 }:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case decimal number:
                json.WriteNumber(name, number);
                break;
            case PartialDate date:
                json.WriteString(name, date.ToString());
                break;
            case GeoPoint point:
                json.WriteStartObject(name);
                json.WriteNumber(Latitude, point.Latitude);
                json.WriteNumber(Longitude, point.Longitude);
                json.WriteEndObject();
                break;
            case ValueList<string> texts:
                json.WriteStartArray(name);
                foreach (string text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            case ValueList<OrgIdentifier> identifiers:
                json.WriteStartArray(name);
                foreach (OrgIdentifier identifier in identifiers)
                    WriteIdentifier(json, identifier);
                json.WriteEndArray();
                break;
            default:
                json.WriteString(name, PropertyDefinition.FormatWord(value));
                break;
        }
    }

    /// <summary>The value of a property.</summary>
    /// <exception cref="FormatException">It is none of the property.</exception>
    public static object? Read(PropertyDefinition property, JsonElement value)
    {
        try
        {
            return property.Kind switch
            {
                PropertyKind.Text or PropertyKind.Reference => value.GetString(),
                PropertyKind.Word => property.ParseWord(value.GetString() ?? ""),
                PropertyKind.Boolean => value.GetBoolean(),
                PropertyKind.Integer => value.GetInt32(),
                PropertyKind.Decimal => value.GetDecimal(),
                PropertyKind.Date => PartialDate.Parse(value.GetString() ?? ""),
                PropertyKind.Point => new GeoPoint(value.GetProperty(Latitude.EncodedUtf8Bytes).GetDouble(), value.GetProperty(Longitude.EncodedUtf8Bytes).GetDouble()),
                PropertyKind.TextList when value.ValueKind == JsonValueKind.String => (ValueList<string>)[value.GetString()!],
                PropertyKind.TextList => ValueListBuilder.Create<string>([.. value.EnumerateArray().Select(text => text.GetString() ?? "")]),
                PropertyKind.IdentifierList => ValueListBuilder.Create<OrgIdentifier>([.. value.EnumerateArray().Select(ReadIdentifier)]),
                _ => throw new NotSupportedException($"{property} is of a kind that exports do not hold: {property.Kind}."),
            };
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"\"{property.FieldName}\" is not a value that it can have. {(problem as FormatException)?.Message}".TrimEnd(), problem);
        }
    }

    private static void WriteIdentifier(Utf8JsonWriter json, OrgIdentifier identifier)
    {
        json.WriteStartObject();
        json.WriteString(Scheme, identifier.Scheme);
        json.WriteString(Value, identifier.Value);
        json.WriteEndObject();
    }

    private static OrgIdentifier ReadIdentifier(JsonElement identifier) =>
        OrgIdentifier.TryCreate(identifier.GetProperty(Scheme.EncodedUtf8Bytes).GetString() ?? "", identifier.GetProperty(Value.EncodedUtf8Bytes).GetString() ?? "", out OrgIdentifier? read, out string? problem)
            ? read
            : throw new FormatException(problem);
}
