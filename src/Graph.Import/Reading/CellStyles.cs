using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Which styles of a workbook show numbers as dates.</summary>
internal static class CellStyles
{
    /// <summary>By the index that cells name their style with: whether it is a date.</summary>
    public static bool[] ReadDates(ZipArchiveEntry part)
    {
        Dictionary<int, bool> custom = [];
        List<bool> styles = [];
        bool inCellFormats = false;
        using XmlReader xml = WorkbookReader.Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(xml, "numFmtId") is { } id)
                custom[id] = IsDate(xml.GetAttribute("formatCode") ?? "");
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "xf" } && inCellFormats)
                styles.Add(Number(xml, "numFmtId") is { } format && (custom.TryGetValue(format, out bool date) ? date : IsBuiltInDate(format)));
        }

        return [.. styles];
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), CultureInfo.InvariantCulture, out int number) ? number : null;

    // ECMA-376 part 1, 18.8.30: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in East Asian languages.
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format has a day, month or year outside quotes, brackets and escapes.</summary>
    private static bool IsDate(string format)
    {
        for (int i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    i = End(format, '"', i + 1);
                    break;
                case '[':
                    i = End(format, ']', i + 1);
                    break;
                case 'd' or 'D' or 'y' or 'Y' or 'm' or 'M':
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static int End(string format, char end, int start) => format.IndexOf(end, start) is >= 0 and int found ? found : format.Length;
}
