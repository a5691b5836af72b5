using Graph.Analysis.Computing;

namespace Graph.Analysis.Snapshot;

/// <summary>When people were in post at organisations, level by level, by their roles: of several at once the most senior counts, and a renewal carries one on (FRAGILITY.md, "End of a post").</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class TimesInPost(ProjectionTables tables, int renewalDays)
{
    /// <summary>The days of a year, on average.</summary>
    public const double DaysOfYear = 365.25;

    private readonly List<int> days = [];

    /// <summary>All times of everybody who is recorded by name, person by person, at one organisation after the other, each in order.</summary>
    /// <param name="advance">Told of each person before it is read; may stop it.</param>
    public Buffer<TimeInPost> All(Action<int> advance)
    {
        Buffer<TimeInPost> all = new();
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            advance(person);
            if (!tables.UnnamedPeople[person])
                Add(person, all);
        }

        return all;
    }

    /// <summary>Adds the times of one person, at one organisation after the other, each in order.</summary>
    public void Add(int person, Buffer<TimeInPost> times)
    {
        ReadOnlySpan<RoleRow> roles = tables.Roles[person];
        for (int start = 0, end; start < roles.Length; start = end)
        {
            for (end = start + 1; end < roles.Length && roles[end].Organisation == roles[start].Organisation;)
                end++;
            AddAt(person, roles[start..end], times);
        }
    }

    /// <summary>Adds the times at one organisation: between two days on which a role begins or ends, nothing changes.</summary>
    private void AddAt(int person, ReadOnlySpan<RoleRow> roles, Buffer<TimeInPost> times)
    {
        days.Clear();
        foreach (ref readonly RoleRow role in roles)
        {
            days.Add(role.Period.First);
            days.Add(role.Period.End);
        }

        days.Sort();
        int organisation = roles[0].Organisation;
        TimeInPost? open = null;
        for (int i = 0; i + 1 < days.Count; i++)
        {
            if (days[i] == days[i + 1] || MostSenior(roles, days[i]) is not { } role)
                continue;
            bool carriesOn = open is { } before && days[i] <= (long)before.End + renewalDays;
            if (carriesOn && open!.Value.Level == role.Level)
            {
                open = open.Value with { End = days[i + 1] };
                continue;
            }

            if (open is { } done)
                times.Add(carriesOn ? done with { End = days[i], GoesOn = true } : done);
            open = new(person, organisation, role.Level, days[i], days[i + 1], role.Edge, CarriesOn: carriesOn, GoesOn: false);
        }

        if (open is { } last)
            times.Add(last);
    }

    private static RoleRow? MostSenior(ReadOnlySpan<RoleRow> roles, int day)
    {
        RoleRow? found = null;
        foreach (ref readonly RoleRow role in roles)
        {
            if (role.Period.Holds(day) && (found is not { } other || Seniority.Rank(role.Level) > Seniority.Rank(other.Level)))
                found = role;
        }

        return found;
    }
}

/// <summary>A time that somebody was in post at an organisation at one level, in day numbers.</summary>
/// <param name="Person">The person.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Level">The level; 0 where unknown.</param>
/// <param name="First">The first day; int.MinValue where it is not recorded.</param>
/// <param name="End">The first day on which it is over; int.MaxValue where no end is known.</param>
/// <param name="Role">The edge of the role with which it begins.</param>
/// <param name="CarriesOn">Whether it carries on a time at another level there.</param>
/// <param name="GoesOn">Whether a time at another level there carries it on; otherwise the person leaves.</param>
internal readonly record struct TimeInPost(int Person, int Organisation, byte Level, int First, int End, int Role, bool CarriesOn, bool GoesOn)
{
    /// <summary>Whether it is recorded when it began.</summary>
    public bool IsDated => First != int.MinValue;

    /// <summary>Whether it ends.</summary>
    public bool Ends => End != int.MaxValue;
}
