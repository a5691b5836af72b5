namespace Graph.Import.Watching;

/// <summary>A file that was taken from a watched folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Now">Where it is now, from the folder on; null where it stayed, to be tried again.</param>
/// <param name="Words">What came of it, in a line.</param>
internal sealed record TakenFile(string Name, string? Now, string Words);
