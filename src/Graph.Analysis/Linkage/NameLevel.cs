namespace Graph.Analysis.Linkage;

/// <summary>How far two names agree.</summary>
public enum NameLevel
{
    /// <summary>They share little or nothing.</summary>
    Different,

    /// <summary>They have different numbers, as two scout groups of one town have.</summary>
    AnotherNumber,

    /// <summary>They share a good part of what their words tell, and each has others.</summary>
    Some,

    /// <summary>They begin with the same words, which tell something, and go on in others: Kestrel Trust and Kestrel Arts.</summary>
    Beginning,

    /// <summary>One has all words of the other, and others that tell much.</summary>
    ManyMoreWords,

    /// <summary>They share a part, such as what stands before a bracket, and differ in another: two branches do, and two names of one body.</summary>
    PartOfBoth,

    /// <summary>One has all words of the other, and others that tell little.</summary>
    FewMoreWords,

    /// <summary>A part of one, such as what stands before a bracket, is the whole of the other.</summary>
    Part,

    /// <summary>They are the same but for letters, blanks, short forms or initials.</summary>
    Respelt,

    /// <summary>They have the same words but for their order, articles and legal forms.</summary>
    SameWords,
}

/// <summary>How much the words tell that two names share, since many organisations share usual ones.</summary>
public enum NameRarity
{
    /// <summary>They tell little: Community Centre.</summary>
    Usual,

    /// <summary>They tell something: a place or a cause with a usual word.</summary>
    Fair,

    /// <summary>They tell much.</summary>
    Rare,

    /// <summary>They tell so much that hardly two have them by chance.</summary>
    Unique,
}
