namespace Graph.Store.Neo4j;

/// <summary>What the parts of a changeset share while it is staged.</summary>
internal sealed class ChangeInProgress(Writer writer, QueryClient client, MetWords words, StoreState state) : ChangeTally(state.Head + 1)
{
    public Writer Writer => writer;

    public QueryClient Client => client;

    /// <summary>The words that the store has been told of.</summary>
    public MetWords Words => words;

    public LinkCheck Links { get; } = new(client, state.Head + 1);

    /// <summary>How many versions come before the next one in the change feed.</summary>
    public long Before => state.Versions + Versions;

    /// <summary>The types that have new versions, in the order in which the plain graph is to follow them.</summary>
    public List<TypeCypher> Types { get; } = [];
}
