namespace Graph.Store.Neo4j;

/// <summary>Stages the operations of a changeset above the head, a batch at a time.</summary>
/// <param name="change">The change they belong to.</param>
/// <param name="isEmpty">Whether no fact was ever known, so that there is nothing to compare with.</param>
internal sealed class Staging(ChangeInProgress change, bool isEmpty)
{
    private readonly List<object?[]> rows = [];
    private readonly List<long> ended = [];
    private readonly List<object?[]> numbers = [];
    private readonly List<object?[]> words = [];

    /// <exception cref="StoreException">An operation can't be recorded.</exception>
    public async Task RunAsync(IEnumerable<Operation> operations, CancellationToken cancellationToken)
    {
        foreach (Operation[] batch in operations.Chunk(Writer.BatchSize))
        {
            Dictionary<string, StoredVersion> stored = isEmpty
                ? []
                : await StoredVersion.FindAsync(change.Client, batch.Select(operation => operation.Id), change.Sequence, cancellationToken);
            foreach (Operation operation in batch)
                Take(operation, stored.GetValueOrDefault(operation.Id));
            await SendAsync(cancellationToken);
        }
    }

    private void Take(Operation operation, StoredVersion? stored)
    {
        TypeCypher type = TypeCypher.Of(Ontology.OfId(operation.Id)!);
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
            Retract(type, current!);
        else
            Record(type, (Put)operation, fact, stored, current);
        if (change.Types.Count == 0 || change.Types[^1] != type)
            change.Types.Add(type);
    }

    private void Record(TypeCypher type, Put put, object?[] fact, StoredVersion? stored, StoredVersion? current)
    {
        SearchEntry? entry = put.Fact is Node ? SearchEntry.Of(put.Fact) : null;
        string? part = entry is null ? null : SearchedWords.PartOf(change.Before);
        rows.Add(VersionRow.Of(type, change.NextKey(), (stored?.Version ?? 0) + 1, change.Sequence, put.Origin, fact, KeyHash.Of(put.Fact), entry, part));
        words.AddRange(entry is null ? [] : change.Words.New(entry).Select(word => new object?[] { word, NearWords.Reverse(word) }));
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

    private void Retract(TypeCypher type, StoredVersion current)
    {
        rows.Add(VersionRow.Retraction(type, current.Id, change.NextKey(), current.Version + 1, change.Sequence));
        change.Links.Retracted(type, current.Id);
        change.Retracted++;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
            await change.Writer.WriteAllAsync(CypherFile.Read("write/add-versions"), rows.Count, [("rows", rows)], cancellationToken);
        if (ended.Count > 0)
            await change.Writer.WriteAllAsync(CypherFile.Read("write/close-versions"), ended.Count, [("change", change.Sequence), ("keys", ended)], cancellationToken);
        if (numbers.Count > 0)
            await change.Writer.WriteAllAsync(CypherFile.Read("write/add-numbers"), numbers.Count, [("rows", numbers)], cancellationToken);
        foreach (object?[][] part in words.Chunk(Writer.BatchSize))
            await change.Writer.WriteAllAsync(CypherFile.Read("write/add-words"), part.Length, [("rows", part)], cancellationToken);
        words.Clear();
        rows.Clear();
        ended.Clear();
        numbers.Clear();
    }
}
