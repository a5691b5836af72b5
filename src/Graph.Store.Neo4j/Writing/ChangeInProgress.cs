namespace Graph.Store.Neo4j;

/// <summary>What the parts of a changeset share while it is staged.</summary>
internal sealed class ChangeInProgress(Writer writer, QueryClient client, long sequence)
{
    private long nextKey = VersionRow.FirstKey(sequence);

    public Writer Writer => writer;

    public QueryClient Client => client;

    /// <summary>The number that the change gets if anything changes.</summary>
    public long Sequence => sequence;

    public LinkCheck Links { get; } = new(client, sequence);

    /// <summary>The types that have new versions, in the order in which the plain graph is to follow them.</summary>
    public List<TypeCypher> Types { get; } = [];

    /// <summary>How many versions there are in all.</summary>
    public long Versions => nextKey - VersionRow.FirstKey(sequence);

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Retracted { get; set; }

    public bool ChangesAnything => Added + Changed + Retracted > 0;

    /// <summary>The key of the next version, in the order of the change feed.</summary>
    public long NextKey() => nextKey++;
}
