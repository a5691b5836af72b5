using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads of the list of changes.</summary>
internal static class ChangeList
{
    /// <summary>The columns of a change under the name c that <see cref="InfoOf"/> reads.</summary>
    public const string Columns = "c.sequence, c.recorded_at, c.actor, c.source, c.on_behalf_of, c.why";

    /// <summary>How many columns those are.</summary>
    public const int ColumnCount = 6;

    public static IReadOnlyList<ChangeSummary> Read(Session session, long? before, int first)
    {
        if (first is < 1 or > ListQuery.MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(first), first, $"A list of changes has 1 to {ListQuery.MaximumFirst}.");

        return Read(session, "change_log AS c WHERE c.sequence < @before ORDER BY c.sequence DESC LIMIT @first", ("@before", before ?? long.MaxValue), ("@first", first));
    }

    public static IReadOnlyDictionary<long, ChangeSummary> Get(Session session, IReadOnlyCollection<long> numbers) =>
        Read(session, "json_each(@numbers) AS wanted CROSS JOIN change_log AS c ON c.sequence = wanted.value", ("@numbers", JsonList.Of(numbers.Distinct())))
            .ToDictionary(change => change.Info.Sequence);

    /// <summary>The change in a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">Where <see cref="Columns"/> begin.</param>
    public static ChangeInfo InfoOf(SqliteDataReader row, int first) =>
        new(row.GetInt64(first), Moments.Parse(row.GetString(first + 1)), row.GetString(first + 2), TextAt(row, first + 3)) { OnBehalfOf = TextAt(row, first + 4), Why = TextAt(row, first + 5) };

    private static List<ChangeSummary> Read(Session session, string from, params (string Name, object? Value)[] parameters)
    {
        List<ChangeSummary> changes = [];
        using SqliteDataReader row = session.Command($"SELECT {Columns}, c.added, c.changed, c.retracted, NULL FROM {from}", parameters).ExecuteReader();
        while (row.Read())
        {
            changes.Add(StoredRow.Of(row, ColumnCount + 3, static row =>
                new ChangeSummary(InfoOf(row, 0), row.GetInt32(ColumnCount), row.GetInt32(ColumnCount + 1), row.GetInt32(ColumnCount + 2))));
        }

        return changes;
    }

    private static string? TextAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
