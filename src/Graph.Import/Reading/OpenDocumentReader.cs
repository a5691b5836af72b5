using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the sheets of an OpenDocument spreadsheet (.ods), in one pass over its content.</summary>
/// <remarks>Elements and attributes are known by their local names. A document type is refused.</remarks>
internal static class OpenDocumentReader
{
    private const string Content = "content.xml";
    private const string Type = "mimetype";

    /// <summary>Whether an archive is a spreadsheet of OpenDocument.</summary>
    /// <param name="file">The archive, which is left at its start.</param>
    public static bool IsOne(Stream file) => ArchiveGuard.IsOne(file, static archive =>
    {
        if (archive.GetEntry(Content) is null || archive.GetEntry(Type) is not { Length: < 200 } type)
            return false;
        using StreamReader text = new(ArchiveGuard.Open(type));
        return text.ReadToEnd().StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal);
    });

    /// <summary>The sheets that are not hidden.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, has a password, or asks for too much.</exception>
    public static IReadOnlyList<Table> Read(Stream file, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            ArchiveGuard.Check(archive, limits, "workbook", "Open it in a spreadsheet and save it again, or save it as CSV.");
            if (archive.GetEntry("META-INF/manifest.xml") is { } manifest && HasPassword(manifest))
                throw new UnreadableFileException("this is a workbook with a password. Save it without a password, or as CSV.");
            using XmlReader xml = WorkbookReader.Open(archive.GetEntry(Content)!);
            return new Sheets(xml, limits, problems, cancellationToken).Read();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            throw new UnreadableFileException("the workbook is damaged, or was not made by a spreadsheet program. Open it in a spreadsheet and save it again, or save it as CSV.", exception);
        }
    }

    private static bool HasPassword(ZipArchiveEntry manifest)
    {
        using XmlReader xml = WorkbookReader.Open(manifest);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" })
                return true;
        }

        return false;
    }

    private sealed class Sheets(XmlReader xml, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);
        private readonly List<Table> tables = [];
        private long cellsLeft = limits.Cells;

        public List<Table> Read()
        {
            string style = "";
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "style")
                    style = Attribute("name") ?? "";
                else if (xml.LocalName == "table-properties" && Attribute("display") == "false")
                    hiddenStyles.Add(style);
                else if (xml.LocalName == "table")
                    ReadSheet(Attribute("name") ?? "", Attribute("style-name") ?? "");
            }

            return tables;
        }

        private void ReadSheet(string name, string style)
        {
            bool isHidden = hiddenStyles.Contains(style);
            TableRows rows = [];
            int number = 1;
            int depth = xml.Depth;
            if (xml.IsEmptyElement)
                return;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "table-row" })
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                int times = Repeated("number-rows-repeated");
                bool isRowHidden = Attribute("visibility") is "collapse" or "filter";
                Cell[] cells = ReadRow();
                for (int again = 0; cells.Length > 0 && again < times; again++)
                {
                    if (rows.Count > limits.Rows || (again > 0 && (cellsLeft -= cells.Length) < 0))
                        throw TooMuch();
                    rows.Add(new(number + again, cells, isRowHidden));
                }

                number += times;
            }

            if (isHidden)
                problems.Warn(new(name, null, null), "the sheet is hidden and was left out. To import it, unhide it.");
            else if (rows.Count > 0)
                tables.Add(new(name, rows[0], rows.From(1)));
        }

        /// <summary>The cells of a row up to the last that is not blank; none for a blank row.</summary>
        private Cell[] ReadRow()
        {
            List<Cell> cells = [];
            int blanks = 0;
            int depth = xml.Depth;
            while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                    continue;
                int times = Repeated("number-columns-repeated");
                Cell cell = ReadCell();
                if (cell.IsBlank)
                {
                    blanks += times;
                    continue;
                }

                // What is repeated without end at the right of a sheet is blank.
                if (cells.Count + blanks + (long)times > limits.Columns || (cellsLeft -= blanks + times) < 0)
                    throw TooMuch();
                cells.AddRange(Enumerable.Repeat(Cell.Blank, blanks));
                cells.AddRange(Enumerable.Repeat(cell, times));
                blanks = 0;
            }

            return [.. cells];
        }

        private Cell ReadCell()
        {
            (string? type, string? value, string? day, string? truth) = (Attribute("value-type"), Attribute("value"), Attribute("date-value"), Attribute("boolean-value"));
            string text = ReadText();
            return type switch
            {
                "error" => new(text, CellKind.Error),
                "date" when day is { Length: >= 10 } => new(day[..10]),
                "boolean" => new(truth == "true" ? "TRUE" : "FALSE"),
                "float" or "currency" or "percentage" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => new(number.ToString(CultureInfo.InvariantCulture), CellKind.Number),
                _ => Cell.Of(text, limits),
            };
        }

        /// <summary>The paragraphs of a cell, a line each; what somebody remarked beside it is left out.</summary>
        private string ReadText()
        {
            if (xml.IsEmptyElement)
                return "";
            StringBuilder text = new();
            int depth = xml.Depth;
            bool isRead = xml.Read();
            while (isRead && xml.Depth > depth)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "annotation" })
                {
                    xml.Skip();
                    continue;
                }

                if (xml is { NodeType: XmlNodeType.Element, LocalName: "p" } && text.Length > 0)
                    text.Append('\n');
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "line-break" })
                    text.Append('\n');
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tab" })
                    text.Append('\t');
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "s" })
                    text.Append(' ', Math.Min(Repeated("c"), limits.CellLength));
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                    text.Append(xml.Value);
                if (text.Length > limits.CellLength + 1)
                    text.Length = limits.CellLength + 1;
                isRead = xml.Read();
            }

            return text.ToString();
        }

        // Those of the standard and of extensions of it, of which one says that a value is an error.
        private string? Attribute(string name)
        {
            string? value = null;
            for (bool isOne = xml.MoveToFirstAttribute(); isOne; isOne = xml.MoveToNextAttribute())
            {
                if (xml.LocalName == name && (value is null || xml.Value == "error"))
                    value = xml.Value;
            }

            xml.MoveToElement();
            return value;
        }

        private int Repeated(string attribute) => int.TryParse(Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times > 0 ? times : 1;

        private static UnreadableFileException TooMuch() => new("the workbook has more cells than can be read. Split it.");
    }
}
