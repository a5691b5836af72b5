using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>What the keys of clients' requests were used for, as long as it is remembered.</summary>
internal static class RequestLog
{
    public static KeptRequest? Find(Session session, string key, DateTimeOffset now)
    {
        using SqliteDataReader row = session.Command(
            "SELECT request_key, fingerprint, answer, NULL FROM change_request WHERE request_key = @key AND recorded_at >= @oldest",
            ("@key", key), ("@oldest", Oldest(now))).ExecuteReader();
        return row.Read() ? StoredRow.Of(row, 3, static row => new KeptRequest(row.GetString(0), row.GetString(1), row.GetString(2))) : null;
    }

    /// <summary>Keeps a request, in place of an older one of the same key, and removes those that are too old.</summary>
    public static void Add(Session session, KeptRequest request, DateTimeOffset now)
    {
        session.Execute("DELETE FROM change_request WHERE recorded_at < @oldest", ("@oldest", Oldest(now)));
        session.Execute(
            "INSERT OR REPLACE INTO change_request (request_key, fingerprint, answer, recorded_at) VALUES (@key, @fingerprint, @answer, @recorded)",
            ("@key", request.Key), ("@fingerprint", request.Fingerprint), ("@answer", request.Answer), ("@recorded", Moments.Format(now)));
    }

    private static string Oldest(DateTimeOffset now) => Moments.Format(now - KeptRequest.Remembered);
}
