namespace Graph.Analysis.Contact;

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
