using System.Text;
using Graph.Import.Mappings;
using Graph.Import.Templates;
using Graph.Import.Tests.Borough;
using Graph.Import.Tests.Reading;
using Graph.Import.Tests.ReadingBack;
using Graph.Import.Tests.Sources;
using Graph.Import.Tests.Sources.CharityRegister;
using Graph.Import.Tests.Sources.Networks;
using Graph.Import.Tests.Sources.OpenReferral;
using Graph.Import.Tests.Sources.Parliament;
using Graph.Import.Tests.Sources.Popolo;
using Graph.Import.Tests.Sources.Postcodes;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.BadFiles;

/// <summary>A reader to be tried, with files that have little or nothing wrong.</summary>
/// <param name="What">What it reads.</param>
/// <param name="Name">What its files are called.</param>
/// <param name="Files">Makes them.</param>
internal sealed record FuzzedReader(string What, string Name, Func<Task<byte[][]>> Files)
{
    // Whatever a column is, some of them fit it.
    private static readonly string[] Values = ["Larkby Hub", "Ann Lee", "2020-02-29", "12,500", "1090095", "M33 1AA", "E05000123", "ann@larkby.example", "Lark Council; Marl Trust", "53.4", "active", "True", "Ann Lee (Chair, Larkby Hub)", "SJ 787 912", "+"];

    /// <summary>A file that lies beside the one that is read, and is changed, too; null for none.</summary>
    public (string Name, byte[] Content)? Beside { get; private init; }

    /// <summary>All there are.</summary>
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        new("tables as text", "register.csv", () => Bad("register.csv")),
        new("tables with tabs", "register.tsv", async () => [.. (await Bad("register.csv")).Select(file => Array.ConvertAll(file, letter => letter == (byte)',' ? (byte)'\t' : letter))]),
        new("tables of every format", "list.csv", () => Texts([.. FileTemplate.All.Select(Filled), .. BoroughTables.All.Select(table => table.Text)])),
        new("tables that are mapped", "list.csv", () => Texts("Org,Lead,Mail,Ref,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025\n,,,,\nMarl Trust,Bob Ray,,18,01/31/2026\n"))
        {
            Beside = ("list.mapping.json", Encoding.UTF8.GetBytes(MappingFile.Text(new("list", "directory", [new("Org", "Name"), new("Lead", "Person"), new("Mail", "Email"), new("Ref", null), new("Joined", "Since", IsMonthFirst: true)])))),
        },
        new("workbooks", "register.xlsx", () => Bad("register.xlsx")),
        new("workbooks of Strict Open XML", "register.xlsx", () => Made([.. BadFile.All.Where(file => file.What.Contains("Strict", StringComparison.Ordinal)).Select(file => file.Make())])),
        new("old workbooks", "register.xls", () => Made(
            OldWorkbook.Of("Register", BadFile.Header.Split(','), BadFile.Row.Split(',')),
            OldWorkbook.Of("Lists", ["Person", "Organisation", "Since", "Notes"], ["Ann Lee", "Larkby Hub", "2020-02-01", "=17 letters"], ["Bob Ray", "12", "#N/A", "Café"]),
            OtherWorkbooksTests.Excel4(["Person", "Organisation", "Role"], ["Ann Lee", "Larkby Hub", "Manager"]))),
        new("workbooks of OpenDocument", "people.ods", () => Made(OtherWorkbooksTests.OpenDocument(OtherWorkbooksTests.Sheet))),
        new("records as JSON", "register.json", () => Bad("register.json")),
        new("grants as JSON", "grants.json", () => Texts(GrantsTests.Json)),
        new("services as JSON", "services.json", () => Texts(ServicesTests.Directory)),
        new("people as JSON", "councillors.json", () => Texts(PopoloTests.Councillors)),
        new("networks as JSON", "network.json", () => Texts(NetworkTests.Cytoscape, NetworkTests.JsonGraph, NetworkTests.Kumu)),
        new("networks", "network.gexf", () => Bad("network.gexf")),
        new("networks as GraphML", "network.graphml", () => Texts(NetworkTests.GraphMl)),
        new("packed tables", "publicextract.zip", () => Made(
            Archives.Packed(("publicextract.charity.txt", CharityRegisterTests.Charities)),
            Archives.Packed(("charity.txt", CharityRegisterTests.Charities), ("other_names.txt", CharityRegisterTests.OtherNames), ("area.txt", CharityRegisterTests.Areas), ("classification.txt", CharityRegisterTests.Classes), ("trustee.txt", CharityRegisterTests.Trustees)),
            Archives.Packed([.. ServicesTests.Tables]))),
        new("packed records", "groups.zip", () => Made(Archives.Packed(("parks.json", PartyGroupsTests.Parks), ("trees.json", PartyGroupsTests.Trees)))),
        new("tables of postcodes", "postcodes.csv", () => Texts(PostcodesTests.Directory, PostcodesTests.CodePoint)),
        new("packed tables of postcodes", "postcodes.zip", () => Made(Archives.Packed(("Data/ONSPD_FEB_2024_UK.csv", PostcodesTests.Directory)), Archives.Packed(("Data/CSV/qz.csv", PostcodesTests.CodePoint), ("Doc/readme.txt", "Code-Point Open")))),
        new("exports that are read back", "all.ndjson", ExportsAsync),
        new("GeoJSON", "areas.geojson", () => Bad("areas.geojson")),
        new("Shapefiles", "areas.zip", () => Bad("areas.zip")),
        new("GeoPackages", "areas.gpkg", () => Bad("areas.gpkg")),
    ];

    private static Task<byte[][]> Bad(string name) => Made([.. BadFile.All.Where(file => file.Name == name).Select(file => file.Make()).Where(bytes => bytes.Length is > 0 and < 20_000)]);

    private static Task<byte[][]> Texts(params string[] texts) => Made([.. texts.Select(Encoding.UTF8.GetBytes)]);

    private static Task<byte[][]> Made(params byte[][] files) => Task.FromResult(files);

    private static string Filled(FileTemplate template) => $"{template.HeaderLine}\n{string.Concat(Enumerable.Range(0, 3).Select(row => $"{string.Join(',', template.Columns.Select((_, column) => $"\"{Values[((3 * row) + column) % Values.Length]}\""))}\n"))}";

    private static async Task<byte[][]> ExportsAsync()
    {
        using Folder folder = new();
        await using StoreUnderTest store = await StoreUnderTest.OpenAsync(new SqliteProvider());
        Organisation council = Facts.Organisation("Council");
        Person ann = Facts.Person("Ann");
        await store.PutAsync(council, ann, Facts.Role(ann, council));
        await store.PutAsync(council with { Notes = "Moved" });
        return
        [
            await File.ReadAllBytesAsync(await Exported.WriteAsync(folder, store.Store, new() { WithPersonal = true })),
            await File.ReadAllBytesAsync(await Exported.WriteAsync(folder, store.Store, new() { WithPersonal = true, WithHistory = true })),
        ];
    }
}
