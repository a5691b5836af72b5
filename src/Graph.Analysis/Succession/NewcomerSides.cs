namespace Graph.Analysis.Succession;

/// <summary>On which sides of the pair that answers for a partnership there would be a newcomer.</summary>
internal enum NewcomerSides
{
    /// <summary>On one side, whichever gains more.</summary>
    OneSide,

    /// <summary>On both sides.</summary>
    BothSides,
}
