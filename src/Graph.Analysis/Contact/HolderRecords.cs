using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>The dates of all records of contact of one holder, those that earlier versions left behind included (FRAGILITY.md, "Records of contact").</summary>
/// <remarks>Filled anew for each holder, without new memory; not safe for concurrent use.</remarks>
internal sealed class HolderRecords(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly Buffer<ContactDay> records = new();

    /// <summary>The records read last that lie up to the day of knowledge, in no order.</summary>
    public ReadOnlySpan<ContactDay> Dates => records.Items;

    /// <summary>Reads those of a holder of the partnership whose sides were read last.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="holder">The holder.</param>
    /// <param name="endedToo">Whether holdings that do not hold on the day are read, too.</param>
    public void Read(PartyHolders sides, in SideHolder holder, bool endedToo = false)
    {
        records.Clear();
        foreach (ref readonly HoldingRow holding in tables.Holdings[sides.Partnership])
        {
            if (holding.Person == holder.Person && holding.Organisation == holder.Organisation && (endedToo || holding.Period.Holds(session.Day)))
                Add(holding.LastContact, tables.EarlierOfHoldings[holding.Edge]);
        }

        foreach (ref readonly TieRow tie in sides.TiesOf(holder.Person))
        {
            if (tie.Period.HasBegun(session.Day))
                Add(tie.LastContact, tables.EarlierOfTies[tie.Edge]);
        }

        foreach ((_, ContactDay contact) in sides.AttendedBy(holder.Person))
            Add(contact);
    }

    private void Add(ContactDay contact, ContactRecord[]? earlier)
    {
        Add(contact);
        foreach (ContactRecord record in earlier ?? [])
            Add(record.Contact);
    }

    private void Add(ContactDay contact)
    {
        if (contact.IsKnown && contact.Day <= session.KnownDay)
            records.Add(contact);
    }
}
