namespace Graph.Model;

/// <summary>Why a store can't do what is asked.</summary>
public enum StoreError
{
    /// <summary>Another writer is at work for longer than the store waits. Trying again helps.</summary>
    Busy = 1,

    /// <summary>The store can't be reached or read. Trying again may help.</summary>
    Unavailable,

    /// <summary>The store was written by a newer version of this program.</summary>
    NewerVersion,

    /// <summary>The store is damaged, or is no store of this program.</summary>
    Unreadable,

    /// <summary>A fact is no longer at the version that the changeset expects. Read it again, and decide again.</summary>
    Conflict,

    /// <summary>A fact can't be recorded as it is: it names something missing or of a wrong type.</summary>
    InvalidFact,

    /// <summary>A cursor belongs to another list, or to none.</summary>
    InvalidCursor,

    /// <summary>The store's server does not let this program in: user, password, rights or database are wrong. Trying again does not help.</summary>
    Refused,

    /// <summary>What the store was opened on is no longer what is there: its file was moved, deleted or replaced. Only a restart helps.</summary>
    Replaced,

    /// <summary>There is no room to record anything. Trying again helps once somebody has made some.</summary>
    Full,

    /// <summary>The store may be read but not written.</summary>
    ReadOnly,

    /// <summary>What is stored of one fact is damaged, so that it can't be read; <see cref="StoreException.FactId"/> says which, where that can be told.</summary>
    UnreadableFact,
}
