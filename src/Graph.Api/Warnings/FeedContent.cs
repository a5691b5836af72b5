namespace Graph.Api.Warnings;

/// <summary>What is in a feed.</summary>
/// <param name="Place">The id of the place it is about; null for everything.</param>
/// <param name="PlaceName">What the place is called.</param>
/// <param name="Entries">The entries, the newest first.</param>
internal sealed record FeedContent(string? Place, string? PlaceName, IReadOnlyList<FeedEntry> Entries);
