namespace Graph.Analysis.DisclosureControl;

/// <summary>Between what bounds an attacker can place a suppressed count.</summary>
/// <param name="Lowest">The least value that agrees with everything published.</param>
/// <param name="Highest">The greatest.</param>
public readonly record struct FeasibleInterval(int Lowest, int Highest)
{
    /// <summary>How far the two are apart; 0 where the count is known.</summary>
    public int Width => Highest - Lowest;
}
