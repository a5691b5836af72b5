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
    public void Write(IReadOnlyList<Operation> operations, CancellationToken cancellationToken)
    {
        // The next batch is made ready while SQLite is at work on this one.
        Task<Batch> next = EncodeAsync(operations, 0);
        for (int first = 0; first < operations.Count; first += BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (Operation[] batch, FactRow?[] rows) = next.GetAwaiter().GetResult();
            next = EncodeAsync(operations, first + BatchSize);

            Dictionary<string, StoredVersion> stored = isEmpty ? [] : StoredVersion.Find(change.Session, table, Array.ConvertAll(batch, operation => operation.Id));
            for (int i = 0; i < batch.Length; i++)
                Write(batch[i], rows[i], stored.GetValueOrDefault(batch[i].Id));
        }
    }

    public void Dispose() => insert.Dispose();

    private sealed record Batch(Operation[] Operations, FactRow?[] Rows);

    private Task<Batch> EncodeAsync(IReadOnlyList<Operation> operations, int first)
    {
        int count = Math.Clamp(operations.Count - first, 0, BatchSize);
        return count < BatchSize ? Task.FromResult(Encode(operations, first, count)) : Task.Run(() => Encode(operations, first, count));
    }

    private Batch Encode(IReadOnlyList<Operation> operations, int first, int count)
    {
        Operation[] batch = new Operation[count];
        FactRow?[] rows = new FactRow?[count];
        for (int i = 0; i < count; i++)
        {
            batch[i] = operations[first + i];
            rows[i] = batch[i] is Put put ? FactRow.Of(table, put.Fact, isEmpty) : null;
        }

        return new(batch, rows);
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
}
