namespace Graph.Import.Mappings.Proposals;

/// <summary>How sure a proposal is.</summary>
public enum Confidence
{
    /// <summary>It is left out: nothing says what it is.</summary>
    None = 1,

    /// <summary>It may as well be something else, so it is left out until somebody says what it is.</summary>
    Guess,

    /// <summary>The header may mean it and the values look so, or the values say so alone.</summary>
    Likely,

    /// <summary>The header is what the column is called, or means it, and the values agree; or somebody said so before.</summary>
    Sure,
}
