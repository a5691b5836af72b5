namespace Graph.Store.Neo4j;

/// <summary>The answers that changesets got, so that an attempt made again after a lost answer gets the same.</summary>
internal static class RunLog
{
    /// <summary>The answer in a row; null where there is none.</summary>
    public static ChangeResult? Read(object?[] row, int first) => row[first] is long sequence
        ? new(sequence, Moments.Parse((string)row[first + 1]!), Count(row[first + 2]), Count(row[first + 3]), Count(row[first + 4]), Count(row[first + 5]))
        : null;

    private static int Count(object? value) => (int)(long)value!;
}
