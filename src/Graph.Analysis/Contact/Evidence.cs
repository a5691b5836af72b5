using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Contact;

/// <summary>The records of contact of one holder, taken together one by one.</summary>
/// <param name="day">The day for which they are evidence.</param>
/// <param name="knownDay">The day of knowledge: a record after it is none.</param>
/// <param name="options">The constants.</param>
internal struct Evidence(int day, int knownDay, FragilityOptions options)
{
    private double before;
    private double afterwards;

    /// <summary>e: the highest recency × strength of any one record. Contact known soon after the day is worth as much as contact that is not recent, also beside it: a further record never makes evidence worse.</summary>
    public readonly double Best => Math.Max(before, afterwards);

    /// <summary>The latest record up to the day.</summary>
    public ContactDay Last { get; private set; }

    /// <summary>The strength of the latest record; the stronger where there are two of one day.</summary>
    public byte LastStrength { get; private set; }

    /// <summary>The first record after the day that is near enough to count; of one day the most precise.</summary>
    public ContactDay Next { get; private set; }

    /// <summary>The latest day on which contact may have been that is not known to the day: of a month or year that began too long ago and may have ended near enough; 0 where there is none.</summary>
    public int PossibleDay { get; private set; }

    /// <summary>How many records with a date there are up to the day of knowledge.</summary>
    public int Records { get; private set; }

    /// <summary>Whether the latest contact up to the day is not too old for its holder to count.</summary>
    public readonly bool IsFresh => Last.IsKnown && day - Last.Day <= options.CountingDays;

    /// <summary>Takes up a record.</summary>
    public void Add(ContactDay contact, byte strength)
    {
        if (contact.IsKnown && contact.Day <= knownDay)
            Suppose(contact, strength);
    }

    /// <summary>Takes up contact as if it were recorded: whoever records it will know of it.</summary>
    public void Suppose(ContactDay contact, byte strength)
    {
        Records++;
        if (contact.Day > day)
        {
            AddAfterwards(contact, strength);
            return;
        }

        before = Math.Max(before, Recency(contact) * Worth(strength));
        if (!contact.IsWholeDay && day - contact.Day > options.CountingDays && Math.Min(contact.LastDay, Math.Min(day, knownDay)) is var possible && day - possible <= options.CountingDays)
            PossibleDay = Math.Max(PossibleDay, possible);
        if (!Last.IsKnown || contact.Day > Last.Day)
            (Last, LastStrength) = (contact, strength);
        else if (contact.Day == Last.Day)
            (Last, LastStrength) = (new(Math.Min(Last.Code, contact.Code)), StrengthOrder.Stronger(LastStrength, strength));
    }

    private void AddAfterwards(ContactDay contact, byte strength)
    {
        if (contact.Day - day > options.CountingDays)
            return;
        afterwards = Math.Max(afterwards, options.OlderContact * Worth(strength));
        if (!Next.IsKnown || contact.Code < Next.Code)
            Next = contact;
    }

    private readonly double Recency(ContactDay contact) => (day - contact.Day) switch
    {
        int age when age <= options.RecentDays => options.RecentContact,
        int age when age <= options.CountingDays => options.OlderContact,
        _ => 0,
    };

    private readonly double Worth(byte strength) => (Strength)strength switch
    {
        Strength.Strong => options.StrongContact,
        Strength.Weak => options.WeakContact,
        _ => options.OrdinaryContact,
    };
}

/// <summary>Orders strengths, in the numbers that rows keep (0 is unknown).</summary>
internal static class StrengthOrder
{
    /// <summary>The stronger of two. Unknown is read as ordinary, so it is more than weak; between the two, what is known is said.</summary>
    public static byte Stronger(byte left, byte right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(byte strength) => (Strength)strength switch
    {
        Strength.Strong => 4,
        Strength.Ordinary => 3,
        Strength.Weak => 1,
        _ => 2,
    };
}
