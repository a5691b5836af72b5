using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Forums that would have no chair any more.</summary>
internal static class ForumsWithoutChair
{
    /// <summary>The forums whose every chair is among some people.</summary>
    public static HashSet<int> LostWith(ProjectionTables tables, HashSet<int> leavers, int day)
    {
        ForumChairs chairs = new(tables, day);
        HashSet<int> lost = [];
        foreach (int person in leavers)
        {
            foreach (ref readonly RoleRow role in tables.Roles[person])
            {
                if (chairs.Chairs(person, role.Organisation) && chairs.IsForum(role.Organisation) && chairs.Of(role.Organisation).TrueForAll(leavers.Contains))
                    lost.Add(role.Organisation);
            }
        }

        return lost;
    }

    /// <summary>Counts for each person the forums of which that person is the only chair.</summary>
    public static void CountEveryone(ProjectionTables tables, AskedAbout asked, int[] counts, int day)
    {
        ForumChairs chairs = new(tables, day);
        for (int forum = 0; forum < tables.OrganisationIds.Count; forum++)
        {
            if (chairs.IsForum(forum) && asked.IsForum(forum) && chairs.Of(forum) is [int person])
                counts[person]++;
        }
    }
}
