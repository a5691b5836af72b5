using System.Text;
using Graph.Import.Reading;

namespace Graph.Import.Sources;

/// <summary>Puts right the letters of cells that were saved in a wrong encoding before, in files of every kind, and says so once.</summary>
internal static class MisreadCells
{
    private const string Repaired = "letters that were saved in the wrong encoding before (such as Ã© for é) were put right, here first. Look whether they are right; \"CSV UTF-8\" keeps them.";
    private const string Beyond = "the letters look wrong (such as Ã for à), and can't be put right for sure. Put them right, and save the file as \"CSV UTF-8\".";

    /// <summary>The table with its letters put right.</summary>
    public static Table Repair(Table table)
    {
        CellNote? repaired = null;
        CellNote? beyond = null;
        foreach (TableRow row in table.Rows.Prepend(table.Header))
        {
            for (int place = 0; place < row.Cells.Length; place++)
            {
                Cell cell = row.Cells[place];
                if (cell.Kind != CellKind.Text || Ascii.IsValid(cell.Text))
                    continue;

                string meant = MisreadText.Repair(cell.Text);
                if (!ReferenceEquals(meant, cell.Text))
                {
                    row.Cells[place] = cell with { Text = meant };
                    repaired ??= new(row.Number, place, Repaired);
                }
                else if (beyond is null && MisreadText.IsBeyondRepair(meant))
                {
                    beyond = new(row.Number, place, Beyond);
                }
            }
        }

        return table with { Notes = [.. table.Notes, .. new[] { repaired, beyond }.OfType<CellNote>()] };
    }
}
