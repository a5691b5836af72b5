namespace Graph.Store.Neo4j;

/// <summary>What the server answered to a statement.</summary>
/// <param name="Rows">The rows: null, bool, long, double, string, arrays of strings, and maps of these.</param>
/// <param name="Bookmarks">What to send so that later statements see it.</param>
internal sealed record Answer(List<object?[]> Rows, IReadOnlyList<string> Bookmarks);
