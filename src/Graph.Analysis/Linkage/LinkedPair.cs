namespace Graph.Analysis.Linkage;

/// <summary>Two records that may be of one organisation.</summary>
/// <param name="First">The place of the one among those that were compared.</param>
/// <param name="Second">The place of the other, which is greater.</param>
/// <param name="Levels">How far they agree.</param>
/// <param name="Bits">What that tells, in bits: how many times the chance that they are one has doubled, from what it was before they were compared.</param>
/// <param name="Chance">The chance that they are of one organisation, 0 to 1.</param>
public readonly record struct LinkedPair(int First, int Second, AgreementLevels Levels, double Bits, double Chance)
{
    private const double Certain = 0.75;
    private const double Likely = 0.5;
    private const double Possible = 0.03;

    /// <summary>Whether they are rather of one organisation than of two, by names that may be one body's. Who names the one should hear of the other, without being asked about all that is worth a look.</summary>
    public bool IsLikely => Chance >= Likely && Levels.NamesMayBeOne;

    /// <summary>What is to be made of it: the same from a chance of 75% if the names leave no doubt and no register tells the two apart, worth a look from 3%.</summary>
    public LinkOutcome Outcome => Levels.Number == NumberLevel.Same ? LinkOutcome.Same
        : Chance >= Certain && Levels.NamesLeaveNoDoubt && Levels.Number != NumberLevel.Different ? LinkOutcome.Same
        : Chance >= Possible ? LinkOutcome.Review
        : LinkOutcome.Different;
}

/// <summary>What is to be made of two records.</summary>
public enum LinkOutcome
{
    /// <summary>They are of two organisations.</summary>
    Different,

    /// <summary>They may be of one: somebody should look at them.</summary>
    Review,

    /// <summary>They are of one organisation.</summary>
    Same,
}
