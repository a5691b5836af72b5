using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Stewardship;

/// <summary>A forum, network or leadership group: who belongs to it, since when, and whether it is still there.</summary>
/// <param name="Group">The id of the organisation that it is.</param>
/// <param name="EndedOn">The first day on which it was no longer there; null if it still is.</param>
/// <param name="Organisations">How many organisations belong to it; if it has ended, on its last day.</param>
/// <param name="People">How many people have a role there; if it has ended, on its last day.</param>
public sealed record GroupRecord(string Group, DateOnly? EndedOn, int Organisations, int People)
{
    /// <summary>The ids of who belongs to it: the organisations, then the people. If it has ended, those of its last day.</summary>
    public IReadOnlyList<string> Members { get; private init; } = [];

    /// <summary>When it began; null if nobody said.</summary>
    public PartialDate? Since { get; private init; }

    /// <summary>When it ended or is to end; null if no end is known.</summary>
    public PartialDate? Until { get; private init; }

    /// <summary>What a list is sorted by: those that are there come first, then those that ended last.</summary>
    public long Place => EndedOn is { } ended ? int.MaxValue - ended.DayNumber : 0;

    /// <summary>A group on a day; null if it had not begun by then.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="group">The organisation that it is.</param>
    public static GroupRecord? Of(AnalysisSession session, Organisation group)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(group);
        if (!group.HasBegunBy(session.AsOf))
            return null;

        ProjectionTables tables = session.Tables;
        int number = tables.OrganisationIds.Find(group.Id);
        DateOnly? endedOn = group.HasEndedBy(session.AsOf) ? group.Until!.Value.LastDay : null;
        int day = (endedOn?.AddDays(-1) ?? session.AsOf).DayNumber;
        HashSet<int> organisations = [], people = [];
        if (number >= 0)
        {
            foreach (ref readonly LinkRow member in tables.Members[number])
            {
                if (member.Period.Holds(day))
                    organisations.Add(member.Other);
            }

            foreach (ref readonly ReferenceRow person in tables.Staff[number])
            {
                if (HasRole(tables, person.Other, number, day))
                    people.Add(person.Other);
            }
        }

        return new(group.Id, endedOn, organisations.Count, people.Count)
        {
            Since = group.Since,
            Until = group.Until,
            Members = [.. organisations.Select(tables.OrganisationIds.IdOf).Order(StringComparer.Ordinal), .. people.Select(tables.PersonIds.IdOf).Order(StringComparer.Ordinal)],
        };
    }

    private static bool HasRole(ProjectionTables tables, int person, int organisation, int day)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == organisation && role.Period.Holds(day))
                return true;
        }

        return false;
    }
}
