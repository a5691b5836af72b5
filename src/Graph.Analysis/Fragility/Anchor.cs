namespace Graph.Analysis.Fragility;

/// <summary>What holds a partnership together without depending on one person.</summary>
public enum Anchor
{
    /// <summary>A formal agreement in force.</summary>
    Agreement = 1,

    /// <summary>A forum that both parties belong to.</summary>
    Forum,

    /// <summary>Current funding from one to the other.</summary>
    Funding,

    /// <summary>A building that both use.</summary>
    CoLocation,
}
