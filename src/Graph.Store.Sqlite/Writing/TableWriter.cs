namespace Graph.Store.Sqlite;

/// <summary>Writes the operations of a changeset on the facts of one type.</summary>
/// <param name="change">The change they belong to.</param>
/// <param name="table">The type's table.</param>
/// <param name="isEmpty">Whether no fact of the type was ever known, so that there is nothing to compare with.</param>
internal sealed class TableWriter(ChangeInProgress change, FactTable table, bool isEmpty) : IDisposable
{
    private const int BatchSize = 1000;

    private readonly FactInsert insert = new(change.Session, table, change.Nodes, change.Links);

    /// <exception cref="StoreException">An operation can't be recorded.</exception>
    public void Write(ReadOnlyMemory<Operation> operations, CancellationToken cancellationToken)
    {
        // The next batch is made ready while SQLite is at work on this one.
        Task<FactRow?[]> next = EncodeAsync(operations, 0);
        for (int first = 0; first < operations.Length; first += BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FactRow?[] rows = next.GetAwaiter().GetResult();
            next = EncodeAsync(operations, first + BatchSize);

            ReadOnlySpan<Operation> batch = operations.Slice(first, rows.Length).Span;
            Dictionary<string, StoredVersion> stored = isEmpty ? [] : StoredVersion.Find(change.Session, table, Ids(batch));
            for (int i = 0; i < batch.Length; i++)
                Write(batch[i], rows[i], stored.GetValueOrDefault(batch[i].Id));
        }
    }

    public void Dispose() => insert.Dispose();

    private Task<FactRow?[]> EncodeAsync(ReadOnlyMemory<Operation> operations, int first)
    {
        ReadOnlyMemory<Operation> batch = first < operations.Length ? operations.Slice(first, Math.Min(BatchSize, operations.Length - first)) : default;
        return batch.Length < BatchSize ? Task.FromResult(Encode(batch.Span)) : Task.Run(() => Encode(batch.Span));
    }

    private FactRow?[] Encode(ReadOnlySpan<Operation> operations)
    {
        FactRow?[] rows = new FactRow?[operations.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = operations[i] is Put put ? FactRow.Of(table, put.Fact, isEmpty) : null;
        return rows;
    }

    private void Write(Operation operation, FactRow? row, StoredVersion? stored)
    {
        StoredVersion? current = stored is { IsCurrent: true } ? stored : null;
        if (operation.ExpectedVersion is { } expected && expected != (current?.Version ?? 0))
            throw Refusal.Conflict(operation.Id, expected, current?.Version ?? 0);

        if (row is null ? current is null : current is not null && row.Values.AsSpan().SequenceEqual(current.Row))
        {
            change.Unchanged++;
            return;
        }

        if (current is not null)
            change.Session.Execute(table.Close, ("@change", change.Sequence), ("@key", current.Key));
        if (row is null)
            Retract(current!);
        else
            Record((Put)operation, row, stored, current);
    }

    private void Record(Put put, FactRow row, StoredVersion? stored, StoredVersion? current)
    {
        long key = change.NextKey();
        insert.Add(key, (stored?.Version ?? 0) + 1, null, put.Origin, row);
        FollowIdentifiers(current, row.Values);
        change.Search.Record(table, current, key, put.Fact, row.Entry);
        if (current is null)
            change.Added++;
        else
            change.Changed++;
    }

    private void Retract(StoredVersion current)
    {
        FactRow row = FactRow.Retraction(table, current.Id);
        insert.Add(change.NextKey(), current.Version + 1, change.Sequence, null, row);
        FollowIdentifiers(current, row.Values);
        change.Search.Retract(table, current);
        change.Links.Retracted(table, current.Id);
        change.Retracted++;
    }

    private void FollowIdentifiers(StoredVersion? before, object?[] row)
    {
        if (table.Type.IsNode)
            Identifiers.Replace(change.Session, table, before, row);
    }

    private static string[] Ids(ReadOnlySpan<Operation> operations)
    {
        string[] ids = new string[operations.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = operations[i].Id;
        return ids;
    }
}
