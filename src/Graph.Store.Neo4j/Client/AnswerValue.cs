using System.Text.Json;

namespace Graph.Store.Neo4j;

/// <summary>Reads values of the Query API's plain JSON.</summary>
internal static class AnswerValue
{
    /// <summary>Reads the row whose array begins here; it must be there whole.</summary>
    /// <param name="reader">Stands on the beginning of the array, and then on its end.</param>
    /// <param name="width">How many values it has, where that is known from another row.</param>
    public static object?[] ReadRow(ref Utf8JsonReader reader, int width)
    {
        if (width == 0)
            return [.. ReadItems(ref reader)];
        object?[] row = new object?[width];
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            row[i] = Read(ref reader);
        return row;
    }

    private static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.TryGetInt64(out long whole) ? (object)whole : reader.GetDouble(),
        JsonTokenType.StartArray => ReadItems(ref reader) is var items && items.TrueForAll(item => item is string) ? items.ConvertAll(item => (string)item!).ToArray() : items.ToArray(),
        JsonTokenType.StartObject => ReadMap(ref reader),
        _ => throw new JsonException(),
    };

    private static List<object?> ReadItems(ref Utf8JsonReader reader)
    {
        List<object?> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader));
        return items;
    }

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        Dictionary<string, object?> map = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            map.Add(name, Read(ref reader));
        }

        return map;
    }
}
