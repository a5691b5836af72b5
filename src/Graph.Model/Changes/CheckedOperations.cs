using System.Collections;

namespace Graph.Model;

/// <summary>Operations that are checked when they are read.</summary>
/// <param name="operations">The operations.</param>
/// <param name="type">The type of their facts.</param>
/// <param name="isReplay">See <see cref="Changeset.IsReplay"/>.</param>
internal sealed class CheckedOperations(IReadOnlyList<Operation> operations, FactType type, bool isReplay) : IReadOnlyList<Operation>
{
    /// <inheritdoc/>
    public int Count => operations.Count;

    /// <inheritdoc/>
    public Operation this[int index] => Checked(operations[index]);

    /// <inheritdoc/>
    public IEnumerator<Operation> GetEnumerator() => operations.Select(Checked).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Operation Checked(Operation operation) => OperationGroups.Checked(operation, isReplay) == type
        ? operation
        : throw new InvalidOperationException($"{operation.Id} is not an id of {type.Name}.");
}
