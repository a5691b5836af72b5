namespace Graph.Export.Formats.Ndjson;

/// <summary>A file can't be read back.</summary>
/// <param name="line">The line that shows it, counted from 1.</param>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="inner">What showed it.</param>
public sealed class UnreadableExportException(int line, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The line that shows it, counted from 1.</summary>
    public int Line { get; } = line;
}
