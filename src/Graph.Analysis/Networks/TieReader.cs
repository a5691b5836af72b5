using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>Reads from a projection what every tie of a network is.</summary>
internal sealed class TieReader(
    AnalysisSession session, NetworkKind kind, bool ofAllTimes, PlaceReach? place, IProgress<double>? progress, CancellationToken cancellationToken)
{
    private const int CancellationStride = 1024;

    private readonly ProjectionTables tables = session.Tables;
    private readonly TieTimes times = new(session, ofAllTimes);
    private readonly List<NetworkTies.KeptTie> ties = [];
    private readonly HashSet<int>? there = place is null ? null : [.. place.Organisations.Select(session.Tables.OrganisationIds.Find)];
    private int[] personAt = [];
    private int[] organisationAt = [];

    /// <summary>Reads one network.</summary>
    /// <exception cref="NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public NetworkTies Read()
    {
        bool isByPartnership = kind == NetworkKind.OrganisationsByPartnership;
        List<(int Member, int Group)> memberships = isByPartnership ? ReadParties() : ReadPosts();
        NetworkVertices vertices = new(
            tables,
            kind is NetworkKind.OrganisationsByPeople or NetworkKind.OrganisationsByPartnership ? [] : [.. memberships.Where(post => there?.Contains(post.Group) ?? true).Select(post => post.Member).Distinct()],
            kind == NetworkKind.People ? [] : OrganisationsAnd(memberships.Select(membership => isByPartnership ? membership.Member : membership.Group)));
        (personAt, organisationAt) = (vertices.OfPeople(), vertices.OfOrganisations());
        switch (kind)
        {
            case NetworkKind.PeopleAndOrganisations:
                AddPosts(memberships);
                break;
            case NetworkKind.Contact:
                AddPosts(memberships);
                AddContacts();
                break;
            case NetworkKind.People:
                Share(memberships, TieKind.Colleagues, personAt, tables.OrganisationIds, times.Colleagues);
                AddContacts();
                break;
            case NetworkKind.OrganisationsByPeople:
                Share([.. memberships.Select(post => (post.Group, post.Member))], TieKind.SharedPerson, organisationAt, tables.PersonIds, times.SharedPerson);
                break;
            case NetworkKind.OrganisationsByPartnership:
                Share(memberships, TieKind.Partnership, organisationAt, tables.PartnershipIds, (one, other, partnership) => times.Party(one, partnership).And(times.Party(other, partnership)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such network.");
        }

        return new(kind, tables, vertices, times, [.. ties]);
    }

    /// <summary>Who is or was in post where, each once.</summary>
    private List<(int Person, int Organisation)> ReadPosts()
    {
        List<(int Person, int Organisation)> posts = [];
        HashSet<int> organisations = [];
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            Advance(person, tables.PersonIds.Count);
            organisations.Clear();
            foreach (ref readonly RoleRow role in tables.Roles[person])
                organisations.Add(role.Organisation);
            foreach (ref readonly HeldRow held in tables.Held[person])
                organisations.Add(held.Organisation);
            foreach (int organisation in organisations)
            {
                if (!times.Post(person, organisation).IsEmpty)
                    posts.Add((person, organisation));
            }
        }

        return posts;
    }

    /// <summary>Which organisations are or were parties of partnerships, each once.</summary>
    private List<(int Organisation, int Partnership)> ReadParties()
    {
        List<(int Organisation, int Partnership)> parties = [];
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            Advance(partnership, tables.PartnershipIds.Count);
            int last = -1;
            foreach (ref readonly LinkRow party in tables.Parties[partnership])
            {
                if (party.Other != last && !times.Party(party.Other, partnership).IsEmpty)
                    parties.Add((party.Other, partnership));
                last = party.Other;
            }
        }

        return parties;
    }

    /// <summary>The organisations of ties, and those that are or were there without any.</summary>
    private HashSet<int> OrganisationsAnd(IEnumerable<int> tied)
    {
        HashSet<int> organisations = [.. tied];
        for (int organisation = 0; organisation < tables.OrganisationIds.Count; organisation++)
        {
            Period lasts = tables.Organisations[organisation];
            if (times.Day is { } day ? lasts.Holds(day) : lasts.First < lasts.End)
                organisations.Add(organisation);
        }

        if (there is not null)
            organisations.IntersectWith(there);
        return organisations;
    }

    private void AddPosts(List<(int Person, int Organisation)> posts)
    {
        foreach ((int person, int organisation) in posts)
        {
            bool anyRole = false;
            foreach (ref readonly RoleRow role in tables.Roles[person])
            {
                if (role.Organisation != organisation || times.Role(role.Period).IsEmpty)
                    continue;
                anyRole = true;
                Add(personAt[person], organisationAt[organisation], TieKind.Role, role.Edge);
            }

            if (!anyRole)
                Add(personAt[person], organisationAt[organisation], TieKind.Post, 0);
        }
    }

    private void AddContacts()
    {
        if (times.Day is null)
        {
            AddContactsEver();
            return;
        }

        ContactNetwork contact = ContactNetwork.Of(session, cancellationToken, progress);
        HashSet<(int A, int B)> pairs = [];
        foreach (Talk talk in contact.Talks)
        {
            pairs.Clear();
            contact.AddPairs(talk, pairs);
            foreach ((int a, int b) in pairs)
                Add(personAt[a], personAt[b], TieKind.Contact, talk.Partnership);
        }
    }

    private void AddContactsEver()
    {
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            Advance(partnership, tables.PartnershipIds.Count);
            Pair(times.Holders(partnership), partnership, TieKind.Contact, personAt, tables.PartnershipIds, times.Contact);
        }
    }

    /// <summary>Ties all who share something while they share it.</summary>
    private void Share(List<(int Member, int Group)> memberships, TieKind tie, int[] places, IdSnapshot groups, Func<int, int, int, PeriodSet> when)
    {
        (int[] starts, int[] members) = Grouping.Sort([.. memberships.Select(membership => membership.Group)], groups.Count);
        for (int group = 0; group < groups.Count; group++)
        {
            Advance(group, groups.Count);
            Pair(members[starts[group]..starts[group + 1]].Select(member => memberships[member].Member), group, tie, places, groups, when);
        }
    }

    private void Pair(IEnumerable<int> sharing, int group, TieKind tie, int[] places, IdSnapshot groups, Func<int, int, int, PeriodSet> when)
    {
        int[] members = [.. sharing.Where(member => places[member] != NetworkVertices.Outside)];
        if (members.Length > NetworkTooLargeException.LargestGroup)
            throw NetworkTooLargeException.Group(groups.IdOf(group), members.Length);
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                // On a day, all that both share holds.
                bool holds = times.Day is not null || !when(members[i], members[j], group).IsEmpty;
                if (holds)
                    Add(places[members[i]], places[members[j]], tie, group);
            }
        }
    }

    private void Add(int one, int other, TieKind tie, int through)
    {
        if (one == NetworkVertices.Outside || other == NetworkVertices.Outside)
            return;
        if (ties.Count == NetworkTooLargeException.MaximumTies)
            throw NetworkTooLargeException.Whole();
        ties.Add(new(Math.Min(one, other), Math.Max(one, other), tie, through));
    }

    private void Advance(int done, int of)
    {
        if (done % CancellationStride != 0)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report((double)done / of);
    }
}
