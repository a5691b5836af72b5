using Graph.Analysis.Computing;

namespace Graph.Analysis.Snapshot;

/// <summary>Where people are in post on a day.</summary>
internal sealed class Posts(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;

    /// <summary>Everybody known to be in post anywhere, with each organisation once, in the order of people.</summary>
    /// <param name="advance">Told of each person before it is read; may stop it.</param>
    public Buffer<(int Person, int Organisation)> All(Action<int> advance)
    {
        Buffer<(int Person, int Organisation)> all = new();
        HashSet<int> organisations = [];
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            advance(person);
            organisations.Clear();
            AddOrganisations(person, organisations);
            foreach (int organisation in organisations)
                all.Add((person, organisation));
        }

        return all;
    }

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

    /// <summary>When somebody was in post at an organisation, whatever the day: during the roles there or, where no role there is recorded, while holding something for it.</summary>
    public PeriodSet Ever(int person, int organisation)
    {
        List<Period> periods = [];
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == organisation)
                periods.Add(role.Period);
        }

        if (periods.Count > 0)
            return PeriodSet.Of(periods);
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Organisation == organisation)
                periods.Add(held.Period);
        }

        return PeriodSet.Of(periods);
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

        if (!anyRole)
            return new(IsHeld: true, level, int.MaxValue);
        return ends == int.MinValue ? new(IsHeld: false, level, ends) : new(IsHeld: true, level, RenewedUntil(person, organisation, ends));
    }

    /// <summary>Whether a post or a holding that ends on a day is known to end soon (FRAGILITY.md, "Known leaver").</summary>
    public bool EndsSoon(int end) => end <= day + session.Options.LeavingDays;

    /// <summary>The end of somebody's post, carried on by each later role there that begins soon enough after it.</summary>
    private int RenewedUntil(int person, int organisation, int ends)
    {
        for (bool isLonger = true; isLonger && ends != int.MaxValue;)
        {
            isLonger = false;
            foreach (ref readonly RoleRow role in tables.Roles[person])
            {
                if (role.Organisation != organisation || role.Period.End <= ends || role.Period.First > (long)ends + session.Options.RenewalDays)
                    continue;
                (ends, isLonger) = (role.Period.End, true);
            }
        }

        return ends;
    }
}

/// <summary>What is recorded of somebody's post at an organisation on a day.</summary>
/// <param name="IsHeld">Whether the person is in post: not every role recorded there has ended or is yet to begin (FRAGILITY.md, "In post").</param>
/// <param name="Level">The most senior of the current roles; 0 where unknown.</param>
/// <param name="Ends">The first day on which the last of them is over, and no other has carried it on; int.MaxValue where no end or no role is known, int.MinValue where none is current.</param>
internal readonly record struct Post(bool IsHeld, byte Level, int Ends);
