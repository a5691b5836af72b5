using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>Reads from a projection who was tied to whom on a day.</summary>
/// <remarks>
/// People are those in post anywhere on the day, as everybody is who counts as a holder. Organisations are those that are
/// there on the day, tied or not, and any others that somebody is in post at or that are party of a current partnership. In
/// the network of a place are those of them that are in it, and the people in post at one.
/// </remarks>
internal sealed class DayNetworkReader(AnalysisSession session, PlaceReach? place, IProgress<double>? progress, CancellationToken cancellationToken)
{
    private const int CancellationStride = 1024;

    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly HashSet<int>? there = place is null ? null : [.. place.Organisations.Select(session.Tables.OrganisationIds.Find)];

    /// <summary>Reads one network.</summary>
    /// <exception cref="NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public DayNetwork Read(NetworkKind kind)
    {
        if (kind == NetworkKind.OrganisationsByPartnership)
            return ReadPartnerships();

        bool isByTalk = kind is NetworkKind.Contact or NetworkKind.People;
        ContactNetwork? contact = isByTalk ? ContactNetwork.Of(session, cancellationToken, progress) : null;
        ReadOnlySpan<(int Member, int Group)> posts = contact is null ? new Posts(session).All(person => Advance(person, tables.PersonIds.Count)).Items : contact.Posts;
        NetworkVertices vertices = new(
            tables,
            kind == NetworkKind.OrganisationsByPeople ? [] : PeopleOf(posts),
            kind == NetworkKind.People ? [] : OrganisationsAnd(Groups(posts)));
        (int[] personAt, int[] organisationAt) = (vertices.OfPeople(), vertices.OfOrganisations());
        NetworkGraph graph = kind switch
        {
            NetworkKind.PeopleAndOrganisations => NetworkGraph.Of(vertices.Count, PostsAsTies(posts, personAt, organisationAt).Items),
            NetworkKind.Contact => NetworkGraph.Of(vertices.Count, AddTalk(contact!, PostsAsTies(posts, personAt, organisationAt), personAt).Items),
            NetworkKind.People => NetworkGraph.Of(vertices.Count, AddTalk(contact!, TiesOf(Colleagues(posts, personAt, vertices.Count)), personAt).Items),
            NetworkKind.OrganisationsByPeople => Share(vertices.Count, posts, post => (organisationAt[post.Group], post.Member), tables.PersonIds),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such network."),
        };
        return new(kind, session, place, vertices, graph);
    }

    private DayNetwork ReadPartnerships()
    {
        Buffer<(int Member, int Group)> parties = new();
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            Advance(partnership, tables.PartnershipIds.Count);
            if (!tables.Partnerships[partnership].IsCurrent(day))
                continue;
            foreach (ref readonly LinkRow party in tables.Parties[partnership])
            {
                if (party.Period.Holds(day))
                    parties.Add((party.Other, partnership));
            }
        }

        NetworkVertices vertices = new(tables, [], OrganisationsAnd(Members(parties.Items)));
        int[] at = vertices.OfOrganisations();
        return new(NetworkKind.OrganisationsByPartnership, session, place, vertices, Share(vertices.Count, parties.Items, party => (at[party.Member], party.Group), tables.PartnershipIds));
    }

    private NetworkGraph Colleagues(ReadOnlySpan<(int Member, int Group)> posts, int[] personAt, int people) =>
        Share(people, posts, post => (personAt[post.Member], post.Group), tables.OrganisationIds);

    private Buffer<(int A, int B)> AddTalk(ContactNetwork contact, Buffer<(int A, int B)> ties, int[] personAt)
    {
        HashSet<(int A, int B)> pairs = [];
        for (int talk = 0; talk < contact.Talks.Length; talk++)
        {
            Advance(talk, contact.Talks.Length);
            pairs.Clear();
            contact.AddPairs(contact.Talks[talk], pairs);
            pairs.RemoveWhere(pair => personAt[pair.A] == NetworkVertices.Outside || personAt[pair.B] == NetworkVertices.Outside);
            if (ties.Count + pairs.Count > NetworkTooLargeException.MaximumTies)
                throw NetworkTooLargeException.Whole();
            foreach ((int a, int b) in pairs)
                ties.Add((personAt[a], personAt[b]));
        }

        return ties;
    }

    /// <summary>Ties all in the network who share something, after a look at how many ties that would be.</summary>
    private static NetworkGraph Share(int vertices, ReadOnlySpan<(int Member, int Group)> memberships, Func<(int Member, int Group), (int Vertex, int Group)> at, IdSnapshot groups)
    {
        Buffer<(int Vertex, int Group)> placed = new();
        int[] sizes = new int[groups.Count];
        foreach ((int Member, int Group) membership in memberships)
        {
            (int vertex, int group) = at(membership);
            if (vertex == NetworkVertices.Outside)
                continue;
            placed.Add((vertex, group));
            sizes[group]++;
        }

        long ties = 0;
        for (int group = 0; group < sizes.Length; group++)
        {
            if (sizes[group] > NetworkTooLargeException.LargestGroup)
                throw NetworkTooLargeException.Group(groups.IdOf(group), sizes[group]);
            ties += (long)sizes[group] * (sizes[group] - 1) / 2;
        }

        return ties > NetworkTooLargeException.MaximumTies
            ? throw NetworkTooLargeException.Whole()
            : OneModeProjection.Of(vertices, groups.Count, placed.Items, NetworkTooLargeException.LargestGroup);
    }

    private static Buffer<(int A, int B)> PostsAsTies(ReadOnlySpan<(int Member, int Group)> posts, int[] personAt, int[] organisationAt)
    {
        Buffer<(int A, int B)> ties = new();
        foreach ((int person, int organisation) in posts)
        {
            if (organisationAt[organisation] != NetworkVertices.Outside)
                ties.Add((personAt[person], organisationAt[organisation]));
        }

        return ties;
    }

    private static Buffer<(int A, int B)> TiesOf(NetworkGraph graph)
    {
        Buffer<(int A, int B)> ties = new();
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                if (neighbour > vertex)
                    ties.Add((vertex, neighbour));
            }
        }

        return ties;
    }

    /// <summary>Those in post at an organisation of the network.</summary>
    private HashSet<int> PeopleOf(ReadOnlySpan<(int Member, int Group)> posts)
    {
        HashSet<int> people = [];
        foreach ((int person, int organisation) in posts)
        {
            if (there is null || there.Contains(organisation))
                people.Add(person);
        }

        return people;
    }

    private static HashSet<int> Members(ReadOnlySpan<(int Member, int Group)> memberships)
    {
        HashSet<int> members = [];
        foreach ((int member, _) in memberships)
            members.Add(member);
        return members;
    }

    private static HashSet<int> Groups(ReadOnlySpan<(int Member, int Group)> memberships)
    {
        HashSet<int> groups = [];
        foreach ((_, int group) in memberships)
            groups.Add(group);
        return groups;
    }

    private HashSet<int> OrganisationsAnd(HashSet<int> tied)
    {
        for (int organisation = 0; organisation < tables.OrganisationIds.Count; organisation++)
        {
            if (tables.Organisations[organisation].Holds(day))
                tied.Add(organisation);
        }

        if (there is not null)
            tied.IntersectWith(there);
        return tied;
    }

    private void Advance(int done, int of)
    {
        if (done % CancellationStride != 0)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report((double)done / of);
    }
}
