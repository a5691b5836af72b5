namespace Graph.Model;

/// <summary>How strong a working contact is, in the judgement of whoever recorded it.</summary>
public enum Strength
{
    /// <summary>They know of each other and seldom speak.</summary>
    Weak = 1,

    /// <summary>They work together when there is a reason to.</summary>
    Ordinary,

    /// <summary>They trust each other and pick up the telephone.</summary>
    Strong,
}
