namespace Graph.Analysis.Networks;

/// <summary>What is measured of each vertex of a network.</summary>
public enum NetworkMeasure
{
    /// <summary>How many others it is tied to.</summary>
    Degree,

    /// <summary>How near it is to those it can reach, times the part of all others that they are: 0 to 1.</summary>
    Closeness,

    /// <summary>How many pairs of others have it on their shortest chains, with each pair counted once.</summary>
    Betweenness,

    /// <summary>How deep in the network it is: the greatest k for which it is among vertices that each have k ties to each other.</summary>
    CoreNumber,

    /// <summary>Burt's constraint: high where all ties lead to the same few. Of networks of one kind only; undefined without ties.</summary>
    Constraint,

    /// <summary>Burt's effective size: the others it is tied to, less those that repeat each other. Of networks of one kind only; undefined without ties.</summary>
    EffectiveSize,
}
