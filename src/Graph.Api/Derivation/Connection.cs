namespace Graph.Api.Derivation;

/// <summary>One page of a list, as Relay's connections have it.</summary>
/// <param name="Rows">The rows with their cursors, in order.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some came before.</param>
/// <param name="TotalCount">How many there are in all, where it was asked.</param>
internal record Connection(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount);
