namespace Graph.Analysis.Computing;

/// <summary>A list that is emptied and filled again many times without new memory, and gives its items by reference.</summary>
internal sealed class Buffer<T>
{
    private T[] items = new T[8];

    public int Count { get; private set; }

    public Span<T> Items => items.AsSpan(0, Count);

    public ref T this[int index] => ref items[index];

    public void Add(in T item)
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        items[Count++] = item;
    }

    public void RemoveLast() => Count--;

    public void Clear() => Count = 0;
}
