using System.Collections;

namespace Graph.Import.Planning;

/// <summary>Some changes, and after them others, without holding either.</summary>
/// <param name="first">What comes first.</param>
/// <param name="others">What comes after it.</param>
internal sealed class JoinedChanges(IReadOnlyList<PlannedChange> first, IReadOnlyList<PlannedChange> others) : IReadOnlyList<PlannedChange>
{
    /// <inheritdoc/>
    public int Count => first.Count + others.Count;

    /// <inheritdoc/>
    public PlannedChange this[int index] => index < first.Count ? first[index] : others[index - first.Count];

    /// <inheritdoc/>
    public IEnumerator<PlannedChange> GetEnumerator() => first.Concat(others).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
