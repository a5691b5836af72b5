namespace Graph.Analysis.Succession;

/// <summary>Why a person could make an introduction.</summary>
public enum IntroducerKind
{
    /// <summary>They hold the partnership now, on the newcomer's own side.</summary>
    HoldsIt = 1,

    /// <summary>They hold the partnership now, on the other side.</summary>
    HoldsItOnTheOtherSide,

    /// <summary>They hold another partnership between the two organisations.</summary>
    HoldsAnother,

    /// <summary>They are in post at one of the two organisations and sit on a forum that both belong to.</summary>
    SitsOnASharedForum,
}
