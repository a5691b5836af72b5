using Graph.Import.Sources.Buildings;
using Graph.Import.Sources.Partnerships;
using Graph.Import.Sources.People;
using Graph.Import.Sources.SectorMap;
using Graph.Import.Sources.ThreeSixtyGiving;

namespace Graph.Import.Sources;

/// <summary>Every format there is. A new one is added here.</summary>
internal static class Formats
{
    public static IReadOnlyList<ImportFormat> All { get; } = [new SectorMapFormat(), new PartnershipsFormat(), new PeopleFormat(), new BuildingsFormat(), new GrantsFormat()];

    /// <summary>The format of a name; null where there is none.</summary>
    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text is the header of a column in any format, or probably means one.</summary>
    public static bool Know(string header) => All.Any(format => HeaderMap.ColumnOf(format, header) is not null || format.AskedAboutByKey.Contains(HeaderKey.Bare(header)));
}
