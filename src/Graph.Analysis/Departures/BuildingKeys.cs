using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Buildings that nobody could open any more.</summary>
internal static class BuildingKeys
{
    /// <summary>The buildings whose every current key holder is among some people.</summary>
    public static HashSet<int> LostWith(ProjectionTables tables, HashSet<int> leavers, int day)
    {
        HashSet<int> lost = [];
        foreach (int person in leavers)
        {
            foreach (ref readonly LinkRow key in tables.Keys[person])
            {
                if (key.Period.Holds(day) && tables.Buildings[key.Other].Holds(day) && AllLeave(tables.KeyHolders[key.Other], leavers, day))
                    lost.Add(key.Other);
            }
        }

        return lost;
    }

    /// <summary>Counts for each person the buildings of which that person is the only current key holder.</summary>
    public static void CountEveryone(ProjectionTables tables, AskedAbout asked, int[] counts, int day)
    {
        for (int building = 0; building < tables.BuildingIds.Count; building++)
        {
            if (tables.Buildings[building].Holds(day) && asked.IsBuilding(building) && OnlyOne(tables.KeyHolders[building], day) is { } person)
                counts[person]++;
        }
    }

    private static bool AllLeave(ReadOnlySpan<LinkRow> keyHolders, HashSet<int> leavers, int day)
    {
        foreach (ref readonly LinkRow holder in keyHolders)
        {
            if (holder.Period.Holds(day) && !leavers.Contains(holder.Other))
                return false;
        }

        return true;
    }

    private static int? OnlyOne(ReadOnlySpan<LinkRow> keyHolders, int day)
    {
        int? only = null;
        foreach (ref readonly LinkRow holder in keyHolders)
        {
            if (!holder.Period.Holds(day))
                continue;
            if (only is not null && only != holder.Other)
                return null;
            only = holder.Other;
        }

        return only;
    }
}
