namespace Graph.Model;

/// <summary>The store can't do what is asked.</summary>
/// <param name="error">Why.</param>
/// <param name="message">What happened and what helps, for everybody who uses the store: never where it is kept.</param>
/// <param name="inner">What the store's own library said.</param>
public sealed class StoreException(StoreError error, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why the store can't do it.</summary>
    public StoreError Error { get; } = error;

    /// <summary>Where the store is, such as the path of its file or the address of its server: for those who run the program, and nobody else. Null where that does not matter.</summary>
    public string? Location { get; init; }

    /// <summary>What the store's own library said, without anything that somebody wrote: for those who run the program, and nobody else. Null where that does not help.</summary>
    public string? Detail { get; init; }

    /// <summary>The message, where the store is and what its library said, for those who run the program.</summary>
    public string LocatedMessage => (Location is null ? Message : $"{Location}: {Message}") + (Detail is null ? "" : $" ({Detail})");

    /// <summary>The id of the fact it is about, where it is about one.</summary>
    public string? FactId { get; init; }

    /// <summary>The code that the store's server gave, such as Neo.TransientError.Transaction.DeadlockDetected; null where it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsRetriable => Error is StoreError.Busy or StoreError.Unavailable;
}
