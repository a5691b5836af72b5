using System.Buffers;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Takes characters that nobody sees out of the cells of files of every kind, and says so once. See <see cref="UnseenCharacters"/>.</summary>
internal static class UnseenCells
{
    private const string Removed = "characters that nobody can see were taken out, here first. Look whether the text reads as it should.";

    // All that such a text could be made of besides: most cells need no closer look.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter), '\t', '\n', '\r', '£', '’', '–']);

    /// <summary>The table without such characters.</summary>
    public static Table Clear(Table table)
    {
        CellNote? first = null;
        foreach (TableRow row in table.Rows.Prepend(table.Header))
        {
            for (int place = 0; place < row.Cells.Length; place++)
            {
                Cell cell = row.Cells[place];
                if (cell.Kind != CellKind.Text || cell.Text.AsSpan().IndexOfAnyExcept(Plain) < 0)
                    continue;

                string seen = UnseenCharacters.Strip(cell.Text, out int removed);
                if (removed == 0)
                    continue;
                row.Cells[place] = cell with { Text = seen };
                first ??= new(row.Number, place, Removed);
            }
        }

        return first is null ? table : table with { Notes = [.. table.Notes, first] };
    }
}
