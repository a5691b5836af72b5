namespace Graph.Model;

/// <summary>A part of a list.</summary>
/// <param name="Items">The facts with their cursors, in order.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="TotalCount">How many match in all, where <see cref="ListQuery.CountTotal"/> asked; otherwise null.</param>
public sealed record Page(IReadOnlyList<PageItem> Items, bool HasNextPage, long? TotalCount);
