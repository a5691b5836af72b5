using Graph.Export.Formats.Ndjson;

namespace Graph.Import.ReadingBack;

/// <summary>What is in an exported file.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Lines">How many versions of facts it has.</param>
/// <param name="Head">The number of its last change, where it has history; otherwise 0.</param>
internal sealed record ExportedContents(HeaderLine Header, int Lines, long Head);
