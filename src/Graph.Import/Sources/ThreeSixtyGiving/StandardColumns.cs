using Graph.Export.Formats.ThreeSixtyGiving;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>Columns of the standard that the graph has no place for.</summary>
internal static class StandardColumns
{
    private static readonly string[] Titles =
    [
        "Amount Applied For", "Amount Disbursed", "URL", "From an open call?", "Funding Type", "Related Activity", GrantColumns.Modified, "Data Source",
        "For Regrant Type", "Location Scope", "Grant Programme:URL", "Grant Programme:Description",
    ];

    private static readonly string[] Paths =
    [
        "amountAppliedFor", "amountDisbursed", "url", "fromOpenCall", "fundingType", "relatedActivity", "dateModified", "dataSource",
        "regrantType", "locationScope", "grantProgramme/0/url", "grantProgramme/0/description",
    ];

    private static readonly string[] OrganisationTitles =
        ["Department", "Contact Name", "Street Address", "City", "County", "Country", "Phone Number", "Email", "Organisation Type", "Last Modified"];

    private static readonly string[] OrganisationPaths =
        ["department", "contactName", "streetAddress", "addressLocality", "addressRegion", "addressCountry", "telephone", "email", "organisationType", "dateModified"];

    private static readonly string[] LocationTitles = ["Identifier", "Country Code", "Latitude", "Longitude", "Description", "Geographic Code Type", "Last Modified"];

    private static readonly string[] LocationPaths = ["id", "countryCode", "latitude", "longitude", "description", "geoCodeType", "dateModified"];

    /// <summary>Their titles in tables, and their paths in JSON.</summary>
    public static IReadOnlyList<string> LeftOut { get; } =
    [
        .. Titles, .. Paths,
        .. new[] { GrantColumns.Recipient, GrantColumns.Funder }.SelectMany(side => OrganisationTitles.Select(title => GrantColumns.Of(side, title))),
        .. new[] { "recipientOrganization", "fundingOrganization" }.SelectMany(side => OrganisationPaths.Select(path => $"{side}/0/{path}")),
        .. LocationTitles.Select(title => $"Beneficiary Location:{title}"),
        .. LocationPaths.Select(path => $"beneficiaryLocation/0/{path}"),
    ];
}
