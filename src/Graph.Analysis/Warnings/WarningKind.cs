namespace Graph.Analysis;

/// <summary>Why a partnership grew more fragile, or is about to; first what has come about by the later day.</summary>
public enum WarningKind
{
    /// <summary>The partnership itself has ended.</summary>
    PartnershipEnded = 1,

    /// <summary>An organisation is no longer a party.</summary>
    PartyLeft,

    /// <summary>Somebody who counted, if only shortly before leaving, is no longer in post there.</summary>
    LeftPost,

    /// <summary>Somebody who counted, if only shortly before stopping, no longer holds it.</summary>
    StoppedHolding,

    /// <summary>Somebody who counted was last in contact too long ago to count.</summary>
    ContactLapsed,

    /// <summary>Two people, one on each side, are no longer in touch.</summary>
    TieEnded,

    /// <summary>A forum that both parties sat on has stopped, or one of them no longer belongs to it.</summary>
    ForumLost,

    /// <summary>Funding between the parties has ended.</summary>
    FundingEnded,

    /// <summary>A building that both parties were in has closed, or one of them is no longer there.</summary>
    SharedBuildingLost,

    /// <summary>An organisation became a party, and nobody holds the partnership well for it yet.</summary>
    PartyJoined,

    /// <summary>Somebody's contact still counts, but is no longer recent.</summary>
    ContactAgeing,

    /// <summary>What is recorded adds up to less than before for a reason that is none of the others, such as a change of level.</summary>
    Other,

    /// <summary>Somebody's contact has gone quiet, measured by how often they usually were in touch.</summary>
    WentQuiet,

    /// <summary>Somebody who counts is known to leave.</summary>
    Leaving,

    /// <summary>The agreement ends soon.</summary>
    AgreementEnding,

    /// <summary>The partnership ends soon, and no agreement is recorded.</summary>
    PartnershipEnding,

    /// <summary>A forum that both parties sit on stops soon, or one of them leaves it.</summary>
    ForumEnding,

    /// <summary>Funding between the parties ends soon.</summary>
    FundingEnding,

    /// <summary>A building that both parties are in closes soon, or the lease of one of them ends.</summary>
    LeaseEnding,
}
