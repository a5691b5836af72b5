using System.Collections;

namespace Graph.Import.SettingAside;

/// <summary>A list that is in memory while it is short, and in a file of its own, gone when the list is, once it is long: what a large file says does not fit into memory twice.</summary>
/// <remarks>Written and read by one thread at a time.</remarks>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="write">Writes one.</param>
/// <param name="read">Reads one back.</param>
/// <param name="inMemory">How many are kept in memory.</param>
internal sealed class Shelf<T>(Action<ShelfWriter, T> write, Func<ShelfReader, T> read, int inMemory) : IReadOnlyList<T>
{
    // One long list would be copied again and again as it grows.
    private const int PlacesAtOnce = 1 << 12;

    private readonly List<T> items = [];
    private readonly List<long[]> places = [];
    private ShelfFile? file;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Whether it is too long to be in memory.</summary>
    public bool IsLarge => file is not null;

    /// <summary>One of the list. In its place another may be put.</summary>
    public T this[int index]
    {
        get => file is null ? items[index] : read(file.At(PlaceOf(index)));
        set
        {
            if (file is null)
                items[index] = value;
            else
                PlaceOf(index) = Append(value, file);
        }
    }

    /// <summary>Adds one at the end.</summary>
    public void Add(T item)
    {
        if (file is null && items.Count < inMemory)
        {
            items.Add(item);
            Count++;
            return;
        }

        file ??= SetAside();
        AddPlace(Append(item, file));
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        items.Clear();
        items.TrimExcess();
        places.Clear();
        places.TrimExcess();
        file?.Dispose();
        file = null;
        Count = 0;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ShelfFile SetAside()
    {
        ShelfFile whole = new();
        Count = 0;
        foreach (T item in items)
            AddPlace(Append(item, whole));
        items.Clear();
        items.TrimExcess();
        return whole;
    }

    private long Append(T item, ShelfFile to)
    {
        write(to.Writer, item);
        return to.Append();
    }

    private void AddPlace(long place)
    {
        if (Count % PlacesAtOnce == 0)
            places.Add(new long[PlacesAtOnce]);
        PlaceOf(Count++) = place;
    }

    private ref long PlaceOf(int index) => ref places[index / PlacesAtOnce][index % PlacesAtOnce];
}
