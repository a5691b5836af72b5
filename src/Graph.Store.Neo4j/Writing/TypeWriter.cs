namespace Graph.Store.Neo4j;

/// <summary>Stages the operations of a changeset on the facts of one type, a batch at a time.</summary>
/// <param name="change">The change they belong to.</param>
/// <param name="type">The type.</param>
/// <param name="isEmpty">Whether no fact of the type was ever known, so that there is nothing to compare with.</param>
internal sealed class TypeWriter(ChangeInProgress change, TypeCypher type, bool isEmpty)
{
    private readonly List<object?[]> rows = [];
    private readonly List<long> ended = [];
    private readonly List<object?[]> numbers = [];

    /// <exception cref="StoreException">An operation can't be recorded.</exception>
    public async Task WriteAsync(ReadOnlyMemory<Operation> operations, CancellationToken cancellationToken)
    {
        long before = change.Versions;
        for (int first = 0; first < operations.Length; first += Writer.BatchSize)
        {
            ReadOnlyMemory<Operation> batch = operations.Slice(first, Math.Min(Writer.BatchSize, operations.Length - first));
            Dictionary<string, StoredVersion> stored = isEmpty
                ? []
                : await StoredVersion.FindAsync(change.Client, type, System.Runtime.InteropServices.MemoryMarshal.ToEnumerable(batch).Select(operation => operation.Id), change.Sequence, cancellationToken);
            foreach (Operation operation in System.Runtime.InteropServices.MemoryMarshal.ToEnumerable(batch))
                Take(operation, stored.GetValueOrDefault(operation.Id));
            await SendAsync(cancellationToken);
        }

        if (change.Versions > before)
            change.Types.Add(type);
    }

    private void Take(Operation operation, StoredVersion? stored)
    {
        StoredVersion? current = stored is { IsCurrent: true } ? stored : null;
        object?[]? fact = operation is Put put ? type.Encoding.Encode(put.Fact) : null;
        if (operation.ExpectedVersion is { } expected && expected != (current?.Version ?? 0))
            throw Refusal.Conflict(operation.Id, expected, current?.Version ?? 0);

        if (fact is null ? current is null : current is not null && current.Is(fact))
        {
            change.Unchanged++;
            return;
        }

        if (current is not null)
            ended.Add(current.Key);
        if (fact is null)
            Retract(current!);
        else
            Record((Put)operation, fact, stored, current);
    }

    private void Record(Put put, object?[] fact, StoredVersion? stored, StoredVersion? current)
    {
        rows.Add(VersionRow.Of(type, change.NextKey(), (stored?.Version ?? 0) + 1, null, put.Origin, fact));
        change.Links.Recorded(type, fact);
        foreach (ValueEncoding list in type.IdentifierLists)
        {
            foreach (string number in (string[]?)fact[type.Encoding.FirstProperty + list.Property.Ordinal] ?? [])
                numbers.Add([number, put.Id]);
        }

        if (current is null)
            change.Added++;
        else
            change.Changed++;
    }

    private void Retract(StoredVersion current)
    {
        object?[] fact = new object?[type.Encoding.Length];
        fact[0] = current.Id;
        rows.Add(VersionRow.Of(type, change.NextKey(), current.Version + 1, change.Sequence, null, fact));
        change.Links.Retracted(type, current.Id);
        change.Retracted++;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
            await change.Writer.WriteAllAsync(CypherFile.For("write/add-versions", type), rows.Count, [("change", change.Sequence), ("rows", rows)], cancellationToken);
        if (ended.Count > 0)
            await change.Writer.WriteAllAsync(CypherFile.Read("write/close-versions"), ended.Count, [("change", change.Sequence), ("keys", ended)], cancellationToken);
        if (numbers.Count > 0)
            await change.Writer.WriteAllAsync(CypherFile.Read("write/add-numbers"), numbers.Count, [("rows", numbers)], cancellationToken);
        rows.Clear();
        ended.Clear();
        numbers.Clear();
    }
}
