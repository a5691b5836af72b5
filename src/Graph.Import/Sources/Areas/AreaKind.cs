namespace Graph.Import.Sources.Areas;

/// <summary>A kind of area that has GSS codes.</summary>
/// <param name="word">What a place of the kind is called; null where codes tell several kinds apart.</param>
/// <param name="columns">What columns of its codes are called, without years and without "code".</param>
internal sealed class AreaKind(string? word, params string[] columns)
{
    private static readonly AreaKind Neighbourhood = new("Neighbourhood for statistics", "lsoa");
    private static readonly AreaKind Quarter = new("Area for statistics", "msoa");
    private static readonly AreaKind Parish = new("Parish", "parish", "par", "parncp");
    private static readonly AreaKind Ward = new("Ward", "ward", "osward", "wd", "adminward");
    private static readonly AreaKind Division = new("County electoral division", "ced");
    private static readonly AreaKind District = new(null, "la", "lad", "laua", "oslaua", "district", "admindistrict", "localauthority");
    private static readonly AreaKind County = new("County", "cty", "oscty", "county", "admincounty");
    private static readonly AreaKind Combined = new("Combined authority", "cauth", "combinedauthority");
    private static readonly AreaKind Constituency = new("Constituency", "pcon");
    private static readonly AreaKind Region = new("Region", "rgn", "gor", "region");
    private static readonly AreaKind Country = new("Country", "ctry", "country");

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

    /// <summary>What columns of its codes are called, without years and without "code".</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>The kinds in one of which an area of this kind lies, in the first of them that is known.</summary>
    public IReadOnlyList<AreaKind> LiesWithin => Wider[this];

    /// <summary>What a place is called by its code, where the kind is not enough: a borough, or a district of another name.</summary>
    /// <param name="code">The GSS code.</param>
    public string WordOf(string code) => word ?? (code[..3] is "E08" or "E09" ? "Borough" : "District");
}
