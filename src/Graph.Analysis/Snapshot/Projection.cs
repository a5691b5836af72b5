using Graph.Analysis.Computing;

namespace Graph.Analysis.Snapshot;

/// <summary>
/// The structure of the graph as it was known after one change: who holds what for whom, since when and until when.
/// Without names. Immutable, and safe for any number of readers.
/// </summary>
public sealed class Projection : ICountedOnItsOwn, IHasCache
{
    internal Projection(long head, ProjectionTables tables, CacheMemory memory)
    {
        Head = head;
        Tables = tables;
        Answers = new(memory, this, tables);
    }

    /// <summary>The number of the latest change it knows of; of a projection of the past, of the store when it was read.</summary>
    public long Head { get; }

    /// <summary>How many partnerships it knows or knew of.</summary>
    public int PartnershipCount => Tables.PartnershipIds.Count;

    /// <summary>How many people it knows of through anything they hold, attend or are.</summary>
    public int PersonCount => Tables.PersonIds.Count;

    /// <summary>What was worked out of it, as long as it is the latest or kept itself.</summary>
    public SharedResults<object> Answers { get; }

    internal ProjectionTables Tables { get; }

    void IHasCache.CloseCache() => Answers.Close();
}
