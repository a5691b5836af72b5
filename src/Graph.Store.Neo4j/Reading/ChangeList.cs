namespace Graph.Store.Neo4j;

/// <summary>Reads of the list of changes.</summary>
internal static class ChangeList
{
    private const int Counts = 6;

    public static async Task<IReadOnlyList<ChangeSummary>> ReadAsync(QueryClient client, long? before, int first, CancellationToken cancellationToken)
    {
        if (first is < 1 or > ListQuery.MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(first), first, $"A list of changes has 1 to {ListQuery.MaximumFirst}.");

        object? bounded = before is { } number ? Math.Max(number, 0) : null;
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/change-list"), ("before", bounded), ("limit", first)), cancellationToken);
        return rows.ConvertAll(SummaryOf);
    }

    public static async Task<IReadOnlyDictionary<long, ChangeSummary>> GetAsync(QueryClient client, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/changes-by-number"), ("numbers", numbers.Distinct())), cancellationToken);
        return rows.Select(SummaryOf).ToDictionary(change => change.Info.Sequence);
    }

    /// <summary>The change in a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">Where its number is; then come its moment, its actor, its source, on whose behalf, and why.</param>
    public static ChangeInfo InfoOf(object?[] row, int first) =>
        new((long)row[first]!, Moments.Parse((string)row[first + 1]!), (string)row[first + 2]!, (string?)row[first + 3]) { OnBehalfOf = (string?)row[first + 4], Why = (string?)row[first + 5] };

    private static ChangeSummary SummaryOf(object?[] row) =>
        StoredValues.Of(null, () => new ChangeSummary(InfoOf(row, 0), CountAt(row, Counts), CountAt(row, Counts + 1), CountAt(row, Counts + 2)));

    private static int CountAt(object?[] row, int place) => (int)(long)row[place]!;
}
