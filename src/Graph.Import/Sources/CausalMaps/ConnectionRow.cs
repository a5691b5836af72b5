using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CausalMaps;

/// <summary>A row about a connection of a causal map.</summary>
/// <param name="At">Where it is.</param>
/// <param name="From">The label of the cause.</param>
/// <param name="To">The label of the effect.</param>
/// <param name="Map">What the map is called; null where nobody says.</param>
internal sealed record ConnectionRow(CellAddress At, string From, string To, string? Map)
{
    /// <summary>The influence.</summary>
    public static RowMapping<ConnectionRow, Influences> Influence { get; } = new(fields => fields
        .Map(influence => influence.Since, row => row.Period.Since)
        .Map(influence => influence.Until, row => row.Period.Until));

    public string? FromCode { get; init; }

    public string? ToCode { get; init; }

    public Polarity? Polarity { get; init; }

    public bool? Delayed { get; init; }

    public string? Evidence { get; init; }

    public WrittenPeriod Period { get; init; }
}
