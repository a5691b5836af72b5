using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Who attended the dated contacts about a partnership: records of contact beside the holding itself.</summary>
/// <remarks>Filled anew for each partnership, without new memory; not safe for concurrent use.</remarks>
internal sealed class Attendance(ProjectionTables tables, int knownDay)
{
    private readonly Buffer<(int Person, ContactDay Contact)> attended = new();

    /// <summary>Reads the contacts about a partnership up to the day of knowledge.</summary>
    public void Read(int partnership)
    {
        attended.Clear();
        foreach (ref readonly ReferenceRow about in tables.ContactsAbout[partnership])
        {
            ContactDay contact = tables.Contacts[about.Other];
            if (!contact.IsKnown || contact.Day > knownDay)
                continue;
            foreach (ref readonly ReferenceRow attendee in tables.Attendees[about.Other])
                attended.Add((attendee.Other, contact));
        }

        // By day, and of one day what is known most precisely last; its code is the least.
        attended.Items.Sort(static (left, right) =>
            (left.Person, left.Contact.Day, -left.Contact.Code).CompareTo((right.Person, right.Contact.Day, -right.Contact.Code)));
    }

    /// <summary>What a person attended, in the order of the days.</summary>
    public ReadOnlySpan<(int Person, ContactDay Contact)> Of(int person)
    {
        int end = EndOf(person);
        int start = end;
        while (start > 0 && attended[start - 1].Person == person)
            start--;
        return attended.Items[start..end];
    }

    /// <summary>Adds what a holder attended, with the holding's strength.</summary>
    public void AddTo(ref Evidence evidence, in HoldingRow holding)
    {
        foreach ((_, ContactDay contact) in Of(holding.Person))
            evidence.Add(contact, holding.Strength);
    }

    /// <summary>How many of the contacts attended are of a person or of those before.</summary>
    private int EndOf(int person)
    {
        int low = 0;
        int high = attended.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (attended[middle].Person <= person)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
