namespace Graph.Import.Reading;

/// <summary>A sheet of a workbook, or the one table of another file.</summary>
/// <param name="Sheet">The sheet's name; null for other files.</param>
/// <param name="Header">The row that names the columns: as read, the first row that is not blank.</param>
/// <param name="Rows">The rows after it that are not blank.</param>
/// <param name="CountsFrom1904">Whether the workbook counts days from 1904 instead of 1900.</param>
internal sealed record Table(string? Sheet, TableRow Header, TableRows Rows, bool CountsFrom1904 = false)
{
    /// <summary>What stands between the cells of a text file; null for other files.</summary>
    public char? Separator { get; init; }

    /// <summary>The columns of a workbook that nobody sees, from 0.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>The name of the text it is, in an archive or a folder; null for others.</summary>
    public string? File { get; init; }

    /// <summary>What the list is called that it was made of, in a document of JSON with several; null for others.</summary>
    public string? List { get; init; }

    /// <summary>Whether it is of a file that can only hold a network.</summary>
    public bool IsNetwork { get; init; }

    /// <summary>What is worth saying about single cells.</summary>
    public IReadOnlyList<CellNote> Notes { get; init; } = [];

    /// <summary>The table with the texts of its cells written anew, and a note at the first that changes.</summary>
    /// <param name="rewrite">The text as it is to be; the same where nothing changes.</param>
    /// <param name="message">What the note says; null where there is none.</param>
    public Table WithTexts(Func<string, string> rewrite, string? message)
    {
        CellNote? first = null;
        Rewrite((cell, row, place) =>
        {
            string text = rewrite(cell.Text);
            if (text != cell.Text)
                first ??= message is null ? null : new(row.Number, place, message);
            return text;
        });
        return first is null ? this : this with { Notes = [.. Notes, first] };
    }

    /// <summary>Writes the texts of the cells anew, where they stand.</summary>
    /// <param name="rewrite">The text of a cell as it is to be, by the cell, its row and its place there; the same where nothing changes.</param>
    public void Rewrite(Func<Cell, TableRow, int, string> rewrite)
    {
        RewriteRow(Header, rewrite);
        for (int i = 0; i < Rows.Count; i++)
        {
            TableRow row = Rows[i];
            if (RewriteRow(row, rewrite))
                Rows[i] = row;
        }
    }

    private static bool RewriteRow(TableRow row, Func<Cell, TableRow, int, string> rewrite)
    {
        bool isChanged = false;
        for (int place = 0; place < row.Cells.Length; place++)
        {
            Cell cell = row.Cells[place];
            if (cell.Kind != CellKind.Text || rewrite(cell, row, place) is var text && text == cell.Text)
                continue;
            row.Cells[place] = cell with { Text = text };
            isChanged = true;
        }

        return isChanged;
    }

    /// <summary>The table whose header is a later row.</summary>
    /// <param name="row">Which of the rows after the header, from 0.</param>
    public Table From(int row) => this with { Header = Rows[row], Rows = Rows.From(row + 1) };
}
