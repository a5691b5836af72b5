namespace Graph.Analysis.Linkage;

/// <summary>What a part of a name is of.</summary>
internal enum PartKind
{
    /// <summary>It stands beside the others, as before a bracket and in it.</summary>
    Beside,

    /// <summary>It may be the name of what the other parts belong to, as what stands after a comma, a dash or "c/o": Parks, Larkhaven Council.</summary>
    OfWhole,

    /// <summary>It is another name of the same body, as what stands before and after "trading as" or "formerly".</summary>
    Alias,
}
