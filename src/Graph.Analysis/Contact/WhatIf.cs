namespace Graph.Analysis.Contact;

/// <summary>What holders of partnerships are read as, other than recorded. Whatever is left out is read as recorded.</summary>
internal sealed record WhatIf
{
    /// <summary>People who are read as if they held nothing any more; ties to them stay recorded.</summary>
    public IReadOnlySet<int> Absent { get; init; } = new HashSet<int>();

    /// <summary>People who hold none of the partnerships that are read next, but are judged as if they did; in the order of their numbers.</summary>
    public List<ProposedHolder> Proposed { get; } = [];

    /// <summary>Pairs of people who are judged as if they had met on the day, and it had become a strong tie in the partnership that is read next.</summary>
    public List<(int A, int B)> Introduced { get; } = [];

    /// <summary>How gaps in what is recorded are read; null where they stay gaps.</summary>
    public GapReading? Gaps { get; init; }

    /// <summary>By how many days all contact has grown older, while everything else is as on the day.</summary>
    public int DaysOlder { get; set; }

    /// <summary>The least that a holder's evidence of contact is taken as, by organisation and person.</summary>
    public Dictionary<(int Organisation, int Person), double> EvidenceAtLeast { get; } = [];

    /// <summary>Whether somebody is in an introduction.</summary>
    public bool Meets(int person)
    {
        foreach ((int a, int b) in Introduced)
        {
            if (a == person || b == person)
                return true;
        }

        return false;
    }
}

/// <summary>Somebody who might hold a partnership for an organisation: judged as if they had met today, and it had become a strong contact.</summary>
internal readonly record struct ProposedHolder(int Organisation, int Person, byte Level);

/// <summary>Reads every gap for the best or for the worst, but for one that is taken as answered.</summary>
internal sealed class GapReading(bool forTheBest)
{
    private DataGap? answered;
    private bool answeredWell;

    public bool IsGood(DataGap gap) => gap == answered ? answeredWell : forTheBest;

    /// <summary>Takes one gap as answered, in place of the one before.</summary>
    public void Answer(DataGap gap, bool well) => (answered, answeredWell) = (gap, well);

    /// <summary>Takes no gap as answered.</summary>
    public void AnswerNone() => answered = null;
}

/// <summary>Something that is missing: about an organisation, and a person or another organisation; negative where it is not about one.</summary>
internal readonly record struct DataGap(GapKind Kind, int Organisation, int Other)
{
    private const int None = -1;

    /// <summary>Whether an agreement is still in force.</summary>
    public static DataGap Agreement { get; } = new(GapKind.Agreement, None, None);

    /// <summary>The number that stands for a person who may hold it for an organisation without being recorded.</summary>
    public static int Unrecorded(int organisation) => -1 - organisation;

    /// <summary>Whether anyone holds it for an organisation.</summary>
    public static DataGap HolderFor(int organisation) => new(GapKind.Holder, organisation, None);

    /// <summary>What ties somebody has in a partnership is one question, whichever sides the person is on.</summary>
    public static DataGap TiesOf(int person) => new(GapKind.Ties, None, person);

    /// <summary>Who speaks to whom of two organisations.</summary>
    public static DataGap PairsOf(int a, int b) => new(GapKind.Pairs, Math.Min(a, b), Math.Max(a, b));
}

/// <summary>What is missing from the records of a partnership.</summary>
public enum GapKind
{
    /// <summary>When a person who holds it was last in contact.</summary>
    LastContact = 1,

    /// <summary>On which day of a recorded month or year a person who holds it was last in contact.</summary>
    ContactDay,

    /// <summary>Whether a person who is known to have been in contact after the day was in contact before it, too.</summary>
    Afterwards,

    /// <summary>Whether anyone holds it for a party.</summary>
    Holder,

    /// <summary>Who a person who holds it knows on the other side, if other people's ties are recorded.</summary>
    Ties,

    /// <summary>Who speaks to whom, if several people hold it on both sides and no ties are recorded.</summary>
    Pairs,

    /// <summary>Whether an agreement that began long ago, and has no recorded end, is still in force.</summary>
    Agreement,

    /// <summary>The level of a person who holds it.</summary>
    Level,
}
