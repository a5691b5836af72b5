namespace Graph.Import.Copying;

/// <summary>A store can't become a copy of another, because it holds something else.</summary>
/// <param name="message">What it holds, and what helps.</param>
internal sealed class CopyRefusedException(string message) : Exception(message);
