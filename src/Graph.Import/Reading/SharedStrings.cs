using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedStrings
{
    public static List<string> Read(ZipArchiveEntry part, ReadLimits limits)
    {
        List<string> texts = [];
        using XmlReader xml = WorkbookReader.Open(part);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(ReadText(xml, limits));
        }

        return texts;
    }

    /// <summary>The text of an element with text or with runs of it, pronunciation left out. One character above the limit stands for all that follow.</summary>
    public static string ReadText(XmlReader xml, ReadLimits limits)
    {
        if (xml.IsEmptyElement)
            return "";

        StringBuilder text = new();
        int depth = xml.Depth;
        bool reading = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                Skip(xml);
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
                reading = xml.LocalName == "t" && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement)
                reading = false;
            else if (reading && text.Length <= limits.CellLength)
                text.Append(xml.Value);
        }

        return Escapes.Decode(text.ToString());
    }

    private static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            // Everything within the element is passed over.
        }
    }
}
