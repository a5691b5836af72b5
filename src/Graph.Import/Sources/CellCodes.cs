using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Reads texts that have one form, such as postcodes and numbers of buildings, in one way for every format.</summary>
internal static class CellCodes
{
    /// <summary>The text of a cell as its form is spelt; null where it does not have the form, which is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, of a property that has a form.</param>
    public static string? Code(this RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text || column.Property?.Form is not { } form)
            return null;
        if (form.Spell(text) is { } spelt)
            return spelt;

        // An address that nobody can follow is no reason to leave out all that the row says.
        if (form == TextForm.WebAddress)
            row.Warn(column, $"{Plain.Quote(text)} is not {form.Noun()}, so it was left out. {form.Remedy()}");
        else
            row.Problem(column, $"{Plain.Quote(text)} is not {form.Noun()}. {form.Remedy()}{(form == TextForm.Uprn ? " If a spreadsheet has rounded it, format the column as text and write the number again." : "")}");
        return null;
    }

    /// <summary>The code of a place that a text is; null where it is none.</summary>
    public static string? GssIn(string text) => TextForm.GssCode.Spell(text);
}
