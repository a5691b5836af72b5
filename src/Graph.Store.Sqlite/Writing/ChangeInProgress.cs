namespace Graph.Store.Sqlite;

/// <summary>What the parts of a changeset share while it is written.</summary>
internal sealed class ChangeInProgress(Session session, long sequence) : ChangeTally(sequence), IDisposable
{
    public Session Session => session;

    public NodeKeys Nodes { get; } = new(session);

    public LinkCheck Links { get; } = new(session);

    public SearchIndex Search { get; } = new(session);

    public void Dispose() => Search.Dispose();
}
