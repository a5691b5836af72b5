namespace Graph.Import.Reports;

/// <summary>Something wrong in a file: where, what, and what helps.</summary>
/// <param name="Severity">Whether the import stops for it.</param>
/// <param name="File">The file's name; with its folder's before it where another file of the import has the same.</param>
/// <param name="At">Where in the file.</param>
/// <param name="Message">What is wrong and what to do, personal values left out.</param>
public sealed record ImportProblem(Severity Severity, string File, CellAddress At, string Message)
{
    /// <summary>Whether it may follow from what is wrong in other rows, which is then told before it.</summary>
    internal bool FollowsFromOthers { get; init; }

    /// <summary>Where it is, as people read it: register.xlsx, sheet "Partners", row 17, column "Last contact".</summary>
    public string Place => Plain.Text(File)
        + (At.Sheet is null ? "" : $", sheet \"{Plain.Text(At.Sheet)}\"")
        + (At.Row is null ? "" : FormattableString.Invariant($", row {At.Row}"))
        + (At.Column is null ? "" : $", column \"{Plain.Text(At.Column)}\"");

    /// <summary>The problem as people read it: register.xlsx, sheet "Partners", row 17, column "Last contact": "31/02/2026" is not a date. …</summary>
    public override string ToString() => $"{Place}: {Message}";

    /// <summary>The problem with the header that people gave the column, where a mapping says which that is.</summary>
    /// <param name="written">The headers by sheet and column of the format.</param>
    internal ImportProblem In(IReadOnlyDictionary<(string? Sheet, string Column), string> written) =>
        At.Column is { } column && written.TryGetValue((At.Sheet, column), out string? header) ? this with { At = At.In(header) } : this;
}
