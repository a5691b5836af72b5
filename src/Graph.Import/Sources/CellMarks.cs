using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Reads what tells organisations of one name apart.</summary>
internal static class CellMarks
{
    /// <summary>The text of a cell for numbers in registers; null where it is blank, with a warning where it says that there is none ("exempt", zeros).</summary>
    public static string? Registered(this RowView row, ImportColumn column) =>
        Names.Clean(row.Text(column)) is { } text && !row.IsPlaceholder(column, text, Placeholder.InRegisterNumber(text), "is not a number in a register") ? text : null;

    /// <summary>The numbers at Companies House that a cell gives; what is none is left out with a warning.</summary>
    public static IEnumerable<OrgIdentifier> CompanyNumbers(this RowView row, ImportColumn column) => Numbers(row, column, RegisterNumbers.Companies);

    /// <summary>The numbers of charities that a cell gives; what is none is left out with a warning.</summary>
    public static IEnumerable<OrgIdentifier> CharityNumbers(this RowView row, ImportColumn column) => Numbers(row, column, RegisterNumbers.Charities);

    private static IEnumerable<OrgIdentifier> Numbers(RowView row, ImportColumn column, Func<string, IReadOnlyList<WrittenIdentifier>> read)
    {
        foreach ((OrgIdentifier? identifier, string? problem) in row.Registered(column) is { } text ? read(text) : [])
        {
            if (identifier is null)
                row.Warn(column, $"it was left out: {problem}");
            else
                yield return identifier;
        }
    }

    /// <summary>Reads the mark of a row; what is none is a problem, since it decides who is who.</summary>
    public static OrganisationMark Mark(this RowView row, ImportColumn column)
    {
        if (row.Registered(column) is not { } text)
            return new([], null, column.Header);
        if (Ontology.OfId(text)?.ClrType == typeof(Organisation))
            return new([], text, column.Header);

        List<OrgIdentifier> identifiers = [];
        foreach ((OrgIdentifier? identifier, string? problem) in RegisterNumbers.Identifiers(text))
        {
            if (identifier is null)
                row.Problem(column, problem!);
            else
                identifiers.Add(identifier);
        }

        return new(identifiers, null, column.Header);
    }
}
