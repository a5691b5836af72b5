using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Store.Sqlite;

/// <summary>An open connection with its settings made and its statements kept ready. Used by one caller at a time.</summary>
internal sealed class Session : IDisposable
{
    private const int MaximumStatements = 512;

    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    private readonly int busyTimeout;

    private Session(SqliteConnection connection, int busyTimeout)
    {
        Connection = connection;
        this.busyTimeout = busyTimeout;
    }

    public SqliteConnection Connection { get; }

    /// <summary>Opens a connection.</summary>
    /// <param name="options">Where the store is.</param>
    /// <param name="cacheKibibytes">The most memory that pages take.</param>
    public static Session Open(SqliteStoreOptions options, int cacheKibibytes)
    {
        SqliteConnectionStringBuilder text = new()
        {
            DataSource = options.FilePath,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
        };
        SqliteConnection connection = new(text.ConnectionString);
        try
        {
            connection.Open();
            connection.CreateFunction<string?, string?>("fold", value => value is null ? null : ValueEncoding.Fold(value), isDeterministic: true);
            using SqliteCommand settings = connection.CreateCommand();
            settings.CommandText = FormattableString.Invariant($"""
                PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds};
                PRAGMA trusted_schema = OFF;
                PRAGMA foreign_keys = ON;
                PRAGMA synchronous = FULL;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -{cacheKibibytes};
                """);
            settings.ExecuteNonQuery();
            return new(connection, (int)options.BusyTimeout.TotalMilliseconds);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A statement with the given parameters, prepared at its first use and kept.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!statements.TryGetValue(sql, out SqliteCommand? command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            statements.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach ((string name, object? value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Command(sql, parameters).ExecuteNonQuery();

    public T? Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Command(sql, parameters).ExecuteScalar() is T value ? value : default;

    /// <summary>Does several things as one: all of them see one state of the store, and all of them land or none.</summary>
    /// <param name="begin">BEGIN for reads, BEGIN IMMEDIATE for writes.</param>
    /// <param name="work">What is to be done.</param>
    public T InTransaction<T>(string begin, Func<Session, T> work)
    {
        Execute(begin);
        try
        {
            T result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Begins a change, and gives it up whatever comes of it; does nothing while another process is writing.</summary>
    /// <exception cref="SqliteException">The change would fail.</exception>
    public void TryInTransaction(Action<Session> change)
    {
        // By the library's own way it would be tried again for as long as a writer may wait.
        sqlite3 database = Connection.Handle!;
        raw.sqlite3_busy_timeout(database, 0);
        try
        {
            int result = raw.sqlite3_exec(database, "BEGIN IMMEDIATE");
            if (SqliteErrors.IsBusy(result))
                return;
            SqliteException.ThrowExceptionForRC(result, database);
            change(this);
        }
        finally
        {
            RollBack();
            raw.sqlite3_busy_timeout(database, busyTimeout);
        }
    }

    /// <summary>Moves the log of the newest changes into the data file and makes it empty; not while somebody reads or writes, for whom it does not wait.</summary>
    public void EmptyLog()
    {
        sqlite3 database = Connection.Handle!;
        raw.sqlite3_busy_timeout(database, 0);
        try
        {
            raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        }
        finally
        {
            raw.sqlite3_busy_timeout(database, busyTimeout);
        }
    }

    /// <summary>Closes the connection.</summary>
    /// <param name="mayRemoveLog">Whether the log of the newest changes is moved into the data file and removed, where this is the last connection.</param>
    public void Close(bool mayRemoveLog)
    {
        if (!mayRemoveLog)
            raw.sqlite3_db_config(Connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        Dispose();
    }

    /// <summary>Ends a transaction without a trace, where SQLite has not done so itself after an error.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
            Execute("ROLLBACK");
    }

    /// <summary>Lets statements go when there have become too many; lists put theirs together as they are asked.</summary>
    public void Trim()
    {
        if (statements.Count > MaximumStatements)
            Forget();
    }

    public void Dispose()
    {
        Forget();
        Connection.Dispose();
    }

    private void Forget()
    {
        foreach (SqliteCommand command in statements.Values)
            command.Dispose();
        statements.Clear();
    }
}
