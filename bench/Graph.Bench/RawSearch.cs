using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Bench;

/// <summary>SQLite's own full-text search at its simplest: the same texts in one FTS5 table as SQLite makes it, asked for the best twenty by its own rank.</summary>
internal sealed class RawSearch : IDisposable
{
    private const int First = 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-bench-fts-");
    private readonly SqliteConnection connection;
    private readonly SqliteCommand ask;

    public RawSearch(IEnumerable<Organisation> organisations, string options)
    {
        connection = new($"Data Source={Path.Combine(folder.FullName, "fts.db")};Pooling=False");
        connection.Open();
        using SqliteCommand make = connection.CreateCommand();
        make.CommandText = $"PRAGMA journal_mode=WAL; CREATE VIRTUAL TABLE name USING fts5 (text{options});";
        make.ExecuteNonQuery();
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO name (text) VALUES ($text)";
            SqliteParameter text = insert.Parameters.AddWithValue("$text", "");
            foreach (Organisation organisation in organisations)
            {
                text.Value = $"{organisation.Name} {string.Join(' ', organisation.Categories)} {organisation.Postcode} {string.Join(' ', organisation.Identifiers)}";
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        ask = connection.CreateCommand();
        ask.CommandText = "SELECT rowid FROM name WHERE name MATCH $match ORDER BY rank LIMIT $first";
        ask.Parameters.AddWithValue("$match", "");
        ask.Parameters.AddWithValue("$first", First);
    }

    public int Ask(string text)
    {
        ask.Parameters["$match"].Value = string.Join(' ', SearchWords.Asked(text).Select(word => $"\"{word}\"*"));
        using SqliteDataReader row = ask.ExecuteReader();
        int found = 0;
        while (row.Read())
            found++;
        return found;
    }

    public void Dispose()
    {
        ask.Dispose();
        connection.Dispose();
        folder.Delete(recursive: true);
    }
}
