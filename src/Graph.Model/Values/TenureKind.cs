namespace Graph.Model;

/// <summary>The basis on which an organisation has a building.</summary>
public enum TenureKind
{
    /// <summary>It owns the freehold.</summary>
    Owns = 1,

    /// <summary>It holds a lease.</summary>
    Leases,

    /// <summary>It uses the building: by licence, by hire or by informal arrangement.</summary>
    Uses,
}
