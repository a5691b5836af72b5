using System.Globalization;

namespace Graph.Analysis.Graphs;

/// <summary>A network of people, made of what they take part in: two are tied for every organisation or event that they share.</summary>
public static class OneModeProjection
{
    /// <summary>Ties all who share an affiliation, with a parallel edge for each one that they share.</summary>
    /// <param name="people">How many people there are, numbered from 0.</param>
    /// <param name="affiliations">How many organisations or events there are, numbered from 0.</param>
    /// <param name="memberships">Who takes part in what; recorded twice, it counts once.</param>
    /// <param name="largestClique">The most people of one affiliation that may all be tied to each other.</param>
    /// <exception cref="ArgumentOutOfRangeException">A membership is of nobody or in nothing.</exception>
    /// <exception cref="CliqueTooLargeException">
    /// An affiliation has more people: n of them would make n(n − 1)/2 edges, and tell little of who knows whom. Nothing is left
    /// out in silence.
    /// </exception>
    public static NetworkGraph Of(int people, int affiliations, ReadOnlySpan<(int Person, int Affiliation)> memberships, int largestClique)
    {
        (int A, int B)[] sides = new (int A, int B)[memberships.Length];
        for (int i = 0; i < sides.Length; i++)
        {
            (int person, int affiliation) = memberships[i];
            ArgumentOutOfRangeException.ThrowIfNegative(person, nameof(memberships));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, people, nameof(memberships));
            ArgumentOutOfRangeException.ThrowIfNegative(affiliation, nameof(memberships));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(affiliation, affiliations, nameof(memberships));
            sides[i] = (person, people + affiliation);
        }

        NetworkGraph twoMode = NetworkGraph.Of(people + affiliations, sides).Simple();
        long ties = 0;
        for (int affiliation = 0; affiliation < affiliations; affiliation++)
        {
            long members = twoMode.DegreeOf(people + affiliation);
            if (members > largestClique)
                throw new CliqueTooLargeException(affiliation, (int)members, largestClique);
            ties += members * (members - 1) / 2;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(ties, NetworkGraph.MaximumEdges, nameof(memberships));
        return NetworkGraph.Of(people, TieMembers(twoMode, people, (int)ties));
    }

    private static (int A, int B)[] TieMembers(NetworkGraph twoMode, int people, int ties)
    {
        (int A, int B)[] edges = new (int A, int B)[ties];
        int count = 0;
        for (int affiliation = people; affiliation < twoMode.VertexCount; affiliation++)
        {
            ReadOnlySpan<int> members = twoMode.NeighboursOf(affiliation);
            for (int i = 0; i < members.Length; i++)
            {
                for (int j = 0; j < i; j++)
                    edges[count++] = (members[j], members[i]);
            }
        }

        return edges;
    }
}

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
