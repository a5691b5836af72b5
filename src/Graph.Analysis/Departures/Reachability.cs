using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>
/// Who is cut off when people leave: the one answer for every question of the engine. From a chosen organisation those are cut
/// off to whom a chain of current contact leads now, and would lead no more. A chain is that of <c>dependencyProof</c>: from
/// colleague to colleague, or between people who can talk about a partnership.
/// </summary>
public sealed class Reachability
{
    private const int CancellationStride = 1 << 14;

    private readonly AnalysisSession session;
    private readonly ProjectionTables tables;
    private readonly int root;

    private Reachability(AnalysisSession session, int root)
    {
        this.session = session;
        this.root = root;
        tables = session.Tables;
    }

    /// <summary>What can be reached from an organisation; null where the id names no organisation that is known.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisation">The id of the chosen organisation.</param>
    public static Reachability? From(AnalysisSession session, string organisation)
    {
        ArgumentNullException.ThrowIfNull(session);
        int chosen = session.Tables.OrganisationIds.Find(organisation);
        return chosen < 0 || session.Tables.Organisations[chosen] == default ? null : new(session, chosen);
    }

    /// <summary>In a network where no organisation was chosen: for each vertex, how many others could no longer reach the largest part that is left without it.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="cuts">Its cut vertices and blocks.</param>
    internal static int[] CutOffFromTheRest(NetworkGraph graph, CutStructure cuts) => LargestRemainingPart.CutOffFrom(graph, cuts);

    /// <summary>Who would be cut off if all of some people left together.</summary>
    /// <param name="people">The ids of those who leave; those that do not belong to a person are ignored.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CutOffAnswer CutOffBy(IReadOnlyCollection<string> people, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(people);
        HashSet<int> leavers = [.. people.Select(tables.PersonIds.Find).Where(person => person >= 0)];
        ContactFlow flow = ContactFlow.Of(session, cancellationToken);
        bool[] before = Reached(flow, [], cancellationToken);
        bool[] after = Reached(flow, leavers, cancellationToken);
        return new(
            tables.OrganisationIds.IdOf(root),
            CutOff(tables.OrganisationIds, flow.End),
            CutOff(tables.PersonIds, person => leavers.Contains(person) ? -1 : person));

        List<string> CutOff(IdSnapshot ids, Func<int, int> nodeOf) => [.. Enumerable.Range(0, ids.Count)
            .Where(number => nodeOf(number) is >= 0 and int node && before[node] && !after[node])
            .Select(ids.IdOf)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>How many would be cut off if one person alone left, for every person at once, in O(vertices + edges).</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal CutOffCounts CutOffByEach(CancellationToken cancellationToken)
    {
        (int organisations, int people) = (tables.OrganisationIds.Count, tables.PersonIds.Count);
        NetworkGraph graph = ContactNetwork.Of(session, cancellationToken).WithPlaces();
        SingleDepartures ofOrganisations = SingleDepartures.Of(graph, root, organisations, cancellationToken);
        SingleDepartures ofBoth = SingleDepartures.Of(graph, root, organisations + people, cancellationToken);
        CutOffCounts counts = new(new int[people], new int[people]);
        for (int person = 0; person < people; person++)
        {
            counts.Organisations[person] = ofOrganisations.CutOffWithout(organisations + person);
            counts.People[person] = ofBoth.CutOffWithout(organisations + person) - counts.Organisations[person];
        }

        return counts;
    }

    /// <summary>By node of the flow, whether a chain leads there once some people are gone.</summary>
    private bool[] Reached(ContactFlow flow, HashSet<int> gone, CancellationToken cancellationToken)
    {
        FlowNetwork network = flow.Network;
        bool[] reached = new bool[network.Nodes];
        Stack<int> open = new([flow.Beginning(root)]);
        reached[flow.Beginning(root)] = true;
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

/// <summary>Whom a departure leaves without a chain of current contact to a chosen organisation. All lists are in the order of the ids.</summary>
/// <param name="From">The id of the chosen organisation.</param>
/// <param name="Organisations">The ids of the organisations that have a chain to it, and would have none.</param>
/// <param name="People">The same of people; those who leave are not among them.</param>
public sealed record CutOffAnswer(string From, IReadOnlyList<string> Organisations, IReadOnlyList<string> People);

/// <summary>How many each person alone would cut off, by number of person.</summary>
/// <param name="Organisations">Organisations.</param>
/// <param name="People">Other people.</param>
internal sealed record CutOffCounts(int[] Organisations, int[] People);
