namespace Graph.Import.Reading;

/// <summary>One cell of a table.</summary>
/// <param name="Text">Its text; for an error the error's name.</param>
/// <param name="Kind">What it holds.</param>
internal readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public static Cell Blank { get; } = new("");

    /// <summary>What stands in the file, where the text was written anew so that it can be read: with other signs between entries, or the day before the month. Null where the text stands there.</summary>
    public string? Written { get; init; }

    /// <summary>What stands in the file.</summary>
    public string InFile => Written ?? Text;

    public bool IsBlank => Kind is not (CellKind.TooLong or CellKind.Uncalculated) && string.IsNullOrWhiteSpace(Text);

    // As spreadsheets write them into text files. "#N/A" is also what people write for "not applicable".
    private static readonly HashSet<string> Errors = new(["#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The cell of a text, unless the text is longer than a cell may be, or is an error that a spreadsheet wrote as text.</summary>
    public static Cell Of(string text, ReadLimits limits) =>
        text.Length > limits.CellLength ? new("", CellKind.TooLong)
        : text.StartsWith('#') && Errors.Contains(text.Trim()) ? new(text.Trim(), CellKind.Error)
        : new(text);
}
