namespace Graph.Analysis.Warnings;

/// <summary>Why a partnership grew more fragile, or is about to; first what has come about by the later day.</summary>
public enum WarningKind
{
    /// <summary>The partnership itself has ended.</summary>
    PartnershipEnded = 1,

    /// <summary>An organisation is no longer a party.</summary>
    PartyLeft,

    /// <summary>Someone who counted, at least until shortly before they left, is no longer in post.</summary>
    LeftPost,

    /// <summary>Someone who counted, at least until shortly before they stopped, no longer holds it.</summary>
    StoppedHolding,

    /// <summary>Someone who counted was last in contact too long ago, so they no longer count.</summary>
    ContactLapsed,

    /// <summary>Two people, one on each side, are no longer in touch.</summary>
    TieEnded,

    /// <summary>A forum that both parties belonged to has stopped, or one of them has left it.</summary>
    ForumLost,

    /// <summary>Funding between the parties has ended.</summary>
    FundingEnded,

    /// <summary>A building that both parties used has closed, or one of them is no longer there.</summary>
    SharedBuildingLost,

    /// <summary>An organisation became a party, and nobody holds the partnership well for it yet.</summary>
    PartyJoined,

    /// <summary>Someone's contact still counts, but is no longer recent.</summary>
    ContactAgeing,

    /// <summary>What is recorded adds up to less than before for a reason that is none of the others, such as a change of level.</summary>
    Other,

    /// <summary>Someone has gone quiet, compared with how often they were usually in contact.</summary>
    WentQuiet,

    /// <summary>Someone who counts is known to be leaving.</summary>
    Leaving,

    /// <summary>The agreement will end soon.</summary>
    AgreementEnding,

    /// <summary>The partnership will end soon, and no agreement is recorded.</summary>
    PartnershipEnding,

    /// <summary>A forum that both parties belong to will stop soon, or one of them will leave it.</summary>
    ForumEnding,

    /// <summary>Funding between the parties will end soon.</summary>
    FundingEnding,

    /// <summary>A building that both parties use will close soon, or the lease of one of them will end.</summary>
    LeaseEnding,
}
