namespace Graph.Model;

/// <summary>A connection from one node to another, with facts of its own.</summary>
public abstract record Edge : Fact
{
    /// <summary>The id of the node the connection starts at.</summary>
    public required string From { get; init; }

    /// <summary>The id of the node the connection leads to.</summary>
    public required string To { get; init; }
}
