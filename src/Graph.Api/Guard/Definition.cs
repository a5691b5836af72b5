namespace Graph.Api.Guard;

/// <summary>The size of one operation or fragment of a query, and what it spreads.</summary>
/// <param name="fragment">Its name where it is a fragment; null for operations.</param>
internal sealed class Definition(string? fragment)
{
    /// <summary>A spread of a fragment.</summary>
    /// <param name="Fragment">Its name.</param>
    /// <param name="Depth">How many selection sets it stands in.</param>
    /// <param name="AtRoot">Whether its fields are fields of the definition's root.</param>
    internal readonly record struct Spread(string Fragment, int Depth, bool AtRoot);

    public string? Fragment { get; } = fragment;

    public int Fields { get; set; }

    public int RootFields { get; set; }

    public int Depth { get; set; }

    public List<Spread> Spreads { get; } = [];
}
