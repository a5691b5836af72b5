namespace Graph.Import;

/// <summary>A file that is to be imported.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What messages call it and history keeps, whatever the file is called where it is.</param>
public sealed record GivenFile(string Path, string Name);
