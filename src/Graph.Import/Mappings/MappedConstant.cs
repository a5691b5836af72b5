namespace Graph.Import.Mappings;

/// <summary>What is the same in every row of a table.</summary>
/// <param name="Column">The column of the template that it is.</param>
/// <param name="Text">What it says, as a cell would.</param>
public sealed record MappedConstant(string Column, string Text);
