using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Contact;

/// <summary>The records of contact of one holder, taken together one by one.</summary>
internal struct Evidence(int day, FragilityOptions options)
{
    /// <summary>e: the highest recency × strength of any one record.</summary>
    public double Best { get; private set; }

    public ContactDay Last { get; private set; }

    /// <summary>The strength of the latest record; the stronger where there are two of one day.</summary>
    public byte LastStrength { get; private set; }

    public void Add(ContactDay contact, byte strength)
    {
        if (!contact.IsKnown || contact.Day > day)
            return;

        Best = Math.Max(Best, Recency(contact) * Worth(strength));
        if (!Last.IsKnown || contact.Day > Last.Day)
            (Last, LastStrength) = (contact, strength);
        else if (contact.Day == Last.Day)
            (Last, LastStrength) = (new(Math.Min(Last.Code, contact.Code)), StrengthOrder.Stronger(LastStrength, strength));
    }

    /// <summary>Whether the latest contact is not too old for its holder to count.</summary>
    public readonly bool IsFreshEnough => Last.IsKnown && day - Last.Day <= options.CountingDays;

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
