using System.Globalization;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Reads the values of a row by the kinds of their properties.</summary>
internal static class TableValues
{
    private static readonly PropertyDefinition OrganisationName = Ontology.Of<Organisation>().Property(nameof(Organisation.Name));

    private static readonly string[] Yes = ["yes", "y", "true", "1"];

    private static readonly string[] No = ["no", "n", "false", "0"];

    /// <summary>The values of a row by the ordinals of the properties, null where the row says nothing; references are left to whoever knows who is named.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="cleared">Properties that the row says have no value.</param>
    /// <remarks>Words for no value in a row with an id may be what is recorded: <see cref="Planning.CorrectedFacts"/> knows.</remarks>
    public static object?[] Read(TypeTable table, RowView row, out IReadOnlyCollection<PropertyDefinition> cleared)
    {
        bool hasId = !row.IsBlank(table.IdColumn);
        object?[] values = new object?[table.Type.Properties.Count];
        List<PropertyDefinition> without = [];
        foreach (PeriodDefinition period in table.Type.Periods)
        {
            WrittenPeriod written = row.Period(ColumnOf(period.Since), ColumnOf(period.Until));
            values[period.Since.Ordinal] = written.Since;
            values[period.Until.Ordinal] = written.Until;
            without.AddRange(written.Cleared(period));
        }

        foreach ((TypeColumn source, ImportColumn column) in table.Table)
        {
            if (source.Property is { } property && !table.Type.Periods.Any(period => period.Since == property || period.Until == property))
                values[property.Ordinal] = Value(row, column, property, hasId);
        }

        cleared = without;
        return values;

        ImportColumn ColumnOf(PropertyDefinition property) => table.Table.First(column => column.Source.Property == property).Column;
    }

    private static object? Value(RowView row, ImportColumn column, PropertyDefinition property, bool hasId) => property.Kind switch
    {
        PropertyKind.Text when property.Form == TextForm.EmailAddress => row.Email(column),
        PropertyKind.Text when property.Form is not null => row.Code(column),
        PropertyKind.Text when column.NamesPeople && !hasId => row.Person(column),
        PropertyKind.Text when property == OrganisationName && !hasId => row.Organisation(column),
        PropertyKind.Text when hasId => column.IsProse ? row.Text(column) : row.Name(column),
        PropertyKind.Text => column.IsProse ? row.Given(column) : row.Value(column),
        PropertyKind.Word => row.Word(column, WordLists.Of(property)),
        PropertyKind.Boolean => YesOrNo(row, column),
        PropertyKind.Integer => Whole(row, column),
        PropertyKind.Decimal => row.Amount(column),
        PropertyKind.Date => row.Date(column),
        PropertyKind.Point => Point(row, column),
        PropertyKind.TextList => property.IsInOrder ? InOrder(row, column) : List(row, column, hasId),
        PropertyKind.IdentifierList => Identifiers(row, column),
        _ => null,
    };

    /// <summary>Whether a cell says yes or no; null where it is blank, or says neither, which is reported.</summary>
    public static bool? YesOrNo(RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text)
            return null;
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase))
            return true;
        if (No.Contains(text, StringComparer.OrdinalIgnoreCase))
            return false;
        row.Problem(column, $"{row.Shown(column, text)} is neither yes nor no. Write yes or no, or empty the cell if it is not known.");
        return null;
    }

    private static int? Whole(RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number == Math.Floor(number) && number is >= int.MinValue and <= int.MaxValue)
            return row.IsTooSmall(column, text, number) ? null : (int)number;
        row.Problem(column, $"{row.Shown(column, text)} is not a whole number. Write it as 12 or 1,200.");
        return null;
    }

    private static GeoPoint? Point(RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text)
            return null;
        if (GeoPoint.TryParse(text, out GeoPoint point, out string? problem))
            return point;
        row.Problem(column, problem);
        return null;
    }

    private static ValueList<string>? List(RowView row, ImportColumn column, bool hasId) =>
        TableNames.Entries(row, column, hasId ? static _ => null : Placeholder.In) is { Count: > 0 } entries ? [.. entries] : null;

    // "None" may be the lowest level.
    private static ValueList<string>? InOrder(RowView row, ImportColumn column)
    {
        if (row.Text(column) is not { } text)
            return null;
        string?[] entries = [.. CellText.SplitInOrder(text.ReplaceLineEndings("\n")).Select(Names.Clean)];
        if (Array.IndexOf(entries, null) is >= 0 and var blank)
            row.Problem(column, ValueRules.BlankInOrder(blank));
        return [.. entries.OfType<string>()];
    }

    private static ValueList<OrgIdentifier>? Identifiers(RowView row, ImportColumn column)
    {
        List<OrgIdentifier> identifiers = [];
        foreach (WrittenIdentifier written in TableNames.Entries(row, column, Placeholder.InRegisterNumber).SelectMany(RegisterNumbers.Identifiers))
        {
            if (written.Identifier is null)
                row.Problem(column, written.Problem!);
            else if (!identifiers.Contains(written.Identifier))
                identifiers.Add(written.Identifier);
        }

        return identifiers.Count > 0 ? [.. identifiers] : null;
    }
}
