using System.Buffers;

namespace Graph.Model;

/// <summary>The operations of a changeset by the type of their facts, in the order of ids: neighbours in the indexes are met one after another.</summary>
public sealed class OperationGroups
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Dictionary<FactType, Operation[]> groups;

    /// <summary>Sorts the operations of a changeset.</summary>
    /// <exception cref="StoreException">An id names no type, or is too long, or there are two operations for it; or a fact contradicts itself.</exception>
    public OperationGroups(Changeset changeset)
    {
        Dictionary<FactType, List<Operation>> lists = [];
        foreach (Operation operation in changeset.Operations)
        {
            FactType type = TypeOf(operation);
            if (!changeset.IsReplay && operation is Put put && put.Fact.Contradiction() is { } contradiction)
                throw Invalid(put.Id, $"{put.Id} can't be recorded. {contradiction}");
            if (!lists.TryGetValue(type, out List<Operation>? list))
                lists.Add(type, list = []);
            list.Add(operation);
        }

        groups = lists.ToDictionary(pair => pair.Key, pair => Sort(pair.Value));
    }

    /// <summary>The operations on facts of a type, by id.</summary>
    public ReadOnlyMemory<Operation> Of(FactType type) => groups.GetValueOrDefault(type);

    /// <summary>All operations: those on nodes first, each type's together and by id.</summary>
    public IEnumerable<Operation> All => Ontology.Types.SelectMany(type => groups.GetValueOrDefault(type, []));

    /// <summary>The ids of the nodes that the changeset records.</summary>
    public IEnumerable<string> Nodes => Ontology.Nodes.SelectMany(type => groups.GetValueOrDefault(type, [])).OfType<Put>().Select(put => put.Id);

    private static FactType TypeOf(Operation operation)
    {
        string id = operation.Id;
        if (Ontology.OfId(id) is not { } type || id.Length > FactId.MaximumLength || id.AsSpan().ContainsAnyExcept(IdCharacters))
            throw Invalid(id, $"\"{id}\" is no id: that is a type's prefix, a hyphen and up to {FactId.MaximumLength} letters, digits, hyphens and underscores in all.");
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
                throw Invalid(ids[i], $"{ids[i]} has two operations in one changeset; it may have one.");
        }

        return sorted;
    }

    private static StoreException Invalid(string id, string message) => new(StoreError.InvalidFact, message) { FactId = id };
}
