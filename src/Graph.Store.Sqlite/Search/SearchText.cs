namespace Graph.Store.Sqlite;

/// <summary>Makes a full-text query of what somebody typed, in which nothing of it can be an operator.</summary>
internal static class SearchText
{
    /// <summary>A query for all words of a text, the last as a beginning; null where it has no words.</summary>
    public static string? ToQuery(string text)
    {
        string[] words = SearchWords.Asked(text);
        return words.Length == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
    }
}
