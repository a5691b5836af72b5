namespace Graph.Analysis;

/// <summary>What holds a partnership without a person.</summary>
public enum Anchor
{
    /// <summary>A formal agreement in force.</summary>
    Agreement = 1,

    /// <summary>A forum that both parties sit on.</summary>
    Forum,

    /// <summary>Funding that runs between them.</summary>
    Funding,

    /// <summary>A building that both are in.</summary>
    CoLocation,
}
