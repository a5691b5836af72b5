namespace Graph.Store.Sqlite;

/// <summary>Adds to the words that search has met. None is ever taken away: whoever offers one looks whether it finds anything.</summary>
internal sealed class KnownWords(Session session) : IDisposable
{
    private readonly NativeStatement insert = new(session.Connection, "INSERT INTO search_word (word, reversed) VALUES (?, ?) ON CONFLICT DO NOTHING");
    private readonly MetWords met = new();

    public void Add(SearchEntry entry)
    {
        foreach (string word in met.New(entry))
            insert.Bind(word).Bind(NearWords.Reverse(word)).Run();
    }

    public void Dispose() => insert.Dispose();
}
