using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>Writes facts as the table of their type.</summary>
internal static class WrittenTable
{
    /// <summary>The table of a type as CSV: a row for each fact, the ends of edges by their ids, and nodes that go by others beside two of them.</summary>
    /// <param name="type">The type.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="withIds">Whether it has the ids of the facts.</param>
    public static string Of(FactType type, IEnumerable<Fact> facts, bool withIds = false)
    {
        TypeColumn[] columns = [.. type.Columns.Where(column => column.IsId ? withIds : column.Edge is null || column.Edge == type.Caption.Edge)];
        return Line(columns.Select(column => column.Header)) + string.Concat(facts.Select(fact => Line(columns.Select(column => Cell(column, fact)))));
    }

    private static string Cell(TypeColumn column, Fact fact) => column switch
    {
        { Property: { } property } => CellText.Guard(CellText.Of(property, property.Read(fact))),
        { Edge: not null } => CellText.Join([AnyFact.One(column.Nodes[0]), AnyFact.Other(column.Nodes[0])]),
        { End: { } end } => end.Read((Edge)fact)!,
        _ => fact.Id,
    };

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}
