namespace Graph.Analysis.DisclosureControl;

/// <summary>
/// The threshold rule, and how uncertain a suppressed count must stay. Counts from 1 to one below the threshold are
/// sensitive and are suppressed (primary suppression); zeros and larger counts are not.
/// </summary>
/// <remarks>
/// Terms and rule after Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4, and the τ-ARGUS manual:
/// minimum frequency, with a frequency range of a half. The attacker is taken at the strongest: knowing the rules, and of
/// each suppressed count whether it is itself below the threshold.
/// </remarks>
/// <param name="Threshold">The least count that is not sensitive; at least 3.</param>
public readonly record struct ProtectionRule(int Threshold)
{
    /// <summary>How far apart the least and the greatest feasible value of a sensitive count must be: (threshold − 1) / 2, in whole numbers.</summary>
    public int Width => Threshold / 2;

    /// <summary>Whether a count must be suppressed for itself.</summary>
    public bool IsSensitive(int count) => count > 0 && count < Threshold;

    /// <summary>What the strongest attacker knows of a suppressed count that is not 0, all other counts aside.</summary>
    /// <param name="count">The count.</param>
    /// <param name="most">How many partnerships there are in all.</param>
    public FeasibleInterval KnownOf(int count, int most) => IsSensitive(count) ? new(1, Threshold - 1) : new(Threshold, most);
}
