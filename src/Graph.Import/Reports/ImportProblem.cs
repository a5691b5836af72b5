namespace Graph.Import.Reports;

/// <summary>Something wrong in a file: where, what, and what helps.</summary>
/// <param name="Severity">Whether the import stops for it.</param>
/// <param name="File">The file's name; with its folder's before it where another file of the import has the same.</param>
/// <param name="At">Where in the file.</param>
/// <param name="Message">What is wrong and what to do, personal values left out.</param>
public sealed record ImportProblem(Severity Severity, string File, CellAddress At, string Message)
{
    /// <summary>The problem as people read it: register.xlsx, sheet "Partners", row 17, column "Last contact": "31/02/2026" is not a date. …</summary>
    public override string ToString()
    {
        string address = Plain.Text(File)
            + (At.Sheet is null ? "" : $", sheet \"{Plain.Text(At.Sheet)}\"")
            + (At.Row is null ? "" : FormattableString.Invariant($", row {At.Row}"))
            + (At.Column is null ? "" : $", column \"{Plain.Text(At.Column)}\"");
        return $"{address}: {Message}";
    }
}
