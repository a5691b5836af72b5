namespace Graph.Store.Neo4j;

/// <summary>Whether a statement may be answered by any member of a cluster, or only by the one that writes.</summary>
internal enum AccessMode
{
    /// <summary>It changes nothing; the server refuses it otherwise.</summary>
    Read,

    /// <summary>It may change something.</summary>
    Write,
}
