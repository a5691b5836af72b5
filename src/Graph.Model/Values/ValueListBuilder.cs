namespace Graph.Model;

/// <summary>Makes a <see cref="ValueList{T}"/> of a collection expression.</summary>
public static class ValueListBuilder
{
    /// <summary>A list of the given values.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> values)
        where T : notnull => new(values.ToArray());
}
