using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Writes a table of postcodes beside the one that there is, batch by batch, so that others can write in between; then puts it in its place in one transaction.</summary>
/// <param name="pool">The connections of the store.</param>
/// <param name="time">Tells when it is imported.</param>
internal sealed class PostcodeWriter(SessionPool pool, TimeProvider time)
{
    private const int BatchSize = 20_000;

    private readonly string edition = Guid.NewGuid().ToString("N");
    private readonly PostcodeAreas areas = new();

    /// <summary>Writes it.</summary>
    /// <exception cref="StoreException">Somebody else began to write one, or the store can't do it.</exception>
    public async Task<PostcodeTable> RunAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            await InTransactionAsync(Begin, cancellationToken);
            foreach (PostcodeEntry[] batch in entries.Chunk(BatchSize))
                await InTransactionAsync(session => Add(session, batch), cancellationToken);
            await InTransactionAsync(AddAreas, cancellationToken);
            return await InTransactionAsync(session => Finish(session, origin), cancellationToken);
        }
        catch
        {
            await GiveUpAsync();
            throw;
        }
    }

    private Task<T> InTransactionAsync<T>(Func<Session, T> work, CancellationToken cancellationToken) =>
        pool.WriteAsync(session => Task.FromResult(session.InTransaction("BEGIN IMMEDIATE", work)), cancellationToken);

    // What somebody else left half done, or is at work on, makes room: who comes later has the newer file.
    private long Begin(Session session)
    {
        if (session.Scalar<string>("SELECT edition FROM postcode_staging") is { } left)
            Run(session, PostcodeSql.Drop(left));
        session.Execute("DELETE FROM postcode_staging");
        session.Execute("INSERT INTO postcode_staging (edition) VALUES (@edition)", ("@edition", edition));
        Run(session, PostcodeSql.Create(edition));
        return 0;
    }

    private long Add(Session session, PostcodeEntry[] batch)
    {
        RequireIn(session);
        using NativeStatement insert = new(session.Connection, $"INSERT OR IGNORE INTO {PostcodeSql.Postcodes(edition)} (postcode, east, north, ended, area) VALUES (?, ?, ?, ?, ?)");
        foreach (PostcodeEntry entry in batch)
            insert.Bind(entry.Postcode).Bind((object?)(long?)entry.At?.East).Bind((object?)(long?)entry.At?.North).Bind(entry.Ended?.ToString()).Bind((long)areas.NumberOf(entry)).Run();
        return batch.Length;
    }

    private long AddAreas(Session session)
    {
        RequireIn(session);
        using NativeStatement area = new(session.Connection, $"INSERT INTO {PostcodeSql.Areas(edition)} (area, codes) VALUES (?, ?)");
        using NativeStatement code = new(session.Connection, $"INSERT OR IGNORE INTO {PostcodeSql.Codes(edition)} (code, area) VALUES (?, ?)");
        foreach ((int number, string codes) in areas.All.Index())
        {
            area.Bind((long)number).Bind(codes).Run();
            foreach (string each in codes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                code.Bind(each).Bind((long)number).Run();
        }

        Run(session, PostcodeSql.Index(edition));
        return areas.Count;
    }

    private PostcodeTable Finish(Session session, PostcodeOrigin origin)
    {
        RequireIn(session);
        if (session.Scalar<string>("SELECT edition FROM postcode_table") is { } before)
            Run(session, PostcodeSql.Drop(before));
        session.Execute("DELETE FROM postcode_table");
        session.Execute("DELETE FROM postcode_staging");
        session.Execute(
            $"""
            INSERT INTO postcode_table (edition, file, title, publisher, licence, attribution, imported_by, imported_at, postcodes, live)
            SELECT @edition, @file, @title, @publisher, @licence, @attribution, @by, @at, count(*), count(*) - count(ended) FROM {PostcodeSql.Postcodes(edition)}
            """,
            ("@edition", edition), ("@file", origin.File), ("@title", origin.Title), ("@publisher", origin.Publisher), ("@licence", origin.Licence),
            ("@attribution", origin.Attribution), ("@by", origin.ImportedBy), ("@at", Moments.Format(time.GetUtcNow())));
        pool.RequireFiles();
        return PostcodeReader.Table(session)!;
    }

    private void RequireIn(Session session)
    {
        if (session.Scalar<string>("SELECT edition FROM postcode_staging") != edition)
            throw new StoreException(StoreError.Busy, "Somebody else began to import a table of postcodes meanwhile, so this one was given up. Nothing was changed by it.") { Location = pool.Path };
    }

    /// <summary>Removes what was written, as far as that can be done now; otherwise the next import does it.</summary>
    private async Task GiveUpAsync()
    {
        try
        {
            await InTransactionAsync(
                session =>
                {
                    session.Execute("DELETE FROM postcode_staging WHERE edition = @edition", ("@edition", edition));
                    if (session.Scalar<string>("SELECT edition FROM postcode_table") != edition)
                        Run(session, PostcodeSql.Drop(edition));
                    return edition;
                },
                CancellationToken.None);
        }
        catch (StoreException)
        {
            // The caller hears of the first problem; this one says the same again.
        }
    }

    private static void Run(Session session, string sql)
    {
        using SqliteCommand command = session.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
