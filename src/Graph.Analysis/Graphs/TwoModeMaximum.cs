namespace Graph.Analysis.Graphs;

/// <summary>
/// The greatest value that a measure can take in a network of two modes, such as people and events, where nobody is tied to
/// their own kind. A value divided by it can be compared between the modes (Borgatti and Everett, "Network analysis of
/// 2-mode data", 1997).
/// </summary>
public static class TwoModeMaximum
{
    /// <summary>Of the degree: everybody of the other mode.</summary>
    /// <param name="other">How many vertices the other mode has.</param>
    public static double Degree(int other) => other;

    /// <summary>Of <see cref="Graph.Analysis.Graphs.Closeness"/> in a connected network: one step to each of the other mode, and two to each of its own.</summary>
    /// <param name="own">How many vertices the mode has; at least 1.</param>
    /// <param name="other">How many the other mode has; at least 1.</param>
    public static double Closeness(int own, int other) => (own + other - 1) / (other + (2.0 * (own - 1)));

    /// <summary>Of <see cref="Graph.Analysis.Graphs.Betweenness"/>, in pairs.</summary>
    /// <param name="own">How many vertices the mode has; at least 1.</param>
    /// <param name="other">How many the other mode has; at least 1.</param>
    public static double Betweenness(int own, int other)
    {
        (int quotient, int remainder) = Math.DivRem(own - 1, other);
        (double m, double s, double t) = (other, quotient, remainder);
        return ((m * m * (s + 1) * (s + 1)) + (m * (s + 1) * ((2 * t) - s - 1)) - (t * ((2 * s) - t + 3))) / 2;
    }
}
