using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Who chairs forums, which are the organisations that others belong to, and which forums would have no chair left.</summary>
internal sealed class ForumChairs(ProjectionTables tables, int day)
{
    private const int Nobody = -1;
    private const int Several = -2;

    /// <summary>The forums whose every chair is among some people.</summary>
    public HashSet<int> LostWith(HashSet<int> leavers)
    {
        HashSet<int> lost = [];
        foreach (int person in leavers)
        {
            foreach (ref readonly RoleRow role in tables.Roles[person])
            {
                if (IsCurrentChair(role) && IsForum(role.Organisation) && AllLeave(role.Organisation, leavers))
                    lost.Add(role.Organisation);
            }
        }

        return lost;
    }

    /// <summary>Counts for each person the forums of which that person is the only chair.</summary>
    public void CountEveryone(int[] counts)
    {
        for (int forum = 0; forum < tables.OrganisationIds.Count; forum++)
        {
            if (IsForum(forum) && OnlyChair(forum) is >= 0 and int person)
                counts[person]++;
        }
    }

    /// <summary>Whether an organisation is there on the day, and others belong to it.</summary>
    public bool IsForum(int organisation)
    {
        if (!tables.Organisations[organisation].Holds(day))
            return false;
        foreach (ref readonly LinkRow member in tables.Members[organisation])
        {
            if (member.Period.Holds(day))
                return true;
        }

        return false;
    }

    /// <summary>Whether a person chairs a forum.</summary>
    public bool Chairs(int person, int forum)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == forum && IsCurrentChair(role))
                return true;
        }

        return false;
    }

    private bool IsCurrentChair(in RoleRow role) => role.IsChair && role.Period.Holds(day);

    private bool AllLeave(int forum, HashSet<int> leavers)
    {
        foreach (ref readonly ReferenceRow person in tables.Staff[forum])
        {
            if (!leavers.Contains(person.Other) && Chairs(person.Other, forum))
                return false;
        }

        return true;
    }

    private int OnlyChair(int forum)
    {
        int only = Nobody;
        foreach (ref readonly ReferenceRow person in tables.Staff[forum])
        {
            if (person.Other == only || !Chairs(person.Other, forum))
                continue;
            if (only != Nobody)
                return Several;
            only = person.Other;
        }

        return only;
    }
}
