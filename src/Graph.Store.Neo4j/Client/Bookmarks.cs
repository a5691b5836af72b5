namespace Graph.Store.Neo4j;

/// <summary>What this process has seen of the database, so that any member of a cluster that answers has seen it too.</summary>
internal sealed class Bookmarks
{
    private readonly Lock gate = new();
    private readonly HashSet<string> latest = new(StringComparer.Ordinal);

    /// <summary>The bookmarks to send with a statement.</summary>
    public IReadOnlyList<string> Latest
    {
        get
        {
            lock (gate)
                return [.. latest];
        }
    }

    /// <summary>Puts the bookmarks of an answer in place of those that were sent with the question, since they come after them.</summary>
    public void Replace(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (received.Count == 0)
            return;
        lock (gate)
        {
            latest.ExceptWith(sent);
            latest.UnionWith(received);
        }
    }
}
