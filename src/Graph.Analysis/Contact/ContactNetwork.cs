using System.Runtime.InteropServices;
using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// Who is in contact with whom on a day, as a flow network: people whom only one chain may pass, and places where they
/// meet, which any number may. A place is an organisation with those in post there, or people who can talk about a partnership.
/// </summary>
/// <remarks>
/// Immutable. Each person is an arrival and a departure with a step between them, so that to cut the step is to take the
/// person away. Arcs are numbered in twos: an even one leads the way of its step, the odd one after it takes back.
/// </remarks>
internal sealed class ContactNetwork : ICountedOnItsOwn
{
    private readonly int organisations;
    private readonly int[] talk;
    private readonly int[] tails;
    private readonly int[] starts;
    private readonly int[] arcs;

    /// <summary>Puts a network together.</summary>
    /// <param name="people">How many people are known.</param>
    /// <param name="organisations">How many organisations are known.</param>
    /// <param name="talk">The partnership of each place that is no organisation.</param>
    /// <param name="entered">People and the places they enter.</param>
    /// <param name="left">People and the places they can be met at.</param>
    public ContactNetwork(int people, int organisations, Buffer<int> talk, Buffer<(int Person, int Place)> entered, Buffer<(int Person, int Place)> left)
    {
        People = people;
        this.organisations = organisations;
        this.talk = talk.Items.ToArray();
        Nodes = (2 * people) + organisations + talk.Count;
        Steps = people + entered.Count + left.Count;
        tails = new int[2 * Steps];
        for (int person = 0; person < people; person++)
            Lead(person, person, Departure(person));
        int step = people;
        foreach ((int person, int place) in entered.Items)
            Lead(step++, Departure(person), NodeOf(place));
        foreach ((int person, int place) in left.Items)
            Lead(step++, NodeOf(place), person);
        (starts, arcs) = Grouping.Sort(tails, Nodes);
    }

    /// <summary>The network of a day, read once for all who ask at the same time and kept: reading it takes much longer than a proof does.</summary>
    public static ContactNetwork Of(AnalysisSession session, CancellationToken cancellationToken) =>
        session.Answer(nameof(ContactNetwork), abandoned => new NetworkReader(session).Read(abandoned), cancellationToken);

    /// <summary>How many people there are.</summary>
    public int People { get; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes { get; }

    /// <summary>How many steps there are.</summary>
    public int Steps { get; }

    /// <summary>The arcs from each node lie from its start until before the next.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The arcs, node by node.</summary>
    public ReadOnlySpan<int> Arcs => arcs;

    /// <summary>The node of a place.</summary>
    public int NodeOf(int place) => (2 * People) + place;

    /// <summary>The node at which chains leave a person.</summary>
    public int Departure(int person) => People + person;

    /// <summary>Whether a node is where chains arrive at a person, whose number it then has.</summary>
    public bool IsArrival(int node) => node < People;

    /// <summary>Whether a step is the one through a person, whose number it then has: it is taken by one chain only.</summary>
    public bool IsThroughPerson(int step) => step < People;

    /// <summary>Whether a node is a place.</summary>
    public bool IsPlace(int node) => node >= 2 * People;

    /// <summary>The partnership that people talk about at the place of a node; -1 for an organisation.</summary>
    public int PartnershipAt(int node) => node - (2 * People) - organisations is var place and >= 0 ? talk[place] : -1;

    /// <summary>The node an arc leads to.</summary>
    public int Head(int arc) => tails[arc ^ 1];

    /// <summary>The node an arc comes from.</summary>
    public int Tail(int arc) => tails[arc];

    /// <summary>Everybody in post at an organisation.</summary>
    public IEnumerable<int> PeopleAt(int organisation)
    {
        int node = NodeOf(organisation);
        for (int i = starts[node]; i < starts[node + 1]; i++)
        {
            if ((arcs[i] & 1) == 0)
                yield return Head(arcs[i]);
        }
    }

    private void Lead(int step, int from, int to) => (tails[2 * step], tails[(2 * step) + 1]) = (from, to);
}

/// <summary>The network of contact as an undirected graph, in which a person is one vertex that can be taken away.</summary>
internal static class ContactVertices
{
    /// <summary>Organisations are the first vertices, people follow, and places where people talk are last.</summary>
    /// <remarks>
    /// Where a partnership has people with ties and people without, those with ties meet only those without. Is there one
    /// without, all meet through that person and not without them, so that edges lead there; are there several, no single
    /// departure keeps the others from meeting, and a place stands for it.
    /// </remarks>
    public static NetworkGraph GraphOf(ContactNetwork network, int organisations)
    {
        List<(int A, int B)> edges = [];
        int vertices = organisations + network.People;
        for (int node = network.NodeOf(0); node < network.Nodes; node++)
        {
            List<int> entering = [];
            List<int> met = [];
            for (int i = network.Starts[node]; i < network.Starts[node + 1]; i++)
            {
                int arc = network.Arcs[i];
                if ((arc & 1) == 0)
                    met.Add(network.Head(arc));
                else
                    entering.Add(network.Head(arc) - network.People);
            }

            // The place that leads the other way between the same people says the same again.
            if (met.Count > entering.Count)
                continue;
            bool isOrganisation = network.PartnershipAt(node) < 0;
            if (!isOrganisation && met.Count < entering.Count && met.TrueForAll(person => person == met[0]))
            {
                foreach (int person in entering)
                    edges.Add((organisations + met[0], organisations + person));
                continue;
            }

            int place = isOrganisation ? node - network.NodeOf(0) : vertices++;
            foreach (int person in entering)
                edges.Add((place, organisations + person));
        }

        return NetworkGraph.Of(vertices, CollectionsMarshal.AsSpan(edges));
    }
}
