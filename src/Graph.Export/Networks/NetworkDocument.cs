namespace Graph.Export.Networks;

/// <summary>A network as formats write it.</summary>
/// <param name="Header">What the file says of itself.</param>
public sealed record NetworkDocument(ExportHeader Header);
