namespace Graph.Import.Commands;

/// <summary>A command line can be read, and asks for something there is not.</summary>
/// <param name="message">What is wrong, and what would be right.</param>
internal sealed class WrongUsageException(string message) : Exception(message);
