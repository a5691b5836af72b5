using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CausalMaps;

/// <summary>A row about an element of a causal map.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Label">What the element is called.</param>
/// <param name="Map">What the map is called; null where nobody says.</param>
/// <param name="Description">What is meant by it.</param>
/// <param name="Period">From when until when it was on the map.</param>
internal sealed record ElementRow(CellAddress At, string Label, string? Map, string? Description, WrittenPeriod Period)
{
    /// <summary>The code of the element; null where it has none.</summary>
    public string? Code { get; init; }

    /// <summary>The variable.</summary>
    public static RowMapping<ElementRow, Variable> Variable { get; } = new(fields => fields
        .Map(variable => variable.Name, row => row.Label)
        .Map(variable => variable.Since, row => row.Period.Since)
        .Map(variable => variable.Until, row => row.Period.Until)
        .Ignore(variable => variable.Notes!));
}
