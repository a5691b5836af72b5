namespace Graph.Store.Tests.Neo4j.Faults;

/// <summary>What goes wrong between a program and its server.</summary>
public enum Fault
{
    /// <summary>The connection is closed before anything is answered, and the server never hears of the request.</summary>
    Refuses,

    /// <summary>Nothing is ever answered, and the server never hears of the request.</summary>
    Hangs,

    /// <summary>The server says that it has a fault of its own.</summary>
    AnswersWithAnError,

    /// <summary>The server does what it is asked, and the answer breaks off in the middle.</summary>
    CutsTheAnswer,

    /// <summary>The answer comes byte by byte.</summary>
    SendsSlowBytes,

    /// <summary>The server can't do it twice, once before and once after a row, and then it can.</summary>
    FailsTransientlyTwice,

    /// <summary>The server does what it is asked, and no answer comes.</summary>
    CommitsAndCuts,

    /// <summary>Nothing is ever answered, and the server does what it is asked only when it is let through.</summary>
    ComesLate,

    /// <summary>A few requests one after the other find nobody.</summary>
    IsAwayForAWhile,

    /// <summary>Nobody is there until further notice.</summary>
    IsAway,
}
