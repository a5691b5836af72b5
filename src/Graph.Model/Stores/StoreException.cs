namespace Graph.Model;

/// <summary>The store can't do what is asked.</summary>
/// <param name="error">Why.</param>
/// <param name="message">What happened, to what, and what helps.</param>
/// <param name="inner">What the store's own library said.</param>
public sealed class StoreException(StoreError error, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why the store can't do it.</summary>
    public StoreError Error { get; } = error;

    /// <summary>The id of the fact it is about, where it is about one.</summary>
    public string? FactId { get; init; }

    /// <summary>The code that the store's server gave, such as Neo.TransientError.Transaction.DeadlockDetected; null where it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsRetriable => Error is StoreError.Busy or StoreError.Unavailable;
}
