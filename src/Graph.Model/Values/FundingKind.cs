namespace Graph.Model;

/// <summary>How money or help changes hands.</summary>
public enum FundingKind
{
    /// <summary>A grant.</summary>
    Grant = 1,

    /// <summary>Payment for a service under contract.</summary>
    Contract,

    /// <summary>Staff, space, goods or skills given instead of money.</summary>
    InKind,
}
