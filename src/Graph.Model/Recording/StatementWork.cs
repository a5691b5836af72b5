namespace Graph.Model;

/// <summary>One statement while it is decided: what its names stand for, which known or new fact each of its facts is, and what is wrong.</summary>
internal sealed class StatementWork
{
    private readonly Dictionary<string, int> refs = new(StringComparer.Ordinal);
    private readonly Dictionary<PropertyDefinition, object?>[] values;
    private readonly string?[] ids;
    private readonly HashSet<string> added = new(StringComparer.Ordinal);

    /// <summary>Checks all that can be checked of a statement without a store.</summary>
    public StatementWork(StatedFacts statement, DateOnly today)
    {
        Facts = statement.Facts;
        ids = [.. Facts.Select(fact => fact.Id)];
        values = [.. Facts.Select((fact, index) => new StatedValues(index, today, Problems, Notes).Check(fact))];
        Dictionary<string, int> changed = new(StringComparer.Ordinal);
        for (int index = 0; index < Facts.Count; index++)
        {
            if (Facts[index].Ref is { } name && !refs.TryAdd(name, index))
                Refuse(index, "ref", $"\"{name}\" is the ref of another fact of this request, too. Give each fact a ref of its own.");
            if (Facts[index].Id is { } id && !changed.TryAdd(id, index))
                Refuse(index, "id", $"Another fact of this request changes {id}, too. Say all that is to change in one of them.");
        }
    }

    /// <summary>The facts as they were said.</summary>
    public IReadOnlyList<StatedFact> Facts { get; }

    /// <summary>Why nothing can be recorded.</summary>
    public List<RecordingProblem> Problems { get; } = [];

    /// <summary>What is recorded otherwise than it was said.</summary>
    public List<RecordingNote> Notes { get; } = [];

    /// <summary>Whether a fact is to be looked for: it is new, and it was not found yet what it is.</summary>
    public bool IsOpen(int index) => ids[index] is null;

    /// <summary>The id of the fact that a stated one is; null as long as that is open.</summary>
    public string? IdOf(int index) => ids[index];

    /// <summary>Says which fact a stated one is.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="same">The fact that it is, known or of the same statement; null where it is like none.</param>
    /// <param name="id">The id that it gets then.</param>
    public void Settle(int index, Fact? same, string id)
    {
        ids[index] = same?.Id ?? id;
        if (same is null)
            added.Add(id);
    }

    /// <summary>Whether an id was made for a new fact of the statement.</summary>
    public bool IsAdded(string id) => added.Contains(id);

    /// <summary>The stated fact that a name means; null where it is an id.</summary>
    public int? Named(string name) => refs.TryGetValue(name, out int index) ? index : null;

    /// <summary>The id that a name stands for; null as long as that is open.</summary>
    public string? Resolve(string? name) => name is null ? null : Named(name) is { } index ? ids[index] : name;

    /// <summary>What is said of the properties of a fact, with the ids of what it refers to.</summary>
    public IEnumerable<KeyValuePair<PropertyDefinition, object?>> Values(int index) => values[index].Select(pair =>
        pair.Key.Kind == PropertyKind.Reference ? new(pair.Key, Resolve((string?)pair.Value)) : pair);

    /// <summary>A stated fact as if nothing else were known of it.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="id">The id that it gets.</param>
    public Fact Build(int index, string id)
    {
        StatedFact stated = Facts[index];
        object?[] all = new object?[stated.Type.Properties.Count];
        foreach ((PropertyDefinition property, object? value) in Values(index))
            all[property.Ordinal] = value;
        return stated.Type.Create(id, Resolve(stated.From) ?? "", Resolve(stated.To) ?? "", all);
    }

    /// <summary>The names by which a stated fact refers to nodes: its ends and its references, each with its field and the types that may stand there.</summary>
    public IEnumerable<(string Field, string Name, Type[] Allowed)> NamesIn(int index)
    {
        StatedFact stated = Facts[index];
        if (stated.Type.Edge is { } edge)
        {
            if (stated.From is { } from)
                yield return (edge.FromName, from, edge.From);
            if (stated.To is { } to)
                yield return (edge.ToName, to, edge.To);
        }

        foreach ((PropertyDefinition property, object? value) in values[index])
        {
            if (property.Kind == PropertyKind.Reference && value is string name)
                yield return (property.FieldName, name, [property.Target!]);
        }
    }

    /// <summary>Notes that something of a fact is not as it must be.</summary>
    public void Refuse(int index, string? field, string message) => Problems.Add(new(RecordingProblemKind.Invalid, index, field, message));
}
