namespace Graph.Model;

/// <summary>One step of a <see cref="Changeset"/>.</summary>
public abstract record Operation
{
    /// <summary>The id of the fact it is about.</summary>
    public abstract string Id { get; }

    /// <summary>
    /// The version the fact must have for the step to be taken: 0 where it must be new, null where any will do.
    /// Otherwise the store refuses the whole changeset with <see cref="StoreError.Conflict"/>.
    /// </summary>
    public long? ExpectedVersion { get; init; }
}
