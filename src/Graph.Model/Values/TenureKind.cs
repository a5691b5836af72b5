namespace Graph.Model;

/// <summary>By what right an organisation has a building.</summary>
public enum TenureKind
{
    /// <summary>It owns the freehold.</summary>
    Owns = 1,

    /// <summary>It holds a lease.</summary>
    Leases,

    /// <summary>It uses the building: a licence, a hire, a welcome.</summary>
    Uses,
}
