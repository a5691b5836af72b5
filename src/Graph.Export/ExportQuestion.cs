using Graph.Analysis.Networks;
using Graph.Model;

namespace Graph.Export;

/// <summary>What is to be exported.</summary>
public sealed record ExportQuestion
{
    /// <summary>So many nodes can be named: more than an address has room for, or anybody picks out.</summary>
    public const int MostNodes = 1_000;

    /// <summary>The types of facts; empty for all.</summary>
    public IReadOnlyList<FactType> Types { get; init; } = [];

    /// <summary>The id of the place it is about; null for all places.</summary>
    public string? Place { get; init; }

    /// <summary>When it is asked about: the day, null for facts of all times; and the moment whose knowledge counts, null for now.</summary>
    public ReadPoint At { get; init; }

    /// <summary>The network, for the formats that write one.</summary>
    public NetworkKind Network { get; init; } = NetworkKind.PeopleAndOrganisations;

    /// <summary>The ids of the people and organisations that a network is to have, with the ties between them, <see cref="MostNodes"/> at most; empty for all.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>The name of a causal map that is written in place of a network of people and organisations; null for those.</summary>
    public string? Map { get; init; }

    /// <summary>What becomes of several ties between the same two nodes of the network.</summary>
    public ParallelTies Parallel { get; init; } = ParallelTies.Keep;

    /// <summary>Whether every version of each fact is written, in order of changes, for the formats that hold history.</summary>
    public bool WithHistory { get; init; }

    /// <summary>Whether personal details are written: personal properties, and on whose behalf and why facts were recorded. Who may ask for them is decided before, by the policy.</summary>
    public bool WithPersonal { get; init; }
}

/// <summary>What becomes of several ties between the same two nodes of a network.</summary>
public enum ParallelTies
{
    /// <summary>Each is an edge.</summary>
    Keep = 1,

    /// <summary>They are one edge, with their number as its weight.</summary>
    Add,
}
