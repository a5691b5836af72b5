namespace Graph.Analysis.Snapshot;

/// <summary>Where somebody meets other organisations anyway on a day.</summary>
internal sealed class MeetingPlaces(ProjectionTables tables, int day)
{
    /// <summary>A forum that a person sits on and one of some organisations belongs to; -1 where there is none.</summary>
    public int Forum(int person, params ReadOnlySpan<int> organisations)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Period.Holds(day) && tables.Organisations[role.Organisation].Holds(day) && AnyLinked(tables.Forums, organisations, role.Organisation))
                return role.Organisation;
        }

        return -1;
    }

    /// <summary>A building that a person can open and one of some organisations is in; -1 where there is none.</summary>
    public int Building(int person, params ReadOnlySpan<int> organisations)
    {
        foreach (ref readonly LinkRow key in tables.Keys[person])
        {
            if (key.Period.Holds(day) && tables.Buildings[key.Other].Holds(day) && AnyLinked(tables.Tenures, organisations, key.Other))
                return key.Other;
        }

        return -1;
    }

    private bool AnyLinked(Rows<LinkRow> links, ReadOnlySpan<int> organisations, int place)
    {
        foreach (int organisation in organisations)
        {
            if (Links.Any(links[organisation], place, day))
                return true;
        }

        return false;
    }
}
