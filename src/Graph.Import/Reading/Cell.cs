namespace Graph.Import.Reading;

/// <summary>One cell of a table.</summary>
/// <param name="Text">Its text; for an error the error's name.</param>
/// <param name="Kind">What it holds.</param>
internal readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public static Cell Blank { get; } = new("");

    public bool IsBlank => Kind is not (CellKind.TooLong or CellKind.Uncalculated) && string.IsNullOrWhiteSpace(Text);

    /// <summary>The cell of a text, unless the text is longer than a cell may be.</summary>
    public static Cell Of(string text, ReadLimits limits) =>
        text.Length > limits.CellLength ? new("", CellKind.TooLong) : new(text);
}
