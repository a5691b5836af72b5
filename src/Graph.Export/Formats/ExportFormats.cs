using Graph.Export.Formats.Cytoscape;
using Graph.Export.Formats.GeoJson;
using Graph.Export.Formats.GephiTables;
using Graph.Export.Formats.Gexf;
using Graph.Export.Formats.GraphMl;
using Graph.Export.Formats.Kumu;
using Graph.Export.Formats.LinkedData;
using Graph.Export.Formats.Ndjson;
using Graph.Export.Formats.SectorMaps;
using Graph.Export.Formats.Tables;
using Graph.Export.Formats.ThreeSixtyGiving;

namespace Graph.Export.Formats;

/// <summary>The formats there are.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order they are listed in: facts, networks, publishing.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new NdjsonFormat(),
        new CsvFormat(),
        new XlsxFormat(),
        new SectorMapFormat(),
        new SectorMapCsvFormat(),
        new GexfFormat(GexfVersion.Latest),
        new GexfFormat(GexfVersion.Draft),
        new GraphMlFormat(),
        new GephiTablesFormat(),
        new KumuWorkbookFormat(),
        new KumuJsonFormat(),
        new Cx2Format(),
        new CyjsFormat(),
        new GrantsCsvFormat(),
        new GrantsJsonFormat(),
        new GeoJsonFormat(),
        new TurtleFormat(),
        new JsonLdFormat(),
    ];

    /// <summary>The format of a name as in <c>--format</c>; null where there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
