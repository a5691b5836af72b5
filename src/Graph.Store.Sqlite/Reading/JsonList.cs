using System.Text.Json;

namespace Graph.Store.Sqlite;

/// <summary>Lists of any length as one parameter, for json_each.</summary>
internal static class JsonList
{
    public static string Of(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    public static string Of(IEnumerable<long> numbers) => JsonSerializer.Serialize(numbers);
}
