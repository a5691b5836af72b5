using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Makes a new store, and brings one of an earlier version, or of an earlier ontology, up to date.</summary>
internal static class StoreSchema
{
    /// <summary>Says in the file's header that it is a store of this program: "PGRF".</summary>
    public const int ApplicationId = 0x50475246;

    // One for each version, in order; a store of version n has had the first n.
    private static readonly string[] Migrations = ["001-store.sql", "002-search.sql", "003-changes.sql", "004-search-words.sql", "005-postcodes.sql"];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Opens the store, with a backup beside it first where it has to be changed.</summary>
    public static void Prepare(Session session, SqliteStoreOptions options, TimeProvider time)
    {
        int version = ReadVersion(session, options);
        session.Execute("PRAGMA journal_mode = WAL");
        if (!NeedsChange(session, options, version))
            return;

        RequiredValues.Check(session, options);
        if (version > 0)
            BackUp(session, options, version, time);

        session.InTransaction("BEGIN IMMEDIATE", _ =>
        {
            // Another process may have done it while this one waited or made the backup.
            Change(session, options, ReadVersion(session, options));
            Run(session, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
            return version;
        });
    }

    private static bool NeedsChange(Session session, SqliteStoreOptions options, int version) =>
        FormerNames.AreInUse(session, options.History) || SchemaSteps(session, version).Any()
        || PutAside.IsOutdated(session) || RequiredValues.AreOutdated(session) || SearchIndex.IsOutdated(session) || KeyHashes.AreOutdated(session);

    private static void Change(Session session, SqliteStoreOptions options, int version)
    {
        PutAside.Restore(session);
        FormerNames.Replace(session, options.History);
        foreach (string step in SchemaSteps(session, version).ToArray())
            Run(session, step);

        // What nodes are found by is made of other facts too, which may be others now.
        bool isChanged = RequiredValues.Fill(session, options.History) | PutAside.IsOutdated(session);
        PutAside.Run(session);
        if (isChanged || SearchIndex.IsOutdated(session))
            SearchIndex.Rebuild(session);
        if (isChanged || KeyHashes.AreOutdated(session))
            KeyHashes.Rebuild(session);
    }

    /// <summary>The version of the store's file; 0 where it is empty.</summary>
    private static int ReadVersion(Session session, SqliteStoreOptions options)
    {
        long application = session.Scalar<long>("PRAGMA application_id");
        long version = session.Scalar<long>("PRAGMA user_version");
        if (application == 0 && version == 0 && session.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0)
            return 0;
        if (application != ApplicationId)
            throw new StoreException(StoreError.Unreadable, "This is a SQLite database, but not a store of this program. Choose another folder.") { Location = options.FilePath };
        if (version > Version)
            throw new StoreException(StoreError.NewerVersion, $"The store was written by a newer version of this program (schema {version}; this one knows {Version}). Use that version, or another folder.") { Location = options.FilePath };
        return (int)version;
    }

    /// <summary>What is missing: the migrations after a version, and what the ontology has and the tables have not.</summary>
    private static IEnumerable<string> SchemaSteps(Session session, int version)
    {
        foreach (string migration in Migrations.Skip(version))
            yield return SqlFile.Read(migration);

        HashSet<string> indexes = FileSchema.Indexes(session);
        foreach (FactTable table in FactTables.All)
        {
            HashSet<string> columns = FileSchema.Columns(session, table.Type.TableName);
            if (columns.Count == 0)
            {
                yield return table.CreateTable;
            }
            else
            {
                foreach (string step in table.Columns.SelectMany(column => column.MissingFrom(table, columns)))
                    yield return step;

                if (!columns.Contains(FactTable.MergedColumn))
                    yield return $"ALTER TABLE {table.Name} ADD COLUMN {FactTable.MergedColumn} TEXT";

                if (table.HasKeyHash && !columns.Contains(FactTable.KeyHashColumn))
                    yield return $"ALTER TABLE {table.Name} ADD COLUMN {FactTable.KeyHashColumn} TEXT";
            }

            foreach ((string name, string sql) in table.Indexes)
            {
                if (!indexes.Contains(name))
                    yield return sql;
            }
        }
    }

    private static void BackUp(Session session, SqliteStoreOptions options, int version, TimeProvider time)
    {
        string first = FormattableString.Invariant($"{options.FilePath}.backup-v{version}-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        string path = first;

        // SQLite writes into an empty file but not into one with anything in it, so another process that opens the store at the same time takes another name.
        for (int i = 2; !FilePermissions.TryMakeFile(path); i++)
            path = FormattableString.Invariant($"{first}-{i}");
        session.Execute("VACUUM INTO @path", ("@path", path));
    }

    private static void Run(Session session, string sql)
    {
        using SqliteCommand command = session.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
