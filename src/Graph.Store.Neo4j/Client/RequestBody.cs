using System.Buffers;
using System.Collections;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Store.Neo4j;

/// <summary>The body of a request to the Query API.</summary>
internal static class RequestBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static HttpContent Of(Statement statement, AccessMode mode, IReadOnlyList<string> bookmarks)
    {
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter json = new(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("statement", statement.Sent);
            json.WriteStartObject("parameters");
            foreach ((string name, object? value) in statement.Parameters)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
            json.WriteString("accessMode", mode == AccessMode.Read ? "READ" : "WRITE");
            if (bookmarks.Count > 0)
            {
                json.WritePropertyName("bookmarks");
                Write(json, bookmarks);
            }

            json.WriteEndObject();
        }

        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = Json } };
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach ((string name, object? item) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (object? item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} is not a type of parameter.", nameof(value));
        }
    }
}
