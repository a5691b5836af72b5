using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>How often a holder is in contact about a partnership as a rule, and for how long nothing has been recorded since.</summary>
/// <remarks>
/// The usual gap is the median of the days between consecutive records of contact (FRAGILITY.md, "Records of contact") that
/// are known to the day, each day once; it needs three such days. Where the latest record is vaguer, it is read at its
/// last day, so that a vague date alone never makes contact look quiet.
/// </remarks>
internal sealed class ContactRhythm(ProjectionTables tables, int day)
{
    private const int FewestGaps = 2;

    private readonly Buffer<int> days = new();
    private readonly Buffer<int> gaps = new();
    private int latestPossible;

    /// <summary>The days of the records that were read, in order and each once.</summary>
    public ReadOnlySpan<int> Days => days.Items;

    /// <summary>The usual gap in days; null where too little is recorded.</summary>
    public double? UsualGap { get; private set; }

    /// <summary>The first day on which so many usual gaps have passed since the latest record; int.MaxValue where there is no usual gap.</summary>
    public int QuietFrom(double times) => UsualGap is { } gap
        ? (int)Math.Min(int.MaxValue, latestPossible + Math.Ceiling(times * gap))
        : int.MaxValue;

    /// <summary>Reads the records of a holder of the partnership whose sides were read last.</summary>
    public void Read(PartyHolders sides, in SideHolder holder)
    {
        days.Clear();
        latestPossible = int.MinValue;
        foreach (ref readonly HoldingRow holding in tables.Holdings[sides.Partnership])
        {
            if (holding.Person == holder.Person && holding.Organisation == holder.Organisation && holding.Period.Holds(day))
                Add(holding.LastContact);
        }

        foreach (ref readonly TieRow tie in sides.TiesOf(holder.Person))
        {
            if (tie.Period.HasBegun(day))
                Add(tie.LastContact);
        }

        foreach ((_, ContactDay contact) in sides.AttendedBy(holder.Person))
            Add(contact);

        KeepEachOnce();
        UsualGap = FindUsualGap();
    }

    private void Add(ContactDay contact)
    {
        if (!contact.IsKnown || contact.Day > day)
            return;
        latestPossible = Math.Max(latestPossible, Math.Min(contact.LastDay, day));
        if (contact.IsWholeDay)
            days.Add(contact.Day);
    }

    private void KeepEachOnce()
    {
        Span<int> sorted = days.Items;
        sorted.Sort();
        int kept = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[kept++] = sorted[i];
        }

        while (days.Count > kept)
            days.RemoveLast();
    }

    private double? FindUsualGap()
    {
        int count = days.Count - 1;
        if (count < FewestGaps)
            return null;

        gaps.Clear();
        for (int i = 0; i < count; i++)
            gaps.Add(days[i + 1] - days[i]);
        gaps.Items.Sort();
        return (gaps[(count - 1) / 2] + gaps[count / 2]) / 2.0;
    }
}
