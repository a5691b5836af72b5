using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Reads the cells of one sheet after another.</summary>
/// <param name="texts">The workbook's shared texts.</param>
/// <param name="dateStyles">Which of its styles are dates.</param>
/// <param name="from1904">Whether it counts days from 1904.</param>
/// <param name="limits">How much may be read.</param>
internal sealed class SheetReader(List<string> texts, bool[] dateStyles, bool from1904, ReadLimits limits)
{
    private long cellsLeft = limits.Cells;

    /// <summary>The sheet as a table; null where it has no cell with anything in it.</summary>
    public Table? Read(string name, ZipArchiveEntry part, CancellationToken cancellationToken)
    {
        TableRows rows = [];
        List<MergedCells> merged = [];
        HashSet<int> hidden = [];
        int number = 0;
        using XmlReader xml = WorkbookReader.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "mergeCell" && MergedCells.Read(xml) is { } area)
                merged.Add(area);
            else if (xml.LocalName == "col" && IsHidden(xml, "width"))
                Hide(xml, hidden);
            if (xml.LocalName != "row")
                continue;

            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out int given) && given > 0 ? given : number + 1;
            if (rows.Count > limits.Rows)
                throw new UnreadableFileException($"sheet \"{name}\" has more than {limits.Rows} rows. Split it.");
            if (ReadRow(xml, number) is { } row)
                rows.Add(row);
        }

        MergedCells.Fill(merged, rows, ref cellsLeft);
        return rows.Count == 0 ? null : new(name, rows[0], rows.From(1), from1904) { HiddenColumns = hidden };
    }

    private static bool IsHidden(XmlReader xml, string size) => xml.GetAttribute("hidden") is "1" or "true" or "on" || xml.GetAttribute(size) is "0";

    private void Hide(XmlReader xml, HashSet<int> hidden)
    {
        if (!int.TryParse(xml.GetAttribute("min"), CultureInfo.InvariantCulture, out int first) || !int.TryParse(xml.GetAttribute("max"), CultureInfo.InvariantCulture, out int last))
            return;
        for (int column = Math.Max(1, first); column <= Math.Min(last, limits.Columns); column++)
            hidden.Add(column - 1);
    }

    private TableRow? ReadRow(XmlReader xml, int number)
    {
        if (xml.IsEmptyElement)
            return null;

        bool isHidden = IsHidden(xml, "ht");
        List<Cell> cells = [];
        bool blank = true;
        int depth = xml.Depth;
        int next = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;

            int column = ColumnOf(xml.GetAttribute("r")) ?? next;
            next = column + 1;
            Cell cell = ReadCell(xml);
            if (cell.IsBlank)
                continue;
            cellsLeft -= Math.Max(0, column + 1 - cells.Count);
            if (column >= limits.Columns || cellsLeft < 0)
                throw new UnreadableFileException("the workbook has more cells than can be read. Split it.");

            while (cells.Count <= column)
                cells.Add(Cell.Blank);
            cells[column] = cell;
            blank = false;
        }

        return blank ? null : new(number, [.. cells], isHidden);
    }

    private Cell ReadCell(XmlReader xml)
    {
        string type = xml.GetAttribute("t") ?? "n";
        int style = int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out int given) ? given : 0;
        string value = "";
        if (xml.IsEmptyElement)
            return Cell.Blank;

        int depth = xml.Depth;
        bool inValue = false;
        (bool hasFormula, bool hasValue) = (false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                value = SharedStrings.ReadText(xml, limits);
            else if (xml.NodeType == XmlNodeType.Element)
                (inValue, hasFormula, hasValue) = (xml.LocalName == "v" && !xml.IsEmptyElement, hasFormula || xml.LocalName == "f", hasValue || xml.LocalName is "v");
            else if (xml.NodeType == XmlNodeType.EndElement)
                inValue = false;
            else if (inValue)
                value += xml.Value;
        }

        return hasFormula && !hasValue ? new("", CellKind.Uncalculated) : CellOf(type, value, style);
    }

    private Cell CellOf(string type, string value, int style) => type switch
    {
        "s" => int.TryParse(value, CultureInfo.InvariantCulture, out int index) && index >= 0 && index < texts.Count ? Cell.Of(texts[index], limits) : new("#REF!", CellKind.Error),
        "e" => new(value, CellKind.Error),
        "b" => new(value is "1" or "true" ? "TRUE" : "FALSE"),
        "n" when value.Length > 0 => NumberCell(value, style),
        "str" => Cell.Of(Escapes.Decode(value), limits),
        _ => Cell.Of(value, limits),
    };

    private Cell NumberCell(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
            return new(value, CellKind.Error);
        if (style >= 0 && style < dateStyles.Length && dateStyles[style] && ExcelDate.Day(number, from1904) is { } day)
            return new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        string digits = Math.Abs(number) is < 1e28 and (>= 1e-6 or 0) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value;
        return new(digits, CellKind.Number);
    }

    /// <summary>The column of a reference such as AB12, from 0; null where there is none.</summary>
    public static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char character in reference ?? "")
        {
            if (character == '$' && column == 0)
                continue;
            if (!char.IsAsciiLetter(character))
                break;
            column = (column * 26) + (char.ToUpperInvariant(character) - 'A' + 1);
            if (column > 1 << 20)
                return 1 << 20;
        }

        return column == 0 ? null : column - 1;
    }
}
