namespace Graph.Model;

/// <summary>What has become of the operations of a changeset so far, while a store writes it.</summary>
/// <param name="sequence">The number that the change gets if anything changes.</param>
public class ChangeTally(long sequence)
{
    private long nextKey = VersionKey.First(sequence);

    /// <summary>The number that the change gets if anything changes.</summary>
    public long Sequence => sequence;

    /// <summary>How many facts were not known before.</summary>
    public int Added { get; set; }

    /// <summary>How many facts were known otherwise.</summary>
    public int Changed { get; set; }

    /// <summary>How many facts were known so already.</summary>
    public int Unchanged { get; set; }

    /// <summary>How many facts were retracted.</summary>
    public int Retracted { get; set; }

    /// <summary>Whether there is anything to record.</summary>
    public bool ChangesAnything => Added + Changed + Retracted > 0;

    /// <summary>How many versions there are so far.</summary>
    public long Versions => nextKey - VersionKey.First(sequence);

    /// <summary>The key of the next version, in the order of the change feed.</summary>
    public long NextKey() => nextKey++;
}
