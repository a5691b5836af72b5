namespace Graph.Store.Sqlite;

/// <summary>Records what is decided while nobody else can write: no other process either, since the transaction has SQLite's lock from its beginning.</summary>
/// <remarks>What the decision reads, it reads through other connections, which see the latest state that is recorded.</remarks>
internal static class DecidedWrite
{
    /// <summary>Decides and records.</summary>
    /// <param name="session">The writing session, outside a transaction.</param>
    /// <param name="requireFiles">Makes sure, right before a commit, that the files are still those that were opened.</param>
    /// <param name="decide">Answers what is to be recorded; null where nothing is.</param>
    /// <param name="time">Tells when it is recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException">The changeset can't be recorded.</exception>
    public static async Task<ChangeResult?> RunAsync(Session session, System.Action requireFiles, Func<CancellationToken, Task<Changeset?>> decide, TimeProvider time, CancellationToken cancellationToken)
    {
        // Whether foreign keys are checked row by row, and where what is temporary is kept, can't be changed within a transaction. Where the decision turns out to be a large
        // changeset, it is recorded in another one, unless another process wrote in between.
        Changeset? large = null;
        long decidedAt = 0;
        while (true)
        {
            session.Execute(large is null ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF");

            // The indexes of a large changeset are sorted beside it.
            session.Execute(large is null ? "PRAGMA temp_store = MEMORY" : "PRAGMA temp_store = FILE");
            session.Execute("BEGIN IMMEDIATE");
            try
            {
                long head = VersionQueries.GetHead(session);
                Changeset? changeset = large is not null && head == decidedAt ? large : await decide(cancellationToken);
                if (changeset is not null && (large is not null || !ChangesetWriter.ChecksKeysItself(changeset)))
                {
                    ChangeResult result = ChangesetWriter.Write(session, changeset, checksKeys: large is not null, time, cancellationToken);
                    requireFiles();
                    session.Execute("COMMIT");
                    return result;
                }

                session.RollBack();
                if (changeset is null)
                    return null;
                (large, decidedAt) = (changeset, head);
            }
            catch
            {
                session.RollBack();
                throw;
            }
        }
    }
}
