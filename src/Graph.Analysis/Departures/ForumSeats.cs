using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Who speaks for an organisation on the forums it belongs to, and which seats would be empty.</summary>
/// <remarks>
/// Its members there are the people in post at the organisation who have a current role at the forum; where there is none,
/// everybody known to be in post at the organisation.
/// </remarks>
internal sealed class ForumSeats(AnalysisSession session)
{
    private const int Several = -2;
    private const int Nobody = -1;

    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly Posts posts = new(session);

    /// <summary>The seats that would be empty if some people left.</summary>
    public HashSet<(int Forum, int Organisation)> LostWith(HashSet<int> leavers)
    {
        HashSet<int> organisations = [];
        foreach (int person in leavers)
            posts.AddOrganisations(person, organisations);

        HashSet<(int Forum, int Organisation)> lost = [];
        foreach (int organisation in organisations)
        {
            foreach (ref readonly LinkRow membership in tables.Forums[organisation])
            {
                if (IsCurrent(membership) && AllMembersLeave(membership.Other, organisation, leavers))
                    lost.Add((membership.Other, organisation));
            }
        }

        return lost;
    }

    /// <summary>Counts for each person the seats of which that person is the only member.</summary>
    public void CountEveryone(AskedAbout asked, int[] counts)
    {
        Dictionary<int, int> onlyMember = [];
        for (int organisation = 0; organisation < tables.OrganisationIds.Count; organisation++)
        {
            if (!asked.IsOrganisation(organisation))
                continue;
            onlyMember.Clear();
            foreach (ref readonly LinkRow membership in tables.Forums[organisation])
            {
                if (IsCurrent(membership))
                    onlyMember[membership.Other] = Nobody;
            }

            if (onlyMember.Count == 0)
                continue;
            int onlyPerson = Nobody;
            foreach (ref readonly ReferenceRow person in tables.Staff[organisation])
                Count(person.Other, organisation, onlyMember, ref onlyPerson);
            foreach (ref readonly ReferenceRow person in tables.HoldersFor[organisation])
                Count(person.Other, organisation, onlyMember, ref onlyPerson);

            foreach (int member in onlyMember.Values)
            {
                int speaker = member == Nobody ? onlyPerson : member;
                if (speaker >= 0)
                    counts[speaker]++;
            }
        }
    }

    private static int Only(int known, int person) => known == Nobody || known == person ? person : Several;

    private void Count(int person, int organisation, Dictionary<int, int> onlyMember, ref int onlyPerson)
    {
        if (!posts.IsKnownInPost(person, organisation))
            return;
        onlyPerson = Only(onlyPerson, person);
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Period.Holds(day) && onlyMember.TryGetValue(role.Organisation, out int known))
                onlyMember[role.Organisation] = Only(known, person);
        }
    }

    private bool IsCurrent(in LinkRow membership) => membership.Period.Holds(day) && tables.Organisations[membership.Other].Holds(day);

    private bool AllMembersLeave(int forum, int organisation, HashSet<int> leavers)
    {
        bool anyMember = false;
        foreach (ref readonly ReferenceRow seat in tables.Staff[forum])
        {
            if (!HasCurrentRole(seat.Other, forum) || !posts.IsKnownInPost(seat.Other, organisation))
                continue;
            anyMember = true;
            if (!leavers.Contains(seat.Other))
                return false;
        }

        return anyMember
            || (AllLeave(tables.Staff[organisation], organisation, leavers) && AllLeave(tables.HoldersFor[organisation], organisation, leavers));
    }

    private bool AllLeave(ReadOnlySpan<ReferenceRow> people, int organisation, HashSet<int> leavers)
    {
        foreach (ref readonly ReferenceRow person in people)
        {
            if (!leavers.Contains(person.Other) && posts.IsKnownInPost(person.Other, organisation))
                return false;
        }

        return true;
    }

    private bool HasCurrentRole(int person, int organisation)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == organisation && role.Period.Holds(day))
                return true;
        }

        return false;
    }
}
