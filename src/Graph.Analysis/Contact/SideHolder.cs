using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>A person who holds the partnership for one organisation, with all records of contact taken together.</summary>
internal struct SideHolder
{
    public int Person;
    public int Organisation;

    /// <summary>e of FRAGILITY.md, 0 to 1: the best of any one record.</summary>
    public double Evidence;

    public ContactDay LastContact;

    /// <summary>The first record of contact after the day that is near enough to count.</summary>
    public ContactDay NextContact;

    /// <summary>How many records of contact with a date there are up to the day of knowledge.</summary>
    public int Records;

    /// <summary>Of the latest record of contact, or of the holding where there is none; 0 where unknown.</summary>
    public byte Strength;

    /// <summary>0 where unknown.</summary>
    public byte Level;

    public bool InPost;
    public bool Counts;

    /// <summary>Whether the person counts, and only by contact that is known after the day.</summary>
    public bool CountsAfterwards;

    /// <summary>What is missing of the person's contact, of those in post without a record near enough before the day; null where nothing is.</summary>
    public GapKind? ContactGap;

    public bool IsLeaver;

    /// <summary>The first day on which the holding or the post is over; int.MaxValue where no end is known.</summary>
    public int LeavesOn;

    /// <summary>Whether a tie of this person is recorded in this partnership.</summary>
    public bool IsTied;

    /// <summary>Whether the person is taken as gone for the question at hand.</summary>
    public bool IsGone;
}

/// <summary>One current party, with its counting holders: a range of <see cref="PartyHolders.Counting"/>, sorted by person.</summary>
internal struct Side
{
    public int Organisation;
    public int Start;
    public int End;

    /// <summary>How many of the counting holders are not taken as gone.</summary>
    public int Here;

    /// <summary>How many of those have no tie recorded.</summary>
    public int UntiedHere;

    public readonly int Counting => End - Start;
}

/// <summary>Whether a holder is taken as gone.</summary>
internal delegate bool GoneRule(in SideHolder holder);
