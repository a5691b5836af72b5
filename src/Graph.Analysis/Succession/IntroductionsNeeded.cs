using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;

namespace Graph.Analysis.Succession;

/// <summary>How many introductions are needed before no single departure cuts others off (FRAGILITY.md, "Thickening").</summary>
/// <remarks>
/// An organisation with one person in post hangs on that person whoever is introduced to whom: it needs a second person first.
/// So such organisations are counted, and taken out of the network before the bound is worked out. With them goes the leaf block
/// of each and its one person; the person stays, with all other contact.
/// </remarks>
public static class IntroductionsNeeded
{
    /// <summary>The least number of introductions; more may be needed.</summary>
    /// <param name="contact">The network of contact, of people and organisations.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int AtLeast(DayNetwork contact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contact);
        List<(int A, int B)> ties = [];
        for (int vertex = 0; vertex < contact.Graph.VertexCount; vertex++)
        {
            foreach (int neighbour in contact.Graph.NeighboursOf(vertex))
            {
                if (vertex < neighbour && !HasOnePerson(contact, neighbour))
                    ties.Add((vertex, neighbour));
            }
        }

        return IntroductionBound.Of(NetworkGraph.Of(contact.Graph.VertexCount, [.. ties]), contact.IsPerson, cancellationToken);
    }

    /// <summary>How many organisations have one person in post.</summary>
    /// <param name="contact">The network of contact, of people and organisations.</param>
    public static int WithOnePerson(DayNetwork contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return Enumerable.Range(contact.PersonCount, contact.OrganisationCount).Count(vertex => HasOnePerson(contact, vertex));
    }

    /// <summary>In the network of contact an organisation is tied to those in post there, and to nobody else.</summary>
    private static bool HasOnePerson(DayNetwork contact, int vertex) => !contact.IsPerson(vertex) && contact.Graph.NeighboursOf(vertex).Length == 1;
}
