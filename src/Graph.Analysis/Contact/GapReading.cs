namespace Graph.Analysis.Contact;

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

/// <summary>Something that is missing; the number of a person or of an organisation is negative where the gap is not about one.</summary>
internal readonly record struct DataGap(GapKind Kind, int Organisation, int Person)
{
    /// <summary>The number that stands for a person who may hold it for an organisation without being recorded.</summary>
    public static int Unrecorded(int organisation) => -1 - organisation;

    /// <summary>What ties somebody has in a partnership is one question, whichever sides the person is on.</summary>
    public static DataGap TiesOf(int person) => new(GapKind.Ties, -1, person);
}

/// <summary>What is missing from the records of a partnership.</summary>
public enum GapKind
{
    /// <summary>When a person who holds it was last in contact.</summary>
    LastContact = 1,

    /// <summary>Whether anyone holds it for a party.</summary>
    Holder,

    /// <summary>Who a person who holds it knows on the other side, if other people's ties are recorded.</summary>
    Ties,

    /// <summary>The level of a person who holds it.</summary>
    Level,
}
