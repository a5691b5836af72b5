namespace Graph.Store.Sqlite;

/// <summary>Writes a changeset within a transaction that the caller has begun and ends.</summary>
internal static class ChangesetWriter
{
    // An index is made of sorted entries several times faster than entry by entry. Below this, the making costs more than it saves.
    private const int FirstImport = 5000;

    // Foreign keys are checked several times faster table by table than row by row, but the table may have many rows of before.
    private const int ManyRows = 100_000;

    /// <summary>Whether it is faster to check foreign keys here, once all rows are there.</summary>
    public static bool ChecksKeysItself(Changeset changeset) => changeset.Operations.Count >= ManyRows;

    /// <summary>Writes a changeset.</summary>
    /// <param name="session">The writing session, in its transaction.</param>
    /// <param name="changeset">What is to be recorded.</param>
    /// <param name="checksKeys">Whether foreign keys are checked here, since SQLite does not check them row by row.</param>
    /// <param name="time">Tells when it is recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException">The changeset can't be recorded.</exception>
    public static ChangeResult Write(Session session, Changeset changeset, bool checksKeys, TimeProvider time, CancellationToken cancellationToken)
    {
        if (RunLog.Find(session, changeset.RunId) is { } earlier)
            return earlier;

        OperationGroups operations = new(changeset);
        long head = VersionQueries.GetHead(session);
        using ChangeInProgress change = new(session, head + 1);

        // Comes before all facts, since nodes of any type may name nodes of another.
        change.Nodes.Register(operations.Nodes);
        foreach (FactTable table in FactTables.All)
            Write(change, table, operations.Of(table.Type), cancellationToken);
        change.Links.Run();
        change.Search.Finish();
        if (checksKeys)
            CheckForeignKeys(session, FactTables.All.Where(table => operations.Of(table.Type).Count > 0));

        ChangeResult result = new(
            change.ChangesAnything ? change.Sequence : head, time.GetUtcNow(), change.Added, change.Changed, change.Unchanged, change.Retracted);
        if (change.ChangesAnything)
        {
            session.Execute(
                """
                INSERT INTO change_log (sequence, recorded_at, actor, source, on_behalf_of, why, added, changed, retracted)
                VALUES (@sequence, @recorded, @actor, @source, @behalf, @why, @added, @changed, @retracted)
                """,
                ("@sequence", result.Sequence), ("@recorded", Moments.Format(result.RecordedAt)), ("@actor", changeset.Actor), ("@source", changeset.Source),
                ("@behalf", changeset.OnBehalfOf), ("@why", changeset.Why), ("@added", result.Added), ("@changed", result.Changed), ("@retracted", result.Retracted));
        }

        if (changeset.Request is { } request)
            RequestLog.Add(session, request, result.RecordedAt);
        RunLog.Add(session, changeset.RunId, result);
        return result;
    }

    private static void Write(ChangeInProgress change, FactTable table, IReadOnlyList<Operation> operations, CancellationToken cancellationToken)
    {
        if (operations.Count == 0)
            return;

        bool isEmpty = change.Session.Scalar<long>($"SELECT EXISTS (SELECT 1 FROM {table.Name})") == 0;
        (string Name, string Sql)[] later = isEmpty && operations.Count >= FirstImport ? [.. table.Indexes] : [];
        foreach ((string name, _) in later)
            change.Session.Execute($"DROP INDEX \"{name}\"");

        using (TableWriter writer = new(change, table, isEmpty))
            writer.Write(operations, cancellationToken);

        foreach ((_, string create) in later)
            change.Session.Execute(create);
    }

    /// <summary>What SQLite would have said row by row. <see cref="NodeKeys"/> found every node, so this is about mistakes in this assembly.</summary>
    private static void CheckForeignKeys(Session session, IEnumerable<FactTable> tables)
    {
        foreach (FactTable table in tables)
        {
            if (session.Scalar<string>($"PRAGMA foreign_key_check({table.Name})") is not null)
                throw new InvalidOperationException($"A row of {table.Name} names a node that there is not.");
        }
    }
}
