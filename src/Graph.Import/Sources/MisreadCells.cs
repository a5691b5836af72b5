using System.Text;
using Graph.Import.Reading;

namespace Graph.Import.Sources;

/// <summary>Puts right the letters of cells that were saved in a wrong encoding before, in files of every kind, and says so once.</summary>
internal static class MisreadCells
{
    private const string Repaired = "letters that were saved in the wrong encoding (such as Ã© for é) were put right. This is the first place. Check that they are right. Save the file as \"CSV UTF-8\" to avoid this.";
    private const string Beyond = "the letters look wrong (such as Ã for à), and it is not certain what they should be. Put them right, and save the file as \"CSV UTF-8\".";

    private const string Lost = "there is a question mark inside a word. This is the first place. It is probably a letter or an apostrophe that was lost when the file was saved. Put it right, and save the file as \"CSV UTF-8\".";

    /// <summary>The table with its letters put right.</summary>
    public static Table Repair(Table table)
    {
        CellNote? repaired = null;
        CellNote? beyond = null;
        CellNote? lost = null;
        table.Rewrite((cell, row, place) =>
        {
            if (lost is null && HasLostLetter(cell.Text))
                lost = new(row.Number, place, Lost);
            if (Ascii.IsValid(cell.Text))
                return cell.Text;

            string meant = MisreadText.Repair(cell.Text);
            if (beyond is null && MisreadText.IsBeyondRepair(meant))
                beyond = new(row.Number, place, Beyond);
            if (!ReferenceEquals(meant, cell.Text))
                repaired ??= new(row.Number, place, Repaired);
            return meant;
        });
        return table with { Notes = [.. table.Notes, .. new[] { repaired, beyond, lost }.OfType<CellNote>()] };
    }

    // Addresses of web pages and patterns have question marks that were meant.
    private static bool HasLostLetter(string text)
    {
        for (int i = text.IndexOf('?', StringComparison.Ordinal); i >= 0; i = text.IndexOf('?', i + 1))
        {
            if (i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLower(text[i + 1]) && text.AsSpan().IndexOfAny("=/@\\|") < 0)
                return true;
        }

        return false;
    }
}
