namespace Graph.Analysis;

/// <summary>Who else is in post at the organisations of somebody who leaves, and whom they know; each read once.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class Candidates(ProjectionTables tables, int leaver, DateOnly asOf, FragilityOptions options)
{
    private readonly int day = asOf.DayNumber;
    private readonly Posts posts = new(tables, asOf.DayNumber);
    private readonly Dictionary<int, IReadOnlyList<Candidate>> byOrganisation = [];
    private readonly Dictionary<int, HashSet<int>> known = [];
    private readonly Dictionary<int, HashSet<int>> held = [];

    /// <summary>Everybody else known to be in post at an organisation, in the order of their ids.</summary>
    public IReadOnlyList<Candidate> At(int organisation, CancellationToken cancellationToken)
    {
        if (!byOrganisation.TryGetValue(organisation, out IReadOnlyList<Candidate>? found))
            byOrganisation[organisation] = found = [.. Read(organisation, cancellationToken).OrderBy(one => tables.PersonIds.IdOf(one.Person), StringComparer.Ordinal)];
        return found;
    }

    /// <summary>The current partnerships a person holds, together with those taken over since.</summary>
    public HashSet<int> HeldBy(int person)
    {
        if (held.TryGetValue(person, out HashSet<int>? partnerships))
            return partnerships;
        partnerships = [];
        foreach (ref readonly HeldRow row in tables.Held[person])
        {
            if (row.Period.Holds(day) && tables.Partnerships[row.Partnership].IsCurrent(day))
                partnerships.Add(row.Partnership);
        }

        return held[person] = partnerships;
    }

    /// <summary>Whom a person knows by the day: by a tie of a partnership they hold or held, or by a contact that both attended.</summary>
    public HashSet<int> KnownBy(int person)
    {
        if (known.TryGetValue(person, out HashSet<int>? others))
            return others;
        others = [];
        foreach (ref readonly ReferenceRow attended in tables.Attended[person])
        {
            if (tables.Contacts[attended.Other] is not { IsKnown: true } contact || contact.Day > day)
                continue;
            foreach (ref readonly ReferenceRow attendee in tables.Attendees[attended.Other])
                others.Add(attendee.Other);
        }

        foreach (ref readonly HeldRow row in tables.Held[person])
            AddTies(person, row.Partnership, others);
        return known[person] = others;
    }

    /// <summary>Adds whom a person is tied to in a partnership on the day.</summary>
    public void AddTies(int person, int partnership, HashSet<int> others)
    {
        foreach (ref readonly TieRow tie in tables.Ties[partnership])
        {
            if (tie.Person == person && tie.Period.Holds(day))
                others.Add(tie.Other);
        }
    }

    /// <summary>Whether somebody is known to be in post at an organisation.</summary>
    public bool IsAt(int person, int organisation) => posts.IsKnownInPost(person, organisation);

    /// <summary>The most senior of somebody's current roles at an organisation; 0 where unknown.</summary>
    public byte LevelAt(int person, int organisation) => Post(person, organisation).Level;

    private List<Candidate> Read(int organisation, CancellationToken cancellationToken)
    {
        HashSet<int> seen = [leaver];
        List<Candidate> found = [];
        foreach (ReferenceRow row in (IEnumerable<ReferenceRow>)[.. tables.Staff[organisation], .. tables.HoldersFor[organisation]])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!seen.Add(row.Other) || !posts.IsKnownInPost(row.Other, organisation))
                continue;
            (byte level, int ends) = Post(row.Other, organisation);
            found.Add(new(row.Other, level, Stays: ends > day + options.LeaverDays));
        }

        return found;
    }

    /// <summary>The level of a post and when it ends; of somebody without a recorded role, unknown and never.</summary>
    private (byte Level, int Ends) Post(int person, int organisation)
    {
        (byte level, int ends) = ((byte)0, int.MinValue);
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation != organisation || !role.Period.Holds(day))
                continue;
            ends = Math.Max(ends, role.Period.End);
            if (Seniority.Rank(role.Level) > Seniority.Rank(level))
                level = role.Level;
        }

        return (level, ends == int.MinValue ? int.MaxValue : ends);
    }
}
