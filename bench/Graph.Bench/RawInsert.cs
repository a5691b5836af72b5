using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Graph.Bench;

/// <summary>What SQLite can do at best: rows of eight columns by one prepared statement in one transaction, with the same pragmas as the store.</summary>
internal static class RawInsert
{
    private static readonly string[] Names = ["$id", "$a", "$b", "$c", "$d", "$e", "$f", "$g"];

    public static async Task<TimeSpan> RunAsync(int rows)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-raw-").FullName;
        try
        {
            using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
            connection.Open();
            using SqliteCommand setUp = connection.CreateCommand();
            setUp.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row(id TEXT PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f INTEGER, g INTEGER) STRICT;";
            setUp.ExecuteNonQuery();
            return await Measure.OnceAsync(() =>
            {
                Insert(connection, rows);
                return Task.CompletedTask;
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Insert(SqliteConnection connection, int rows)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row VALUES ($id, $a, $b, $c, $d, $e, $f, $g)";
        SqliteParameter[] parameters = [.. Names.Select(name => insert.Parameters.AddWithValue(name, ""))];
        insert.Prepare();
        for (int i = 0; i < rows; i++)
        {
            string number = i.ToString("x16", CultureInfo.InvariantCulture);
            parameters[0].Value = "row-" + number;
            parameters[1].Value = "person-" + number;
            parameters[2].Value = "partnership-" + number;
            parameters[3].Value = "organisation-" + number;
            parameters[4].Value = "STRONG";
            parameters[5].Value = "2026-05-31";
            parameters[6].Value = i;
            parameters[7].Value = 1;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
