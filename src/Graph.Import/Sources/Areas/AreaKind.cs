namespace Graph.Import.Sources.Areas;

/// <summary>A kind of area that has GSS codes.</summary>
/// <param name="word">What a place of the kind is called; null where codes tell several kinds apart.</param>
/// <param name="entities">What its codes begin with: the codes of entities of the Register of Geographic Codes.</param>
/// <param name="columns">What columns of its codes are called, without years and without "code".</param>
internal sealed class AreaKind(string? word, string[] entities, params string[] columns)
{
    private const int EntityLength = 3;

    private static readonly AreaKind Neighbourhood = new("Neighbourhood for statistics", ["E01", "W01", "S01", "N21"], "lsoa");
    private static readonly AreaKind Quarter = new("Area for statistics", ["E02", "W02", "S02", "N20"], "msoa");
    private static readonly AreaKind Parish = new("Parish", ["E04", "W04"], "parish", "par", "parncp");
    private static readonly AreaKind Ward = new("Ward", ["E05", "W05", "S13", "N08"], "ward", "osward", "wd", "adminward");
    private static readonly AreaKind Division = new("County electoral division", ["E58"], "ced");
    private static readonly AreaKind District = new(null, ["E06", "E07", "E08", "E09", "W06", "S12", "N09"], "la", "lad", "laua", "oslaua", "district", "admindistrict", "localauthority");
    private static readonly AreaKind County = new("County", ["E10", "E11"], "cty", "oscty", "county", "admincounty");
    private static readonly AreaKind Combined = new("Combined authority", ["E47"], "cauth", "combinedauthority");
    private static readonly AreaKind Constituency = new("Constituency", ["E14", "W07", "S14", "N05", "N06"], "pcon");
    private static readonly AreaKind Region = new("Region", ["E12"], "rgn", "gor", "region");
    private static readonly AreaKind Country = new("Country", ["E92", "W92", "S92", "N92"], "ctry", "country");

    // The first of these that a row has. Constituencies cross districts, and areas for statistics cross wards: a neighbourhood is in the ward that fits it best.
    private static readonly Dictionary<AreaKind, AreaKind[]> Wider = new()
    {
        [Neighbourhood] = [Ward, District],
        [Quarter] = [District],
        [Parish] = [District],
        [Ward] = [District],
        [Division] = [County, District],
        [District] = [County, Combined, Region, Country],
        [County] = [Region, Country],
        [Combined] = [Region, Country],
        [Constituency] = [Region, Country],
        [Region] = [Country],
        [Country] = [],
    };

    /// <summary>All kinds, the smallest first.</summary>
    public static IReadOnlyList<AreaKind> All { get; } = [Neighbourhood, Quarter, Parish, Ward, Division, District, County, Combined, Constituency, Region, Country];

    private static readonly Dictionary<string, AreaKind> ByEntity = All.SelectMany(kind => kind.Entities, (kind, entity) => (kind, entity)).ToDictionary(pair => pair.entity, pair => pair.kind, StringComparer.Ordinal);

    private static readonly Dictionary<AreaKind, int> Places = All.Index().ToDictionary(kind => kind.Item, kind => kind.Index);

    private IReadOnlyList<string> Entities => entities;

    /// <summary>What columns of its codes are called, without years and without "code".</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>The kinds in one of which an area of this kind lies, in the first of them that is known.</summary>
    public IReadOnlyList<AreaKind> LiesWithin => Wider[this];

    /// <summary>The kind of area that a code is of; null where it is of none of these.</summary>
    /// <param name="code">The GSS code.</param>
    public static AreaKind? OfCode(string code) => ByEntity.GetValueOrDefault(EntityOf(code));

    /// <summary>Why an area can't lie in another by their codes, in a sentence; null where it can.</summary>
    /// <param name="code">The code of the area.</param>
    /// <param name="wider">The code of what it is said to lie in.</param>
    public static string? WhyNotIn(string code, string wider) =>
        code == wider ? $"{wider} can't lie in itself, so what it lies in was left out."
        : OfCode(code) is { } kind && OfCode(wider) is { } other && Places[other] <= Places[kind] ? $"{wider} is the code of a {other.WordOf(wider).ToLowerInvariant()}, in which {code}, a {kind.WordOf(code).ToLowerInvariant()}, can't lie, so what it lies in was left out."
        : null;

    /// <summary>What a code begins with, by which it is told what kind of area it is of.</summary>
    /// <param name="code">The GSS code.</param>
    public static string EntityOf(string code) => code[..EntityLength];

    /// <summary>What a place is called by its code, where the kind is not enough: a borough, or a district of another name.</summary>
    /// <param name="code">The GSS code.</param>
    public string WordOf(string code) => word ?? (EntityOf(code) is "E08" or "E09" ? "Borough" : "District");
}
