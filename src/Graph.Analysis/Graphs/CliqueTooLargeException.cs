using System.Globalization;

namespace Graph.Analysis.Graphs;

/// <summary>An affiliation has too many people for all of them to be tied to each other.</summary>
/// <param name="affiliation">Its number.</param>
/// <param name="people">How many people it has.</param>
/// <param name="largest">How many it may have.</param>
public sealed class CliqueTooLargeException(int affiliation, int people, int largest) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"Affiliation {affiliation} has {people} people, but at most {largest} can all be tied to each other. Leave it out, or raise the limit."))
{
    /// <summary>The number of the affiliation.</summary>
    public int Affiliation { get; } = affiliation;

    /// <summary>How many people it has.</summary>
    public int People { get; } = people;

    /// <summary>How many people it may have.</summary>
    public int Largest { get; } = largest;
}
