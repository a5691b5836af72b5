using System.IO.Compression;
using System.Xml;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the sheets of an Office Open XML workbook, Transitional or Strict, one pass over each part.</summary>
/// <remarks>Elements are known by their local names, so that both of the standard's name spaces are read alike. Document types are refused.</remarks>
internal static class WorkbookReader
{
    private const string DefaultWorkbook = "xl/workbook.xml";

    /// <exception cref="UnreadableFileException">The file is not a workbook, is damaged, or asks for too much.</exception>
    public static IReadOnlyList<Table> Read(Stream file, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            ArchiveGuard.Check(archive, limits, "workbook", "Open it in a spreadsheet and save it again, or save it as CSV.");

            Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
            foreach (ZipArchiveEntry entry in archive.Entries)
                parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;

            string path = RelationsOf(parts, "").FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? DefaultWorkbook;
            if (!parts.TryGetValue(path, out ZipArchiveEntry? workbook) || !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                throw new UnreadableFileException(FileKinds.OfArchive(archive));

            return Sheets(parts, path, workbook, limits, problems, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            if (PackedTables.IsCalledSo(problems.File))
                throw new UnreadableFileException(PackedTables.Damaged, exception);
            throw new UnreadableFileException("the workbook is damaged, or was not made by a spreadsheet program. Open it in a spreadsheet and save it again, or save it as CSV.", exception);
        }
    }

    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(ArchiveGuard.Open(entry), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static List<Table> Sheets(Dictionary<string, ZipArchiveEntry> parts, string path, ZipArchiveEntry workbook, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        List<Relation> relations = [.. RelationsOf(parts, path)];
        ZipArchiveEntry? Part(string kind) => relations.FirstOrDefault(relation => relation.Type.EndsWith(kind, StringComparison.Ordinal)) is { } relation
            ? parts.GetValueOrDefault(relation.Target)
            : null;

        (bool from1904, List<SheetEntry> sheets) = ReadWorkbook(workbook);
        List<string> texts = Part("/sharedStrings") is { } strings ? SharedStrings.Read(strings, limits) : [];
        bool[] dateStyles = Part("/styles") is { } styles ? CellStyles.ReadDates(styles) : [];
        SheetReader reader = new(texts, dateStyles, from1904, limits);

        List<Table> tables = [];
        foreach (SheetEntry sheet in sheets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (relations.FirstOrDefault(relation => relation.Id == sheet.Relation) is not { } relation || !parts.TryGetValue(relation.Target, out ZipArchiveEntry? part))
                continue;
            if (sheet.IsHidden)
                problems.Warn(new(sheet.Name, null, null), "the sheet is hidden and was left out. To import it, unhide it.");
            else if (reader.Read(sheet.Name, part, cancellationToken) is { } table)
                tables.Add(table);
        }

        return tables;
    }

    private static (bool From1904, List<SheetEntry> Sheets) ReadWorkbook(ZipArchiveEntry workbook)
    {
        bool from1904 = false;
        List<SheetEntry> sheets = [];
        using XmlReader xml = Open(workbook);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.LocalName == "sheet")
                sheets.Add(SheetEntry.Read(xml));
        }

        return (from1904, sheets);
    }

    private static IEnumerable<Relation> RelationsOf(Dictionary<string, ZipArchiveEntry> parts, string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        string folder = path[..slash];
        if (!parts.TryGetValue($"{folder}_rels/{path[slash..]}.rels", out ZipArchiveEntry? entry))
            yield break;

        using XmlReader xml = Open(entry);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Target") is { } target)
                yield return new(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(folder, target));
        }
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];

        List<string> names = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string name in target.Split('/'))
        {
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ".."))
                names.Add(name);
        }

        return string.Join('/', names);
    }

    private sealed record Relation(string Id, string Type, string Target);

    private sealed record SheetEntry(string Name, string Relation, bool IsHidden)
    {
        public static SheetEntry Read(XmlReader xml)
        {
            string relation = "";
            for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            {
                if (xml.LocalName == "id")
                    relation = xml.Value;
            }

            xml.MoveToElement();
            return new(xml.GetAttribute("name") ?? "", relation, xml.GetAttribute("state") is "hidden" or "veryHidden");
        }
    }
}
