namespace Graph.Analysis.Snapshot;

/// <summary>Where people are in post on a day.</summary>
internal sealed class Posts(ProjectionTables tables, int day)
{
    /// <summary>Adds every organisation at which somebody is known to be in post.</summary>
    public void AddOrganisations(int person, HashSet<int> organisations)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Period.Holds(day))
                organisations.Add(role.Organisation);
        }

        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Period.Holds(day) && !organisations.Contains(held.Organisation) && IsKnownInPost(person, held.Organisation))
                organisations.Add(held.Organisation);
        }
    }

    /// <summary>Whether somebody has a current role at an organisation or, where no role there is recorded, a current holding for it.</summary>
    public bool IsKnownInPost(int person, int organisation)
    {
        bool anyRole = false;
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation != organisation)
                continue;
            if (role.Period.Holds(day))
                return true;
            anyRole = true;
        }

        if (anyRole)
            return false;
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Organisation == organisation && held.Period.Holds(day))
                return true;
        }

        return false;
    }

    /// <summary>Everybody known to be in post at an organisation, each once.</summary>
    public IReadOnlyCollection<int> PeopleAt(int organisation)
    {
        HashSet<int> people = [];
        foreach (ref readonly ReferenceRow staff in tables.Staff[organisation])
            people.Add(staff.Other);
        foreach (ref readonly ReferenceRow holder in tables.HoldersFor[organisation])
            people.Add(holder.Other);
        people.RemoveWhere(person => !IsKnownInPost(person, organisation));
        return people;
    }

    /// <summary>What is recorded of somebody's post at an organisation.</summary>
    public Post Of(int person, int organisation)
    {
        bool anyRole = false;
        (byte level, int ends) = ((byte)0, int.MinValue);
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation != organisation)
                continue;
            anyRole = true;
            if (!role.Period.Holds(day))
                continue;
            ends = Math.Max(ends, role.Period.End);
            if (Seniority.Rank(role.Level) > Seniority.Rank(level))
                level = role.Level;
        }

        return anyRole ? new(ends > int.MinValue, level, ends) : new(IsHeld: true, level, int.MaxValue);
    }
}

/// <summary>What is recorded of somebody's post at an organisation on a day.</summary>
/// <param name="IsHeld">Whether the person is in post: not every role recorded there has ended or is yet to begin (FRAGILITY.md, "In post").</param>
/// <param name="Level">The most senior of the current roles; 0 where unknown.</param>
/// <param name="Ends">The first day on which the last of them is over; int.MaxValue where no end or no role is known, int.MinValue where none is current.</param>
internal readonly record struct Post(bool IsHeld, byte Level, int Ends);
