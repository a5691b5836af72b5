using System.Runtime.CompilerServices;
using Graph.Import.Mappings;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Reads which fact a row is about, where it says so, and whether it says enough. A row with the id of its fact need not say what is known of that already.</summary>
internal static class RowIds
{
    private const string MadeInstead = " Or map the file: then it may be blank, and a reference is made of the names, titles and dates in the row.";

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
            row.Problem(group[0], $"it is blank. Fill in {Plain.List([.. group.Select(column => Plain.Quote(column.Header))], "or")}, or delete the row.{(table.WhyNeeded(group) is { } why ? $" {why}" : "")}{(row.Sheet.Headers.Mapping is null && ReadyMapping.ReferenceOf(group) is not null ? MadeInstead : "")}");
            isRight = false;
        }

        // Words for no value are told of where they are read, and are no mistake in other columns.
        if (table.Required.FirstOrDefault(group => group.Contains(table.IdColumn)) is { } telling && telling.Any(column => !row.IsBlank(column)) && table.Table.All(column => column.Source.IsId || !telling.Contains(column.Column) || values[column.Source.Property!.Ordinal] is null))
        {
            row.Problem(telling.First(column => !row.IsBlank(column)), $"nothing in it tells the row from others. Fill in {Plain.List([.. telling.Select(column => Plain.Quote(column.Header))], "or")}, or delete the row. {table.WhyNeeded(telling)}");
            isRight = false;
        }

        // What is needed and could not be read was reported.
        if (!isRight || table.Table.FirstOrDefault(column => IsNeeded(column) && values[column.Source.Property!.Ordinal] is null) is not { } unread)
            return isRight;
        if (!row.IsBlank(unread.Column) && row.NamesNobody(unread.Column) && row.HasMoreThan(unread.Column))
            row.Warn(unread.Column, "the rest of the row was left out with it.");
        return false;
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
