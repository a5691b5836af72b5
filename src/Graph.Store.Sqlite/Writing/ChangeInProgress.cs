namespace Graph.Store.Sqlite;

/// <summary>What the parts of a changeset share while it is written.</summary>
internal sealed class ChangeInProgress(Session session, long sequence) : IDisposable
{
    private long nextKey = sequence << FactTable.PlaceBits;

    public Session Session => session;

    /// <summary>The number that the change gets if anything changes.</summary>
    public long Sequence => sequence;

    public NodeKeys Nodes { get; } = new(session);

    public LinkCheck Links { get; } = new(session);

    public SearchIndex Search { get; } = new(session);

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Retracted { get; set; }

    public bool ChangesAnything => Added + Changed + Retracted > 0;

    /// <summary>The key of the next version, in the order of the change feed.</summary>
    public long NextKey() => nextKey++;

    public void Dispose() => Search.Dispose();
}
