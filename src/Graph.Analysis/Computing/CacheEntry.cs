namespace Graph.Analysis.Computing;

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
