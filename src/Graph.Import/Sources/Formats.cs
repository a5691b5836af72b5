using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources.Buildings;
using Graph.Import.Sources.CausalMaps;
using Graph.Import.Sources.CharityRegister;
using Graph.Import.Sources.CommunityHubs;
using Graph.Import.Sources.CompaniesHouse;
using Graph.Import.Sources.CouncilLand;
using Graph.Import.Sources.CouncilMoney;
using Graph.Import.Sources.CouncilPosts;
using Graph.Import.Sources.Directories;
using Graph.Import.Sources.Networks;
using Graph.Import.Sources.OpenReferral;
using Graph.Import.Sources.Parliament;
using Graph.Import.Sources.Partnerships;
using Graph.Import.Sources.People;
using Graph.Import.Sources.Popolo;
using Graph.Import.Sources.SectorMap;
using Graph.Import.Sources.Tables;
using Graph.Import.Sources.ThreeSixtyGiving;
using Graph.Import.Sources.Vocabularies;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Every format there is. A new one is added here; the table of a type is there as soon as the type is.</summary>
internal static class Formats
{
    /// <summary>The formats in which a row says several things together: headers that are nearly theirs are taken for theirs, or asked about.</summary>
    public static IReadOnlyList<ImportFormat> Combined { get; } = [new SectorMapFormat(), new PartnershipsFormat(), new PeopleFormat(), new BuildingsFormat(), new GrantsFormat()];

    /// <summary>The formats that others publish and nobody fills in: a file is one of them only if it has all that it needs, under its own headers.</summary>
    public static IReadOnlyList<ImportFormat> Published { get; } =
    [
        new UkCatFormat(), new IcnpTsoFormat(), new IcnpoFormat(), new OpenReferralFormat(),
        new CharitiesFormat(), new CharityNamesFormat(), new CharityAreasFormat(), new CharityClassesFormat(), new CharityTrusteesFormat(), new CharityListFormat(),
        new ScottishCharitiesFormat(), new NorthernIrishCharitiesFormat(),
        new LandFormat(), new CouncilPostsFormat(), new OrganogramFormat(), new ContractsFormat(), new SpendFormat(), new CommunityHubsFormat(),
        new CompaniesFormat(), new PartyGroupsFormat(), new PopoloFormat(), new ServicesFormat(), new NetworkFormat(),
    ];

    /// <summary>The directory, which is meant only where nothing else fits: it has all columns of organisations, and those of people.</summary>
    public static ImportFormat Directory { get; } = new DirectoryFormat();

    /// <summary>The formats that people fill in.</summary>
    public static IReadOnlyList<ImportFormat> Filled { get; } = [.. Combined, Directory];

    /// <summary>All formats but the tables of types. A causal map is told by more than its headers: see <see cref="CausalMapTables"/>.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } = [.. Filled, new CausalMapFormat(), .. Published];

    /// <summary>The tables of which a row is one fact: one table for each type.</summary>
    public static IReadOnlyList<TypeTable> Tables { get; } = [.. Ontology.Types.Select(type => new TypeTable(type))];

    /// <summary>The types that the formats of <see cref="Combined"/> may name: the nodes that their columns are about, and the edges between these.</summary>
    public static IReadOnlyCollection<FactType> Named { get; } = NamedBy(Combined);

    /// <summary>The format of a name, or the table of a type, whose name may be in words; null where there is none.</summary>
    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => HeaderKey.Of(format.Name) == HeaderKey.Of(name)) ?? FindTable(name);

    /// <summary>The table of a type by its name, in words or not, of one or of several; null where there is none.</summary>
    public static TypeTable? FindTable(string name)
    {
        string key = HeaderKey.Of(name);
        return Tables.FirstOrDefault(table => HeaderKey.Of(table.Name) == key)
            ?? Tables.FirstOrDefault(table => HeaderKey.Of(Several(table.Type)) == key)
            ?? Tables.FirstOrDefault(table => table.Type.FormerNames.Any(former => HeaderKey.Of(former.FieldName) == key));
    }

    /// <summary>What to say of a name that no format has.</summary>
    public static string NotThere(string name)
    {
        string nearest = Nearest(name) is { } near ? $" Did you mean {near}?" : "";
        return $"There is no format {Plain.Text(name)}.{nearest} The formats are {Plain.List([.. All.Select(format => format.Name)])}, and a table for each type: {Plain.List([.. Tables.Select(table => table.Name)])}.";
    }

    /// <summary>The published format that a table has, by the headers in its first row; null where it has none.</summary>
    public static ImportFormat? PublishedAs(Table table) => Published.FirstOrDefault(format => HeaderMap.Of(format, table with { Rows = [] }).Fits);

    /// <summary>The directory, where a table has its headers and no others, and no other format has them all: those of organisations are in it, and somebody there or their numbers as people write them. Null for other tables.</summary>
    public static ImportFormat? DirectoryAs(Table table)
    {
        Table headers = table with { Rows = [] };
        HeaderMap directory = HeaderMap.Of(Directory, headers);
        return directory is { Fits: true, Unknown.Count: 0, Duplicates.Count: 0, Spare.Count: 0 } && DirectoryFormat.Own.Any(column => directory.PlaceOf(column) is not null)
            && !Combined.Concat(Tables).Any(format => HeaderMap.Of(format, headers) is { Fits: true, Unknown.Count: 0, Spare.Count: 0 }) ? directory.Format : null;
    }

    /// <summary>Whether a text is the header of a column in any format that people fill in, or probably means one.</summary>
    public static bool Know(string header) => Combined.Any(format => HeaderMap.ColumnOf(format, header) is not null || format.AskedAboutByKey.Contains(HeaderKey.Bare(header)));

    /// <summary>Whether a node is one only as long as the register that some format reads has it: see <see cref="ImportFormat.IsItsRegister"/>.</summary>
    public static bool IsRegistered(Node node) => Published.Any(format => format.IsItsRegister(node));

    // Longer texts are no names, and would take long to compare.
    private const int LongestName = 60;

    private static string? Nearest(string name)
    {
        string key = HeaderKey.Of(name);
        if (key.Length > LongestName)
            return null;
        (string? nearest, int distance) = All.Select(format => (format.Name, Written: format.Name))
            .Concat(Tables.SelectMany(table => new[] { (table.Name, Written: table.Name), (table.Name, Written: Several(table.Type)) }))
            .Select(pair => (pair.Name, Distance: HeaderKey.Distance(key, HeaderKey.Of(pair.Written))))
            .MinBy(pair => pair.Distance);
        return distance <= Math.Max(1, key.Length / 4) ? nearest : null;
    }

    // Types of edges have no word for several of them.
    private static string Several(FactType type) => type.IsNode ? type.Plural : $"{type.FieldName}s";

    private static HashSet<FactType> NamedBy(IEnumerable<ImportFormat> formats)
    {
        HashSet<FactType> nodes = [.. formats.SelectMany(format => format.Columns).Select(column => column.Property).OfType<PropertyDefinition>().Select(property => Ontology.Of(property.ClrProperty.ReflectedType!)).Where(type => type.IsNode)];
        return [.. nodes, .. Ontology.Edges.Where(edge => edge.NodesAt(EdgeEnd.From).Any(nodes.Contains) && edge.NodesAt(EdgeEnd.To).Any(nodes.Contains))];
    }
}
