using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The answers that changesets got, so that an attempt made again after a lost answer gets the same.</summary>
internal static class RunLog
{
    public static ChangeResult? Find(Session session, Guid runId)
    {
        using SqliteDataReader row = session.Command(
            "SELECT sequence, recorded_at, added, changed, unchanged, retracted, NULL FROM change_run WHERE run_id = @run",
            ("@run", runId.ToString())).ExecuteReader();
        return row.Read()
            ? StoredRow.Of(row, 6, static row => new ChangeResult(row.GetInt64(0), Moments.Parse(row.GetString(1)), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)))
            : null;
    }

    public static void Add(Session session, Guid runId, ChangeResult result) => session.Execute(
        "INSERT INTO change_run (run_id, sequence, recorded_at, added, changed, unchanged, retracted) VALUES (@run, @sequence, @recorded, @added, @changed, @unchanged, @retracted)",
        ("@run", runId.ToString()), ("@sequence", result.Sequence), ("@recorded", Moments.Format(result.RecordedAt)),
        ("@added", result.Added), ("@changed", result.Changed), ("@unchanged", result.Unchanged), ("@retracted", result.Retracted));
}
