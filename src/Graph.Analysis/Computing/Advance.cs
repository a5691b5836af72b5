namespace Graph.Analysis.Computing;

/// <summary>How far a computation has come.</summary>
/// <param name="Done">How many of its steps are done.</param>
/// <param name="Of">How many there are; null where that is not known before the last.</param>
public readonly record struct Advance(int Done, int? Of);
