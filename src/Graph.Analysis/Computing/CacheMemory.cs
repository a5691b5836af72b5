namespace Graph.Analysis.Computing;

/// <summary>The memory that all caches share. When it is full, what was not used for longest goes first, whichever cache it is in.</summary>
/// <remarks>Bytes are estimated by <see cref="RetainedSize"/>, keys included. Safe for concurrent use.</remarks>
/// <param name="capacity">The most bytes that everything kept may take together; 0 keeps nothing.</param>
public sealed class CacheMemory(long capacity)
{
    /// <summary>The capacity where nobody chose another: 128 MiB.</summary>
    public const long UsualCapacity = 128L * 1024 * 1024;

    private readonly LinkedList<CacheEntry> byUse = new();
    private long used;

    /// <summary>The most bytes that everything kept may take together.</summary>
    public long Capacity { get; } = capacity;

    /// <summary>The bytes that everything kept takes now.</summary>
    public long Used
    {
        get
        {
            lock (Access)
                return used;
        }
    }

    /// <summary>Guards this memory and the tables of all caches in it. Nothing is computed or measured while it is held.</summary>
    internal Lock Access { get; } = new();

    // Whoever reads only leaves a mark, without the lock, and what is marked gets another round ("clock"): a thread that loses
    // its core while it holds a lock that all reads need would hold everybody up.
    internal void Add(CacheEntry added)
    {
        byUse.AddLast(added.Place);
        used += added.Bytes;
        while (used > Capacity)
        {
            CacheEntry oldest = byUse.First!.Value;
            if (oldest != added && !oldest.IsUsed)
            {
                Remove(oldest);
                continue;
            }

            oldest.IsUsed = false;
            byUse.RemoveFirst();
            byUse.AddLast(oldest.Place);
        }
    }

    internal void Remove(CacheEntry entry)
    {
        byUse.Remove(entry.Place);
        used -= entry.Bytes;
        entry.Removed();
    }
}

/// <summary>One result in a cache.</summary>
internal abstract class CacheEntry
{
    /// <summary>What the tables and lists that an entry is in take for it, beside key and value.</summary>
    public const int Overhead = 200;

    private volatile bool isUsed;

    protected CacheEntry() => Place = new(this);

    /// <summary>Its place in the order of use.</summary>
    public LinkedListNode<CacheEntry> Place { get; }

    /// <summary>Whether it was used since it was looked at last.</summary>
    public bool IsUsed
    {
        get => isUsed;
        set => isUsed = value;
    }

    /// <summary>What it takes, key included.</summary>
    public long Bytes { get; set; }

    /// <summary>Takes it out of the table of its cache.</summary>
    public abstract void Removed();
}
