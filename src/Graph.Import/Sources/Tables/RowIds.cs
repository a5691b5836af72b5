using System.Runtime.CompilerServices;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Reads which fact a row is about, where it says so, and whether it says enough. A row with the id of its fact need not say what is known of that already.</summary>
internal static class RowIds
{
    /// <summary>Whether a row can be read: it has all that no fact of the type can do without.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="values">Its values.</param>
    /// <param name="id">The id that it gives; null where it gives none.</param>
    public static bool TryRead(TypeTable table, RowView row, object?[] values, out string? id)
    {
        id = row.Value(table.IdColumn);
        bool isRight = id is null || Ontology.OfId(id) == table.Type;
        if (!isRight)
            row.Problem(table.IdColumn, $"{Plain.Quote(id!)} is not the id of a {table.Type.InWords.ToLowerInvariant()}: such an id begins with {table.Type.IdPrefix}-. Correct the id, or empty the cell.");

        if (id is not null)
            return isRight && table.Table.All(column => !IsNeeded(column) || values[column.Source.Property!.Ordinal] is not null || row.IsBlank(column.Column));

        foreach (IReadOnlyList<ImportColumn> group in table.Required.Where(group => group.All(row.IsBlank)))
        {
            row.Problem(group[0], $"it is blank. Fill in {Plain.List([.. group.Select(column => Plain.Quote(column.Header))], "or")}, or delete the row.{(table.WhyNeeded(group) is { } why ? $" {why}" : "")}");
            isRight = false;
        }

        // What is needed and could not be read was reported.
        return isRight && table.Table.All(column => !IsNeeded(column) || values[column.Source.Property!.Ordinal] is not null);
    }

    /// <summary>Puts something in place of what a row with an id leaves blank and no fact of the type can do without, until what is known of it takes its place.</summary>
    /// <returns>The properties that it left blank.</returns>
    public static IReadOnlyCollection<PropertyDefinition> FillOpen(FactType type, object?[] values)
    {
        PropertyDefinition[] open = [.. type.Properties.Where(property => property.IsRequired && values[property.Ordinal] is null)];
        foreach (PropertyDefinition property in open)
            values[property.Ordinal] = property.ClrProperty.PropertyType is { IsValueType: true } value ? RuntimeHelpers.GetUninitializedObject(value) : "";
        return open;
    }

    private static bool IsNeeded(TableColumn column) => column.Source.Property is { IsRequired: true, Kind: not PropertyKind.Reference };
}
