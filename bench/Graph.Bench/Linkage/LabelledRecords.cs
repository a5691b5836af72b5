using System.Globalization;
using System.Text.Json;
using Graph.Bench.Classifying;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>Organisations in real files of grants, each with the number that its publisher found for it, and in registers. So it is known which records are of one organisation.</summary>
internal static class LabelledRecords
{
    /// <summary>The files of grants: each is left out in turn when weights are estimated, and tested with those of the others.</summary>
    public static IReadOnlyList<string> Grants { get; } =
    [
        "transparency/trafford_council_voluntary_sector_grants.json",
        "360giving/grantnav-a002400000nO46WAAS.json",
        "360giving/dq-a001p00000zgyHZAAY.json",
    ];

    /// <summary>The charities that work in one borough.</summary>
    public const string Borough = "charity-register/charities_operating_in_trafford.csv";

    private static readonly (string File, string Number, string Name, string Postcode, string? Website)[] Registers =
    [
        (Borough, "registered_charity_number", "charity_name", "charity_contact_postcode", "charity_contact_web"),
        ("charity-register/ukcat-sample-charities.csv", "org_id", "name", "postcode", "web"),
        ("charity-register/BasicCompanyData-sample.csv", "CompanyNumber", "CompanyName", "RegAddress.PostCode", null),
    ];

    /// <summary>Whether the files are there.</summary>
    public static bool AreThere => Grants.Concat(Registers.Select(register => register.File)).All(file => File.Exists(PathOf(file)));

    /// <summary>All records, those of registers first. What is said in the same words is one record.</summary>
    public static IReadOnlyList<LabelledRecord> Read() => [.. Registers.SelectMany(ReadRegister).Concat(Grants.SelectMany(ReadGrants))
        .GroupBy(record => (record.File, record.Number, record.Name, record.Postcode, record.Website))
        .Select((group, place) => new LabelledRecord(
            group.Key.File,
            group.Key.Number,
            new(place.ToString(CultureInfo.InvariantCulture), [group.Key.Name]) { Postcode = group.Key.Postcode, Website = group.Key.Website },
            group.Count()))];

    private static IEnumerable<(string File, OrgIdentifier Number, string Name, string? Postcode, string? Website)> ReadRegister((string File, string Number, string Name, string Postcode, string? Website) register)
    {
        Table table = TableReader.Read(PathOf(register.File), ReadLimits.Default, new ProblemLog(""), step: null, CancellationToken.None)[0];
        int Place(string header) => Array.FindIndex(table.Header.Cells, cell => cell.Text.Trim() == header);
        string scheme = register.Number switch
        {
            "CompanyNumber" => "GB-COH-",
            "org_id" => "",
            _ => "GB-CHC-",
        };
        (int number, int name, int postcode) = (Place(register.Number), Place(register.Name), Place(register.Postcode));
        int? website = register.Website is { } header ? Place(header) : null;
        foreach (TableRow row in table.Rows)
        {
            if (OrgIdentifier.TryParse(scheme + row[number].Text, out OrgIdentifier? identifier, out _))
                yield return (register.File, identifier, row[name].Text, Said(row[postcode].Text), Said(website is { } place ? row[place].Text : null));
        }
    }

    private static IEnumerable<(string File, OrgIdentifier Number, string Name, string? Postcode, string? Website)> ReadGrants(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(PathOf(file)));
        foreach (JsonElement recipient in document.RootElement.GetProperty("grants").EnumerateArray().SelectMany(grant => grant.TryGetProperty("recipientOrganization", out JsonElement recipients) ? recipients.EnumerateArray().ToArray() : []))
        {
            string? number = Text(recipient, "charityNumber") is { } charity ? $"GB-CHC-{charity}" : Text(recipient, "companyNumber") is { } company ? $"GB-COH-{company}" : Text(recipient, "id");
            if (OrgIdentifier.TryParse(number, out OrgIdentifier? identifier, out _) && !identifier.Scheme.StartsWith("360G", StringComparison.Ordinal))
                yield return (file, identifier, Text(recipient, "name")!, Text(recipient, "postalCode"), Text(recipient, "url"));
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Said(value.GetString()) : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) || text == "NA" ? null : text.Trim();

    private static string PathOf(string file) => Path.Combine(LabelledCharities.Folder, "data", file);
}
