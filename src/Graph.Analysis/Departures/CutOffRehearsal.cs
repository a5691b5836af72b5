using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>
/// Rehearses who is cut off from a chosen organisation if people leave. A chain of current contact is that of
/// <c>dependencyProof</c>: from colleague to colleague, or between people who can talk about a partnership.
/// </summary>
public static class CutOffRehearsal
{
    /// <summary>Who would be cut off if all of some people left together; null where the id names no organisation that is known.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="people">The ids of those who leave; those that name nobody are ignored.</param>
    /// <param name="from">The id of the chosen organisation.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CutOffAnswer? Rehearse(AnalysisSession session, IReadOnlyCollection<string> people, string from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(people);
        ProjectionTables tables = session.Tables;
        int root = tables.OrganisationIds.Find(from);
        if (root < 0 || tables.Organisations[root] == default)
            return null;

        ContactFlow flow = ContactFlow.Of(session, cancellationToken);
        HashSet<int> leavers = [.. people.Select(tables.PersonIds.Find).Where(person => person >= 0)];
        bool[] before = ContactReach.From(flow.Network, flow.Beginning(root), [], cancellationToken);
        bool[] after = ContactReach.From(flow.Network, flow.Beginning(root), leavers, cancellationToken);
        return new(
            from,
            Cut(tables.OrganisationIds, flow.End),
            Cut(tables.PersonIds, person => leavers.Contains(person) ? -1 : person));

        List<string> Cut(IdSnapshot ids, Func<int, int> nodeOf) => [.. Enumerable.Range(0, ids.Count)
            .Where(number => nodeOf(number) is >= 0 and int node && before[node] && !after[node])
            .Select(ids.IdOf)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// For every person, how many organisations would be cut off from a chosen one if that person alone left, by number of
    /// person; null where the id names no organisation that is known. In O(vertices + edges), by low-link subtree sums.
    /// </summary>
    internal static int[]? CountEveryone(AnalysisSession session, string from, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        int root = tables.OrganisationIds.Find(from);
        if (root < 0 || tables.Organisations[root] == default)
            return null;

        ContactNetwork network = ContactNetwork.Of(session, cancellationToken);
        int organisations = tables.OrganisationIds.Count;
        SingleDepartures single = SingleDepartures.Of(network.WithPlaces(), root, organisations, cancellationToken);
        int[] counts = new int[tables.PersonIds.Count];
        for (int person = 0; person < counts.Length; person++)
            counts[person] = single.CutOffWithout(organisations + person);
        return counts;
    }
}

/// <summary>Whom a departure leaves without a chain of current contact to a chosen organisation. All lists are in the order of the ids.</summary>
/// <param name="From">The id of the chosen organisation.</param>
/// <param name="Organisations">The ids of the organisations that have a chain to it, and would have none.</param>
/// <param name="People">The same of people; those who leave are not among them.</param>
public sealed record CutOffAnswer(string From, IReadOnlyList<string> Organisations, IReadOnlyList<string> People);

/// <summary>Finds whom chains of current contact lead to.</summary>
internal static class ContactReach
{
    private const int CancellationStride = 1 << 14;

    /// <summary>By node of the network, whether a chain leads there from another once some people are gone.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static bool[] From(FlowNetwork network, int from, HashSet<int> gone, CancellationToken cancellationToken)
    {
        bool[] reached = new bool[network.Nodes];
        Stack<int> open = new([from]);
        reached[from] = true;
        for (int steps = 0; open.TryPop(out int node); steps++)
        {
            if (steps % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (int i = network.Starts[node]; i < network.Starts[node + 1]; i++)
            {
                int arc = network.Arcs[i];
                int next = network.Head(arc);
                bool leadsOn = (arc & 1) == 0;
                if (!leadsOn || reached[next] || (network.IsArrival(next) && gone.Contains(next)))
                    continue;
                reached[next] = true;
                open.Push(next);
            }
        }

        return reached;
    }
}
