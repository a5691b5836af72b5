namespace Graph.Analysis;

/// <summary>
/// The structure of the graph as it was known after one change: who holds what for whom, since when and until when.
/// Without names. Immutable, and safe for any number of readers.
/// </summary>
public sealed class Projection
{
    internal Projection(long head, ProjectionTables tables)
    {
        Head = head;
        Tables = tables;
    }

    /// <summary>The number of the latest change it knows of; of a projection of the past, of the store when it was read.</summary>
    public long Head { get; }

    /// <summary>How many partnerships it knows or knew of.</summary>
    public int PartnershipCount => Tables.PartnershipIds.Count;

    /// <summary>How many people it knows of through anything they hold, attend or are.</summary>
    public int PersonCount => Tables.PersonIds.Count;

    internal ProjectionTables Tables { get; }

    /// <summary>The rankings asked for lately.</summary>
    internal RankingCache Rankings { get; } = new();

    /// <summary>The network of contact asked about last.</summary>
    internal NetworkCache Networks { get; } = new();

    /// <summary>The networks whose structure was asked about lately.</summary>
    internal SharedResults<(NetworkKind Kind, DateOnly AsOf, FragilityOptions Options)> DayNetworks { get; } = new(DayNetwork.Kept);
}
