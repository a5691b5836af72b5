using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>What to say of a row that is not as it was written: its pages may be in order where its values are not.</summary>
internal static class StoredRow
{
    /// <summary>Whether an exception, thrown where a row was made into values, says that the row is damaged.</summary>
    public static bool IsDamaged(Exception problem) => problem is not SqliteException && Refusal.IsAboutStoredValues(problem);

    /// <summary>What is in a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="idColumn">Where it has the id of the fact or node that it is about.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="StoreException">The row is damaged.</exception>
    public static T Of<T>(SqliteDataReader row, int idColumn, Func<SqliteDataReader, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception problem) when (IsDamaged(problem))
        {
            throw Refusal.Unreadable(IdAt(row, idColumn), problem);
        }
    }

    /// <summary>The id in a column, as far as it can be read.</summary>
    public static string? IdAt(SqliteDataReader row, int column)
    {
        try
        {
            return row.IsDBNull(column) ? null : row.GetString(column);
        }
        catch (Exception problem) when (IsDamaged(problem))
        {
            return null;
        }
    }
}
