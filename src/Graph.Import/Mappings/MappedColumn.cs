namespace Graph.Import.Mappings;

/// <summary>A column of somebody's table.</summary>
/// <param name="Header">Its header (see <see cref="TableHeaders"/>).</param>
/// <param name="Column">The column of the template that it is; null where it is left out. Several that are one are put together in their order.</param>
/// <param name="IsMonthFirst">Whether its dates have the month first, as in 12/31/2026.</param>
/// <param name="Separator">What stands between several entries of a cell, beside semicolons and line breaks, such as a comma; null where nothing else does.</param>
public sealed record MappedColumn(string Header, string? Column, bool IsMonthFirst = false, string? Separator = null);
