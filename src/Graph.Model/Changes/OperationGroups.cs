using System.Buffers;

namespace Graph.Model;

/// <summary>The operations of a changeset by the type of their facts, in the order of ids: neighbours in the indexes are met one after another.</summary>
public sealed class OperationGroups
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Dictionary<FactType, IReadOnlyList<Operation>> groups;

    /// <summary>Sorts the operations of a changeset. Those that are sorted already are checked as they are read.</summary>
    /// <exception cref="StoreException">An id names no type, or is too long, or there are two operations for it; or a fact contradicts itself.</exception>
    public OperationGroups(Changeset changeset)
    {
        if (changeset.Operations is IOperationCollection grouped)
        {
            groups = Ontology.Types.ToDictionary(type => type, type => (IReadOnlyList<Operation>)new CheckedOperations(grouped.Of(type), type, changeset.IsReplay));
            return;
        }

        Dictionary<FactType, List<Operation>> lists = [];
        foreach (Operation operation in changeset.Operations)
        {
            FactType type = Checked(operation, changeset.IsReplay);
            if (!lists.TryGetValue(type, out List<Operation>? list))
                lists.Add(type, list = []);
            list.Add(operation);
        }

        groups = lists.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Operation>)Sort(pair.Value));
    }

    /// <summary>The operations on facts of a type, by id.</summary>
    public IReadOnlyList<Operation> Of(FactType type) => groups.GetValueOrDefault(type, []);

    /// <summary>All operations: those on nodes first, each type's together and by id.</summary>
    public IEnumerable<Operation> All => Ontology.Types.SelectMany(Of);

    /// <summary>The ids of the nodes that the changeset records.</summary>
    public IEnumerable<string> Nodes => Ontology.Nodes.SelectMany(Of).OfType<Put>().Select(put => put.Id);

    /// <summary>The type of an operation that may be recorded.</summary>
    /// <exception cref="StoreException">It may not.</exception>
    internal static FactType Checked(Operation operation, bool isReplay)
    {
        FactType type = TypeOf(operation);
        return !isReplay && operation is Put put && put.Fact.Contradiction() is { } contradiction
            ? throw Invalid(put.Id, $"{put.Id} can't be recorded. {contradiction}")
            : type;
    }

    private static FactType TypeOf(Operation operation)
    {
        string id = operation.Id;
        if (Ontology.OfId(id) is not { } type || id.Length > FactId.MaximumLength || id.AsSpan().ContainsAnyExcept(IdCharacters))
            throw Invalid(id, $"\"{id}\" is not an id. An id is the prefix of a type, a hyphen, then letters, digits, hyphens or underscores: at most {FactId.MaximumLength} characters in all.");
        if (operation is Put put && Ontology.Of(put.Fact) is var own && own != type)
            throw Invalid(id, $"{id} is an id of {type.Name}, but the fact is of {own.Name}.");
        return type;
    }

    private static Operation[] Sort(List<Operation> list)
    {
        Operation[] sorted = [.. list];
        string[] ids = Array.ConvertAll(sorted, operation => operation.Id);
        Array.Sort(ids, sorted, StringComparer.Ordinal);
        for (int i = 1; i < ids.Length; i++)
        {
            if (ids[i] == ids[i - 1])
                throw Invalid(ids[i], $"{ids[i]} has two operations in one changeset. Send only one for each id.");
        }

        return sorted;
    }

    private static StoreException Invalid(string id, string message) => new(StoreError.InvalidFact, message) { FactId = id };
}
