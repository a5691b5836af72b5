using System.Globalization;

namespace Graph.Analysis.Graphs;

/// <summary>A network would have more ties than can be worked with, because all in a large group would be tied to each other. Nothing is left out in silence.</summary>
public sealed class NetworkTooLargeException : Exception
{
    /// <summary>The most that may be in one group in which all are tied to each other.</summary>
    public const int LargestGroup = 500;

    /// <summary>The most ties that groups may make together.</summary>
    public const int MaximumTies = 5_000_000;

    private NetworkTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>One group is too large.</summary>
    /// <param name="id">The id of what they share.</param>
    /// <param name="members">How many they are.</param>
    internal static NetworkTooLargeException Group(string id, int members) => new(string.Create(
        CultureInfo.InvariantCulture, $"{members} people or organisations would all be tied to each other through {id}, but the most allowed is {LargestGroup}."));

    /// <summary>It can be worked with, but not be drawn.</summary>
    /// <param name="vertices">How many would be in the picture.</param>
    /// <param name="lines">How many lines it would have.</param>
    /// <param name="mostVertices">How many it may show.</param>
    /// <param name="mostLines">How many lines it may have.</param>
    internal static NetworkTooLargeException Picture(int vertices, int lines, int mostVertices, int mostLines) => new(string.Create(
        CultureInfo.InvariantCulture, $"This network has {vertices:N0} people and organisations with {lines:N0} lines between them. A picture can show {mostVertices:N0} with {mostLines:N0} lines."));

    /// <summary>All groups together are too large.</summary>
    internal static NetworkTooLargeException Whole() => new(string.Create(
        CultureInfo.InvariantCulture, $"The network would have more than {MaximumTies} ties, which is too many."));
}
