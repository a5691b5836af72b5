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
