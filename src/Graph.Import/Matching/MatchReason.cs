namespace Graph.Import.Matching;

/// <summary>Why something in a file is taken for something known, or for nothing known.</summary>
public enum MatchReason
{
    /// <summary>They share a number in a register, an email address or another identifier.</summary>
    Identifier = 1,

    /// <summary>They have the same name in the same place, or in the same organisation.</summary>
    Name,

    /// <summary>The name is one that the known one goes by besides its own.</summary>
    OtherName,

    /// <summary>Nothing known is the same.</summary>
    New,

    /// <summary>The name is one that hardly anything but the known one would be called, as it is written in another way.</summary>
    Similar,
}
