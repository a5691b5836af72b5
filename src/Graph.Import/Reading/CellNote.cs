namespace Graph.Import.Reading;

/// <summary>Something worth saying about a cell, told once the header of its column is known.</summary>
/// <param name="Row">The number of its row.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Message">What is worth a look and what to do.</param>
internal sealed record CellNote(int Row, int Column, string Message);
