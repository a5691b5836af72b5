using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Whom people know by a day; of each person read once.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class Acquaintances(ProjectionTables tables, int day)
{
    private readonly PartnershipTies ties = new(tables, day);
    private readonly Dictionary<int, HashSet<int>> known = [];

    /// <summary>Whom a person knows: by a tie of a partnership they hold or held, or by a contact that both attended; and by a tie of one more partnership.</summary>
    public HashSet<int> Of(int person, int partnership)
    {
        HashSet<int> others = [.. Of(person)];
        AddTies(person, partnership, others);
        return others;
    }

    private HashSet<int> Of(int person)
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

    private void AddTies(int person, int partnership, HashSet<int> others)
    {
        ties.Read(partnership);
        foreach (ref readonly TieRow tie in ties.Of(person))
        {
            if (tie.Period.Holds(day))
                others.Add(tie.Other);
        }
    }
}
