namespace Graph.Store.Neo4j;

/// <summary>Where a store stands when a writer asks to be let in.</summary>
/// <param name="IsFree">Whether the writer is in.</param>
/// <param name="Head">The number of the latest change.</param>
/// <param name="Published">Up to which change the plain graph is.</param>
/// <param name="IsStaged">Whether a writer may have left versions above the head.</param>
/// <param name="Versions">How many versions there are up to the head.</param>
/// <param name="Run">The answer of the changeset, where it is recorded already.</param>
internal sealed record StoreState(bool IsFree, long Head, long Published, bool IsStaged, long Versions, ChangeResult? Run)
{
    /// <summary>Whether a writer left something half done.</summary>
    public bool NeedsRecovery => IsStaged || Published < Head;
}
