using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads that hand out what they read as they read it, all of it from one state of the store.</summary>
internal static class Streams
{
    private const int RowsBetweenTurns = 256;

    public static async IAsyncEnumerable<T> FromOneState<T>(
        SessionPool pool, Func<Session, IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TResult Try<TResult>(Func<TResult> step)
        {
            try
            {
                return step();
            }
            catch (SqliteException error)
            {
                throw pool.Translate(error, cancellationToken);
            }
        }

        using SessionPool.Lease lease = Try(() => pool.Rent(cancellationToken));
        Session session = lease.Session;
        IEnumerator<T> rows = read(session).GetEnumerator();
        try
        {
            Try(() => session.Command("BEGIN").ExecuteNonQuery());
            for (int row = 1; Try(rows.MoveNext); row++)
            {
                yield return rows.Current;
                if (row % RowsBetweenTurns != 0)
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
        finally
        {
            rows.Dispose();
            session.RollBack();
        }
    }
}
