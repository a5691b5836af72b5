using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Where a fact stands in a list: what the list is sorted by, and the fact's id.</summary>
/// <param name="Values">What each sort key was: a string, a long or null.</param>
/// <param name="Id">The fact's id.</param>
public sealed record ListCursor(object?[] Values, string Id)
{
    /// <summary>Writes a cursor, with the name of its list.</summary>
    public string Format(ListQuery query) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes((object?[])[NameOf(query), Id, .. Values]));

    /// <summary>Reads the cursor of a query; null where it has none.</summary>
    /// <exception cref="StoreException">It is no cursor of this list.</exception>
    public static ListCursor? Of(ListQuery query)
    {
        if (query.After is null)
            return null;

        try
        {
            if (JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(query.After)) is [{ ValueKind: JsonValueKind.String } list, { ValueKind: JsonValueKind.String } id, .. var values]
                && list.GetString() == NameOf(query)
                && values.Length == query.OrderBy.Count)
            {
                return new(Array.ConvertAll(values, Value), id.GetString()!);
            }
        }
        catch (Exception problem) when (problem is FormatException or JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw Invalid(problem);
        }

        throw Invalid(null);
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt64(),
        _ => throw new FormatException(),
    };

    private static string NameOf(ListQuery query) =>
        string.Join(' ', query.OrderBy.Select(key => $"{key.Property.ColumnName}{(key.Descending ? '-' : '+')}").Prepend(query.Type.TableName));

    private static StoreException Invalid(Exception? problem) =>
        new(StoreError.InvalidCursor, "The cursor does not belong to this list. Start without a cursor, and keep the type and the order the same on every page.", problem);
}
