using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>How often a holder is in contact about a partnership as a rule, and for how long nothing has been recorded since.</summary>
/// <remarks>
/// The usual gap is the median of the days between consecutive records of contact (FRAGILITY.md, "Records of contact") that
/// are known to the day, each day once; it needs three such days. Where the latest record is vaguer, it is read at its
/// last day, so that a vague date alone never makes contact look quiet.
/// </remarks>
internal sealed class ContactRhythm(int day)
{
    /// <summary>How many records there must be before anything is usual.</summary>
    public const int FewestRecords = FewestGaps + 1;

    private const int FewestGaps = 2;

    private readonly Buffer<int> days = new();
    private readonly Buffer<int> gaps = new();
    private int latestPossible;

    /// <summary>The usual gap in days; null where too little is recorded.</summary>
    public double? UsualGap { get; private set; }

    /// <summary>The first day on which so many usual gaps have passed since the latest record; int.MaxValue where there is no usual gap.</summary>
    public int QuietFrom(double times) => UsualGap is { } gap
        ? (int)Math.Min(int.MaxValue, latestPossible + Math.Ceiling(times * gap))
        : int.MaxValue;

    /// <summary>Reads the records of a holder.</summary>
    public void Read(ReadOnlySpan<ContactDay> records)
    {
        days.Clear();
        latestPossible = int.MinValue;
        foreach (ContactDay contact in records)
        {
            if (contact.Day > day)
                continue;
            latestPossible = Math.Max(latestPossible, Math.Min(contact.LastDay, day));
            if (contact.IsWholeDay)
                days.Add(contact.Day);
        }

        UsualGap = days.Count >= FewestRecords ? FindUsualGap() : null;
    }

    private double? FindUsualGap()
    {
        Span<int> sorted = days.Items;
        sorted.Sort();
        gaps.Clear();
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[i - 1])
                gaps.Add(sorted[i] - sorted[i - 1]);
        }

        int count = gaps.Count;
        if (count < FewestGaps)
            return null;
        gaps.Items.Sort();
        return (gaps[(count - 1) / 2] + gaps[count / 2]) / 2.0;
    }
}
