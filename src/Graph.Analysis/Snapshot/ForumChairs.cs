namespace Graph.Analysis.Snapshot;

/// <summary>Which organisations are forums on a day, being those that others belong to, and who chairs them then.</summary>
internal sealed class ForumChairs(ProjectionTables tables, int day)
{
    /// <summary>Whether an organisation is there on the day, and others belong to it.</summary>
    public bool IsForum(int organisation) => tables.Organisations[organisation].Holds(day) && Links.AnyCurrent(tables.Members[organisation], day);

    /// <summary>Whether a person has a current role at a forum whose title is that of its chair.</summary>
    public bool Chairs(int person, int forum)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == forum && role.IsChair && role.Period.Holds(day))
                return true;
        }

        return false;
    }

    /// <summary>Everybody who chairs a forum, each once.</summary>
    public List<int> Of(int forum)
    {
        List<int> chairs = [];
        foreach (ref readonly ReferenceRow person in tables.Staff[forum])
        {
            if (!chairs.Contains(person.Other) && Chairs(person.Other, forum))
                chairs.Add(person.Other);
        }

        return chairs;
    }
}
