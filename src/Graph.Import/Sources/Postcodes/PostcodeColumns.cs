using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Sources.Areas;
using Graph.Model;

namespace Graph.Import.Sources.Postcodes;

/// <summary>Which columns of a table of postcodes have what. They are told by their headers and by what stands under them.</summary>
/// <remarks>
/// Publishers' own descriptions: ONS Postcode Directory and National Statistics Postcode Lookup, user guides
/// (https://geoportal.statistics.gov.uk); Code-Point Open, technical specification (https://www.ordnancesurvey.co.uk/products/code-point-open).
/// </remarks>
internal sealed partial class PostcodeColumns
{
    // With blanks before those of the fixed width that some programs need.
    private static readonly string[] OfOns = ["pcds", "pcd8", "pcd7", "pcd", "pcd2"];

    // Code-Point Open has no header, and its columns in this order: postcode, quality, east, north, country, two of health, county, district, ward.
    private const int CodePointColumns = 10;
    private const string NoQuality = "90";
    private static readonly int[] CodePointAreas = [9, 8, 7, 4];

    private PostcodeColumns(PostcodeKind kind, int postcode) => (Kind, Postcode) = (kind, postcode);

    /// <summary>Whose table it is.</summary>
    public PostcodeKind Kind { get; }

    /// <summary>The column of the postcodes.</summary>
    public int Postcode { get; }

    /// <summary>What the header calls it.</summary>
    public string PostcodeHeader { get; private init; } = "postcode";

    /// <summary>The columns of metres east and north; null where there are none.</summary>
    public (int East, int North)? Grid { get; private init; }

    /// <summary>The columns of degrees north and east; null where there are none.</summary>
    public (int Latitude, int Longitude)? Degrees { get; private init; }

    /// <summary>The column of the month from which a postcode is no longer used; -1 where there is none.</summary>
    public int Ended { get; private init; } = -1;

    /// <summary>The columns of the codes of areas, the smallest areas first.</summary>
    public IReadOnlyList<int> Codes { get; private init; } = [];

    /// <summary>The columns of a table; null where it is no table of postcodes.</summary>
    /// <param name="rows">Its first rows.</param>
    public static PostcodeColumns? Of(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return null;
        if (IsCodePoint(rows))
            return new(PostcodeKind.CodePointOpen, 0) { Grid = (2, 3), Codes = CodePointAreas };

        string[] header = [.. rows[0].Select(Key)];
        string[][] under = [.. rows.Skip(1)];
        int postcode = OfOns.Select(name => Array.IndexOf(header, name)).FirstOrDefault(column => column >= 0, header[0] == "postcode" ? 0 : -1);
        int[] codes = [.. AreaKind.All.SelectMany(kind => header.Index().Where(column => kind.Columns.Contains(Bare(column.Item), StringComparer.Ordinal) && AreCodes(under, column.Index)).Select(column => column.Index))];
        PostcodeColumns columns = new(KindOf(header, postcode), postcode)
        {
            PostcodeHeader = postcode < 0 ? "" : rows[0][postcode].Trim(),
            Grid = Pair(header, ["oseast1m", "east1m", "eastings", "easting"], ["osnrth1m", "north1m", "northings", "northing"]),
            Degrees = Pair(header, ["lat", "latitude"], ["long", "lon", "lng", "longitude"]),
            Ended = Array.IndexOf(header, "doterm"),
            Codes = codes,
        };

        // What names things by a postcode repeats it sooner or later, and has no codes of areas.
        bool isOne = postcode >= 0 && codes.Length > 0 && under.Length > 0
            && (columns.Kind != PostcodeKind.Other || columns.Grid is not null || columns.Degrees is not null)
            && Array.TrueForAll(under, row => Cell(row, postcode) is { } text && Model.Postcode.Spell(text) is not null)
            && under.Select(row => Cell(row, postcode)).Distinct(StringComparer.OrdinalIgnoreCase).Count() == under.Length;
        return isOne ? columns : null;
    }

    /// <summary>Whether a row says that it does not know where its postcode is.</summary>
    public bool IsNowhere(Func<int, string> cell) => Kind == PostcodeKind.CodePointOpen && cell(1) == NoQuality;

    private static bool IsCodePoint(IReadOnlyList<string[]> rows) => rows.All(row =>
        row.Length >= CodePointColumns
        && Model.Postcode.Spell(row[0]) is not null
        && row.Skip(1).Take(3).All(cell => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        && TextForm.GssCode.Spell(row[4]) is not null);

    private static PostcodeKind KindOf(string[] header, int postcode) =>
        postcode < 0 || !OfOns.Contains(header[postcode], StringComparer.Ordinal) ? PostcodeKind.Other
        : header.Contains("oslaua", StringComparer.Ordinal) ? PostcodeKind.OnsDirectory
        : header.Contains("laua", StringComparer.Ordinal) ? PostcodeKind.OnsLookup
        : PostcodeKind.OnsOther;

    private static bool AreCodes(string[][] rows, int column) =>
        Array.TrueForAll(rows, row => Cell(row, column) is not { } text || TextForm.GssCode.Spell(text) is not null) && Array.Exists(rows, row => Cell(row, column) is not null);

    private static (int, int)? Pair(string[] header, string[] one, string[] other) =>
        (Array.FindIndex(header, name => one.Contains(name, StringComparer.Ordinal)), Array.FindIndex(header, name => other.Contains(name, StringComparer.Ordinal))) is ( >= 0, >= 0) and var pair ? pair : null;

    private static string? Cell(string[] row, int column) => column < row.Length && !string.IsNullOrWhiteSpace(row[column]) ? row[column].Trim() : null;

    private static string Key(string header) => string.Concat(header.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Bare(string key) => Year().Replace(key, "");

    // As in wd22cd, lsoa21, ward_code and ladcd.
    [GeneratedRegex(@"\d*(code|cd)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Year();
}
