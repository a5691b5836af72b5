namespace Graph.Analysis.Computing;

/// <summary>So much long work waits that no more may.</summary>
public sealed class GateFullException() : Exception("Too many long questions are waiting.");
