namespace Graph.Import.Reading;

/// <summary>A file can't be read as a whole.</summary>
/// <param name="message">What is wrong, and what helps.</param>
/// <param name="inner">What the library that read it said.</param>
internal sealed class UnreadableFileException(string message, Exception? inner = null) : Exception(message, inner);
