namespace Graph.Store.Neo4j;

/// <summary>What failed, as far as it decides what helps.</summary>
internal enum FailureKind
{
    /// <summary>No connection, or one that was lost before the whole answer was there. The statement may have been carried out.</summary>
    Connection,

    /// <summary>The server can't do it now, and did nothing.</summary>
    Transient,

    /// <summary>The server does not let this user in, or does not have this database.</summary>
    Refused,

    /// <summary>The database may be read but not written.</summary>
    ReadOnly,

    /// <summary>The server can't do it at all, and did nothing.</summary>
    Statement,
}
