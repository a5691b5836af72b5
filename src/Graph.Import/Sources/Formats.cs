using Graph.Import.Reports;
using Graph.Import.Sources.Buildings;
using Graph.Import.Sources.Partnerships;
using Graph.Import.Sources.People;
using Graph.Import.Sources.SectorMap;
using Graph.Import.Sources.Tables;
using Graph.Import.Sources.ThreeSixtyGiving;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Every format there is. A new one is added here; the table of a type is there as soon as the type is.</summary>
internal static class Formats
{
    /// <summary>The formats in which a row says several things together.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } = [new SectorMapFormat(), new PartnershipsFormat(), new PeopleFormat(), new BuildingsFormat(), new GrantsFormat()];

    /// <summary>The tables of which a row is one fact: one table for each type.</summary>
    public static IReadOnlyList<TypeTable> Tables { get; } = [.. Ontology.Types.Select(type => new TypeTable(type))];

    /// <summary>The types that the formats of <see cref="All"/> may name: the nodes that their columns are about, and the edges between these.</summary>
    public static IReadOnlyCollection<FactType> Named { get; } = NamedBy(All);

    /// <summary>The format of a name, or the table of a type, whose name may be in words; null where there is none.</summary>
    public static ImportFormat? Find(string name) => All.Concat(Tables).FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || HeaderKey.Of(format.Name) == HeaderKey.Of(name))
        ?? Tables.FirstOrDefault(table => table.Type.FormerNames.Any(former => HeaderKey.Of(former.FieldName) == HeaderKey.Of(name)));

    /// <summary>What to say of a name that no format has.</summary>
    public static string NotThere(string name) =>
        $"There is no format {Plain.Text(name)}. The formats are {Plain.List([.. All.Select(format => format.Name)])}, and a table for each type: {Plain.List([.. Tables.Select(table => table.Name)])}.";

    /// <summary>Whether a text is the header of a column in any format, or probably means one.</summary>
    public static bool Know(string header) => All.Any(format => HeaderMap.ColumnOf(format, header) is not null || format.AskedAboutByKey.Contains(HeaderKey.Bare(header)));

    private static HashSet<FactType> NamedBy(IEnumerable<ImportFormat> formats)
    {
        HashSet<FactType> nodes = [.. formats.SelectMany(format => format.Columns).Select(column => column.Property).OfType<PropertyDefinition>().Select(property => Ontology.Of(property.ClrProperty.ReflectedType!)).Where(type => type.IsNode)];
        return [.. nodes, .. Ontology.Edges.Where(edge => edge.NodesAt(EdgeEnd.From).Any(nodes.Contains) && edge.NodesAt(EdgeEnd.To).Any(nodes.Contains))];
    }
}
