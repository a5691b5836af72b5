using System.Collections;
using System.Runtime.CompilerServices;

namespace Graph.Model;

/// <summary>A list that is equal to another with the same values in the same order, so that records of lists compare by value.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(ValueListBuilder), nameof(ValueListBuilder.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly T[] values;

    internal ValueList(T[] values) => this.values = values;

    /// <summary>The list without values.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => values.Length;

    /// <inheritdoc/>
    public T this[int index] => values[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T value in values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

    /// <summary>The values with semicolons between, each to be told from the others, as in a cell of a table.</summary>
    public override string ToString() => CellText.Join(values.Select(value => $"{value}"));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
