using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Sources.Postcodes;

/// <summary>Where tables of postcodes come from, and under what licence: what is known of those that are published.</summary>
internal static partial class PostcodeOrigins
{
    private const string Ons = "Office for National Statistics";
    private const string OrdnanceSurvey = "Ordnance Survey";
    private const string OpenLicence = "Open Government Licence v3.0";

    /// <summary>The origin of a table.</summary>
    /// <param name="kind">Whose table it is.</param>
    /// <param name="file">What the file is called.</param>
    /// <param name="importedBy">Who imports it.</param>
    public static PostcodeOrigin Of(PostcodeKind kind, string file, string importedBy)
    {
        string year = YearIn().Match(Path.GetFileNameWithoutExtension(file)) is { Success: true } match ? $" {match.Value}" : "";
        string title = kind switch
        {
            PostcodeKind.OnsDirectory => "ONS Postcode Directory",
            PostcodeKind.OnsLookup => "National Statistics Postcode Lookup",
            PostcodeKind.OnsOther => "Postcodes of the Office for National Statistics",
            PostcodeKind.CodePointOpen => "Code-Point Open",
            _ => Path.GetFileNameWithoutExtension(file),
        };
        PostcodeOrigin origin = new(file, kind == PostcodeKind.Other ? title : title + year, importedBy);
        string rights = $"Contains OS data © Crown copyright and database right{year}. Contains Royal Mail data © Royal Mail copyright and database right{year}.";
        return kind switch
        {
            PostcodeKind.Other => origin,
            PostcodeKind.CodePointOpen => origin with { Publisher = OrdnanceSurvey, Licence = OpenLicence, Attribution = $"Postcodes: {rights}" },
            _ => origin with { Publisher = Ons, Licence = OpenLicence, Attribution = $"Postcodes: {Ons}, licensed under the {OpenLicence}. {rights}" },
        };
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex YearIn();
}
