using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// The network of contact for chains that have nobody in common: people are vertices, and a hub is an organisation with those in
/// post there, or people who can talk about a partnership, colleagues who are recorded as knowing each other, or two who are tied otherwise.
/// </summary>
/// <remarks>
/// Immutable. Chains begin and end at organisations; whether they lead through them, too, is the difference between the two of a day.
/// Which of several sets of chains is found follows the order in which steps are added. That is by ids, and not by the order in which
/// facts were read: the answer is the same from every store, however it got what it knows.
/// </remarks>
internal sealed class ContactFlow : ICountedOnItsOwn
{
    private readonly int organisations;
    private readonly int firstPlace;
    private readonly int[] partnerships;

    /// <summary>By number of hub, from the first of those of ties that are about no partnership: whether a date of contact is recorded.</summary>
    private readonly bool[] datedTies;

    private ContactFlow(FlowNetwork network, int organisations, int firstPlace, int[] partnerships, bool[] datedTies) =>
        (Network, this.organisations, this.firstPlace, this.partnerships, this.datedTies) = (network, organisations, firstPlace, partnerships, datedTies);

    /// <summary>Who leads on to whom.</summary>
    public FlowNetwork Network { get; }

    /// <summary>The flow of a day in which all colleagues know each other.</summary>
    public static ContactFlow Of(AnalysisSession session, CancellationToken cancellationToken) =>
        session.Answer(nameof(ContactFlow), abandoned => Write(ContactNetwork.Of(session, abandoned), null), cancellationToken);

    /// <summary>The flow of a day in which only those colleagues know each other of whom that is recorded.</summary>
    public static ContactFlow Recorded(AnalysisSession session, CancellationToken cancellationToken) =>
        session.Answer(nameof(Recorded), abandoned => Write(ContactNetwork.Of(session, abandoned), new(session, abandoned)), cancellationToken);

    /// <summary>The node at which chains from a person begin, who is not in them.</summary>
    public int BeginningAt(int person) => Network.Departure(person);

    /// <summary>The node at which chains from an organisation begin.</summary>
    public int Beginning(int organisation) => Network.NodeOf(organisation);

    /// <summary>The node at which chains to an organisation end.</summary>
    public int End(int organisation) => Network.NodeOf(organisation + firstPlace - organisations);

    /// <summary>The partnership that people talk about at a hub; -1 where they don't.</summary>
    public int PartnershipAt(int hub) => hub - firstPlace is >= 0 and int place && place < partnerships.Length ? partnerships[place] : -1;

    /// <summary>Whether people meet at a hub only because of a tie of which no date of contact is recorded.</summary>
    public bool IsUndatedTie(int hub) => hub - (Network.Hubs - datedTies.Length) is >= 0 and int tie && !datedTies[tie];

    /// <summary>Everybody to whom a chain leads at once from a person, each with the hub where they meet; somebody may be there more than once, and the person too.</summary>
    public IEnumerable<(int Person, int Hub)> Next(int person)
    {
        foreach (int node in Network.NodesFrom(Network.Departure(person)))
        {
            foreach (int other in Network.NodesFrom(node))
                yield return (other, Network.HubAt(node));
        }
    }

    /// <summary>Everybody in post at an organisation.</summary>
    public IEnumerable<int> PeopleAt(int organisation) => Network.NodesFrom(Beginning(organisation));

    private static ContactFlow Write(ContactNetwork network, RecordedColleagues? recorded)
    {
        // Where colleagues are not taken to know each other, an organisation is a hub to begin at and another to end at.
        int hubs = network.Organisations * (recorded is null ? 1 : 2);
        FlowNetworkWriter writer = new(network.People, hubs);
        foreach ((int person, int organisation) in network.PostsById())
        {
            writer.Enter(person, organisation + hubs - network.Organisations);
            writer.Leave(person, organisation);
        }

        Buffer<int> places = new();
        foreach (Talk talk in network.TalksById())
            AddTalk(writer, network, talk, places);
        recorded?.AddTo(writer, network);
        PersonalTie[] ties = network.PersonalTiesById();
        foreach (PersonalTie tie in ties)
        {
            int hub = writer.Open();
            writer.Meet(tie.A, hub);
            writer.Meet(tie.B, hub);
        }

        return new(writer.Finish(), network.Organisations, hubs, places.Items.ToArray(), [.. ties.Select(tie => tie.IsDated)]);
    }

    /// <summary>
    /// Everyone can talk to people without a tie, and these to everyone; two who both have ties need one between them. People of
    /// one side meet there, too, which adds no chain: they know each other as colleagues who hold one partnership.
    /// </summary>
    private static void AddTalk(FlowNetworkWriter writer, ContactNetwork network, in Talk talk, Buffer<int> places)
    {
        Talker[] all = network.TalkersById(talk);
        int untied = 0;
        foreach (Talker talker in all)
            untied += talker.TalksToAll ? 1 : 0;
        if (untied > 0)
        {
            int toUntied = Open(talk.Partnership);
            int fromUntied = untied == all.Length ? toUntied : Open(talk.Partnership);
            foreach (Talker talker in all)
            {
                writer.Enter(talker.Person, toUntied);
                writer.Leave(talker.Person, fromUntied);
                if (!talker.TalksToAll || fromUntied == toUntied)
                    continue;
                writer.Enter(talker.Person, fromUntied);
                writer.Leave(talker.Person, toUntied);
            }
        }

        foreach ((int a, int b) in network.TiedById(talk))
        {
            int place = Open(talk.Partnership);
            writer.Meet(a, place);
            writer.Meet(b, place);
        }

        int Open(int partnership)
        {
            places.Add(partnership);
            return writer.Open();
        }
    }
}
