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

    /// <summary>Of the latest record of contact, or of the holding where there is none; 0 where unknown.</summary>
    public byte Strength;

    /// <summary>0 where unknown.</summary>
    public byte Level;

    public bool InPost;
    public bool Counts;
    public bool IsLeaver;

    /// <summary>The first day on which the holding or the post is over; int.MaxValue where no end is known.</summary>
    public int LeavesOn;

    /// <summary>Whether a tie of this person is recorded in this partnership.</summary>
    public bool IsTied;

    /// <summary>Whether the person is taken as gone for the question at hand.</summary>
    public bool IsGone;
}

/// <summary>One current party, with its counting holders: a range of <see cref="Sides.Holders"/>, sorted by person.</summary>
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

/// <summary>Somebody who might hold a partnership for an organisation: judged as if they had met today, and it had become a strong contact.</summary>
internal readonly record struct Proposed(int Organisation, int Person, byte Level);
