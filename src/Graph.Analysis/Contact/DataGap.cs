namespace Graph.Analysis.Contact;

/// <summary>Something that is missing; the number of a person or of an organisation is negative where the gap is not about one.</summary>
internal readonly record struct DataGap(GapKind Kind, int Organisation, int Person)
{
    /// <summary>The number that stands for a person who may hold it for an organisation without being recorded.</summary>
    public static int Unrecorded(int organisation) => -1 - organisation;

    /// <summary>What ties somebody has in a partnership is one question, whichever sides the person is on.</summary>
    public static DataGap TiesOf(int person) => new(GapKind.Ties, -1, person);
}
