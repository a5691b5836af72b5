using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Export.Networks;

namespace Graph.Export.Formats;

/// <summary>Writes JSON as it is read: no more than a few nodes or edges in memory.</summary>
internal sealed class NetworkJson : IDisposable
{
    private readonly SpillingBuffer buffer;

    public NetworkJson(Stream stream)
    {
        buffer = new(stream);

        // The file is not a part of a page, so that letters of any language stay as they are.
        Json = new(buffer.Writing, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>A property with a value of an attribute; none where the value is unknown.</summary>
    public void Value(string name, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case bool yes:
                Json.WriteBoolean(name, yes);
                return;
            case int number:
                Json.WriteNumber(name, number);
                return;
            case decimal number:
                Json.WriteNumber(name, number);
                return;
            case IReadOnlyList<string> entries:
                Json.WriteStartArray(name);
                foreach (string entry in entries)
                    Json.WriteStringValue(entry);
                Json.WriteEndArray();
                return;
            default:
                Json.WriteString(name, NetworkAttribute.Text(value));
                return;
        }
    }

    /// <summary>Passes on what was written, where it is enough.</summary>
    public async ValueTask SpillAsync(CancellationToken cancellationToken)
    {
        Json.Flush();
        if (buffer.IsFull)
            await buffer.SpillAsync(cancellationToken);
    }

    /// <summary>Passes on the rest.</summary>
    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        Json.Flush();
        await buffer.SpillAsync(cancellationToken);
    }

    public void Dispose() => Json.Dispose();
}
