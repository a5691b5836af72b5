using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Bench.Formats;

/// <summary>A file of the optional folder of real files, or several that are imported together.</summary>
/// <param name="What">What it is.</param>
/// <param name="Identity">The columns, or the paths in JSON, that tell its records apart.</param>
/// <param name="Files">Its files.</param>
internal sealed record RealFile(string What, string Identity, params string[] Files)
{
    private const string Given = "GRAPH_TEST_FILES";
    private const string Names = "name|title|number|reference|ref|id|identifier|supplier|e-?mail";

    /// <summary>A file of each kind that imports by itself.</summary>
    public static IReadOnlyList<RealFile> All { get; } =
    [
        new("360Giving, CSV", "^(Identifier|Title|Recipient Org:(Identifier|Name|Charity Number|Company Number))$", "transparency/trafford_council_voluntary_sector_grants.csv"),
        new("360Giving, XLSX", "^(Identifier|Title|Recipient Org:(Identifier|Name|Charity Number|Company Number))$", "360giving/dq-a001p00000zgyHZAAY.xlsx"),
        new("360Giving, JSON", "^(id|title|recipientOrganization/(id|name|charityNumber|companyNumber))$", "360giving/grantnav-a002400000nO46WAAS.json"),
        new("register of charities, five ZIPs", "^(organisation_number|registered_charity_number|charity_name|charity_company_registration_number|charity_contact_email|charity_name_id|trustee_id|trustee_name)$", "charity-register/publicextract.charity.zip", "charity-register/publicextract.charity_other_names.zip", "charity-register/publicextract.charity_area_of_operation.zip", "charity-register/publicextract.charity_classification.zip", "charity-register/publicextract.charity_trustee.zip"),
        new("a council's list of charities", "^(registered_charity_number|charity_company_registration_number|charity_name|charity_contact_email)$", "charity-register/charities_operating_in_trafford.csv"),
        new("UK-CAT's sample of charities", "^(org_id|reg_number|name|company_number)$", "charity-register/ukcat-sample-charities.csv"),
        new("Companies House", "^ ?(CompanyName|CompanyNumber)$", "charity-register/BasicCompanyData-sample.csv"),
        new("council spend", "^(Transaction number|Supplier name)$", "transparency/spend-leeds-2010-12-raw.csv"),
        new("council spend, other headers", "^(TransNo|Supplier ID\\(T\\))$", "transparency/spend-gateshead-2017-08-bom.csv"),
        new("council land and buildings", "^(UPRN|AssetCode|PropertyName)$", "transparency/trafford_land_and_building_assets.csv"),
        new("council structure", "^(JobTitle|Name)$", "transparency/trafford_council_organisation_structure.csv"),
        new("organogram of senior posts", "^(Post Unique Reference|Name|Job Title|Contact E-mail|Reports to Senior Post)$", "transparency/organogram-big-lottery-fund-2011-03-senior.csv"),
        new("senior salaries", "^(JobTitle|Name)$", "transparency/senior_salaries_employees.csv"),
        new("community hubs", "^(community_hub|email)$", "transparency/trafford_community_hubs.csv"),
        new("HSDS, tables in a folder", "(^|_)(id|name|ids)$", "hsds/ohana"),
        new("Open Referral UK, JSON", "(^|/)(id|name|[a-z_]+_id)$", "hsds/oruk-test-service_list.json"),
        new("Popolo, JSON", "(^|/)(id|name|email|[a-z_]+_id)$", "popolo/au-vic-local_councillor_popolo.json"),
        new("All-Party Parliamentary Groups, ZIP of JSON", "(^|/)(slug|title|name|twfy_id|Source)$", "appg/appg-membership-current.zip"),
        new("All-Party Parliamentary Group, form (XLSX)", $"(?i){Names}", "appg/appg-september-beer.xlsx"),
        new("areas within areas", "^(lsoa21cd|lsoa21nm)$", "geography/gm_lsoa_to_ward_2021.csv"),
        new("postcodes", "^postcode$", "geography/trafford_postcodes.csv"),
        new("themes of UK-CAT", "^(Code|tag)$", "taxonomies/ukcat.csv"),
        new("network, GEXF", "^$", "graph-formats/networkit-static.gexf"),
        new("network, Cytoscape JSON", "^$", "graph-formats/cytoscape-colajs.json"),
        new("network, JSON Graph", "^$", "graph-formats/jgf-les-miserables.json"),
    ];

    /// <summary>Where its files are; none where nobody gave a folder with all of them.</summary>
    public string[] Paths => Environment.GetEnvironmentVariable(Given) is { Length: > 0 } folder && Files.Select(file => Path.Combine(folder, "data", file)).ToArray() is { } paths && Array.TrueForAll(paths, Path.Exists) ? paths : [];

    /// <summary>Whether a column tells its records apart.</summary>
    public bool IsIdentity(string column) => Regex.IsMatch(column, Identity, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patience.Milliseconds));
}
