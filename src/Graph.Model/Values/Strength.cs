namespace Graph.Model;

/// <summary>How strong a working contact is, in the judgement of the person who recorded it.</summary>
public enum Strength
{
    /// <summary>They know of each other but rarely speak.</summary>
    Weak = 1,

    /// <summary>They work together when they need to.</summary>
    Ordinary,

    /// <summary>They trust each other and get in touch readily.</summary>
    Strong,
}
