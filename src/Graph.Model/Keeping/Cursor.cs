using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Where a row stands in a list: the one form of all cursors. Opaque to callers, it names its list, so that the cursor of another is refused.</summary>
/// <param name="List">The name of the list, and of its order where it has several.</param>
/// <param name="Id">The id of the row.</param>
/// <param name="Values">What the list is sorted by before the id, as it is in the row: each a string, a long or null.</param>
public sealed record Cursor(string List, string Id, params IReadOnlyList<object?> Values)
{
    /// <summary>Reads a cursor; null where the text is not a cursor of the list.</summary>
    /// <param name="text">What a caller sent.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="values">How many values the list is sorted by before the id.</param>
    public static Cursor? Read(string text, string list, int values)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(text)) is [{ ValueKind: JsonValueKind.String } named, { ValueKind: JsonValueKind.String } id, .. var rest]
                && named.GetString() == list
                && rest.Length == values
                    ? new(list, id.GetString()!, Array.ConvertAll(rest, Value))
                    : null;
        }
        catch (Exception problem) when (problem is FormatException or JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The cursor as callers see it.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes((object?[])[List, Id, .. Values]));

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt64(),
        _ => throw new FormatException(),
    };
}
