using System.Globalization;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Cells of a sheet that are merged: one value that people see beside several rows.</summary>
/// <param name="Column">The first column, from 0.</param>
/// <param name="FirstRow">The number of the first row.</param>
/// <param name="LastRow">The number of the last row.</param>
internal readonly record struct MergedCells(int Column, int FirstRow, int LastRow)
{
    /// <summary>Reads a mergeCell element; null where it spans one row only: a title over several columns is one cell.</summary>
    public static MergedCells? Read(XmlReader xml)
    {
        string[] ends = (xml.GetAttribute("ref") ?? "").Split(':');
        return ends.Length == 2 && SheetReader.ColumnOf(ends[0]) is { } column && RowOf(ends[0]) is { } first && RowOf(ends[1]) is { } last && last > first
            ? new(column, first, last)
            : null;
    }

    /// <summary>Gives the rows below the first the value that stands in it.</summary>
    /// <param name="areas">The merged cells.</param>
    /// <param name="rows">The rows of the sheet; changed.</param>
    /// <param name="cellsLeft">How many cells may be filled.</param>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public static void Fill(IReadOnlyList<MergedCells> areas, TableRows rows, ref long cellsLeft)
    {
        Dictionary<int, int> places = [];
        if (areas.Count > 0)
            places = rows.Index().GroupBy(pair => pair.Item.Number).ToDictionary(group => group.Key, group => group.First().Index);
        foreach (MergedCells area in areas)
        {
            if (!places.TryGetValue(area.FirstRow, out int place) || rows[place][area.Column] is not { IsBlank: false } value)
                continue;
            for (int i = place + 1; i < rows.Count && rows[i].Number > area.FirstRow && rows[i].Number <= area.LastRow; i++)
            {
                if (--cellsLeft < 0)
                    throw new UnreadableFileException("the workbook has more cells than can be read. Split it.");
                if (rows[i][area.Column].IsBlank)
                    rows[i] = rows[i].With(area.Column, value);
            }
        }
    }

    private static int? RowOf(string reference) => int.TryParse(reference.TrimStart('$').AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : null;
}
