namespace Graph.Model;

/// <summary>How an effect changes with its cause.</summary>
public enum Polarity
{
    /// <summary>More of the cause, more of the effect; less, less. Drawn as + or s.</summary>
    Positive = 1,

    /// <summary>More of the cause, less of the effect; less, more. Drawn as − or o.</summary>
    Negative,
}
