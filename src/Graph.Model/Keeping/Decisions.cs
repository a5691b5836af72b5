namespace Graph.Model;

/// <summary>Calls the decisions that a store takes under its lock, and refuses a write from within one: it would wait for itself.</summary>
public sealed class Decisions
{
    private readonly AsyncLocal<bool> isDeciding = new();

    /// <summary>Looks, before a write waits for the lock, whether it comes from within a decision.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public void RefuseWithin()
    {
        if (isDeciding.Value)
            throw new InvalidOperationException("A decision about a changeset can't write to the store itself: it would wait for itself. Put all that is to be written into the changeset that it answers.");
    }

    /// <summary>Calls a decision.</summary>
    /// <param name="decide">The decision.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">As <see cref="Refusal.Check"/>.</exception>
    /// <exception cref="StoreException">As <see cref="Refusal.Check"/>.</exception>
    public async Task<Changeset?> TakeAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken)
    {
        // Forgotten when this method returns, as the value of an asynchronous method always is.
        isDeciding.Value = true;
        Changeset? changeset = await decide(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (changeset is not null)
            Refusal.Check(changeset);
        return changeset;
    }
}
