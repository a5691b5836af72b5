using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Charity numbers, company numbers and identifiers as publishers write them.</summary>
public class IdentifierCases
{
    private const string Header = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Recipient Org:Charity Number,Recipient Org:Company Number,Funding Org:Name\n";

    [FieldCaseFact("25-identifiers/grants.csv")]
    public void Numbers_are_of_one_spelling_and_of_the_right_register()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("25-identifiers/grants.csv")).WithoutProblems();

        Assert.Single(world.All<Organisation>(), organisation => Has(organisation, "GB-COH-09506230"));
        Assert.Single(world.All<Organisation>(), organisation => Has(organisation, "GB-SC-SC012340"));
        Assert.DoesNotContain(world.All<Organisation>(), organisation => Has(organisation, "GB-CHC-100002"));
        Assert.Single(world.All<Organisation>(), organisation => Has(organisation, "GB-CHC-1090093") && Has(organisation, "GB-SC-SC041120"));
        Assert.All(
            new[] { "GB-CHC-1090090", "GB-CHC-1090091", "GB-CHC-1090092", "GB-COH-09506231", "GB-COH-OC301540", "GB-CHC-1090095", "GB-COH-09506232", "GB-LANI-ANN", "GB-CHC-1090094", "GB-REV-XT12345" },
            identifier => Assert.Single(world.All<Organisation>(), organisation => Has(organisation, identifier)));
        Assert.Equal([5, 7, 8, 11, 21], world.Log.Warnings.Where(warning => !IsAboutNames(warning)).Select(warning => warning.At.Row!.Value));
    }

    [Theory]
    [InlineData("1090095", "", "GB-CHC-1090095")]
    [InlineData("1,090,091", "", "GB-CHC-1090091")]
    [InlineData("1 090 091", "", "GB-CHC-1090091")]
    [InlineData("No. 1090092", "", "GB-CHC-1090092")]
    [InlineData("Registered charity number: 1090092.", "", "GB-CHC-1090092")]
    [InlineData("1090095.0", "", "GB-CHC-1090095")]
    [InlineData("sc 041120", "", "GB-SC-SC041120")]
    [InlineData("1090093 / SC041120", "", "GB-CHC-1090093 GB-SC-SC041120")]
    [InlineData("NIC100002", "", "GB-NIC-100002")]
    [InlineData("", "9506231", "GB-COH-09506231")]
    [InlineData("", "Company No: oc301540", "GB-COH-OC301540")]
    public void A_number_is_read_as_people_write_it(string charity, string company, string identifiers)
    {
        World world = Grant("", charity, company);

        Assert.Equal(identifiers.Split(' '), world.Organisation("Hub").Identifiers.Select(identifier => identifier.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(world.Log.Warnings);
    }

    [Theory]
    [InlineData("", "1.09E+06", "", "rounded")]
    [InlineData("", "", "9.50623E+06", "rounded")]
    [InlineData("", "100002", "", "NIC100002")]
    [InlineData("1090096", "", "", "GB-CHC-1090096")]
    [InlineData("GB-CHC-12", "", "", "5 to 7 digits")]
    [InlineData("", "See our site", "", "is not a GB-CHC number")]
    [InlineData("", "Exempt, see our site", "", "\"Exempt\" is not a number in a register, so it was left out.")]
    [InlineData("", "0", "", "\"0\" is not a number in a register")]
    [InlineData("", "000000", "", "\"000000\" is not a number in a register")]
    [InlineData("", "NOT REGISTERED", "", "is not a number in a register")]
    [InlineData("", "", "Applied for", "is not a number in a register")]
    [InlineData("GB-CHC-0", "", "", "\"GB-CHC-0\" is not a number in a register")]
    public void What_is_no_number_is_left_out_and_says_why(string identifier, string charity, string company, string reason)
    {
        World world = Grant(identifier, charity, company);

        Assert.Empty(world.Organisation("Hub").Identifiers);
        Assert.Contains(reason, Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB-CHC-000000")]
    [InlineData("Exempt")]
    [InlineData("not registered")]
    public void An_organisation_without_a_number_is_known_by_its_name(string identifier) =>
        Assert.Empty(World.Of($"Person,Organisation,Organisation identifier\nAnn Lee,Hub,{identifier}\n").WithoutProblems().Single<Organisation>().Identifiers);

    [FieldCaseFact("35-publisher-ids/grants.json")]
    public void Publishers_own_numbers_keep_namesakes_apart() => AssertTwoChurchesAndOneHall(new World().ImportFile(FieldCaseFiles.Find("35-publisher-ids/grants.json")));

    [Fact]
    public void Two_churches_of_one_name_are_two_by_their_publishers_numbers() => AssertTwoChurchesAndOneHall(World.Of(Header
        + "g1,Roof,100,2025-01-01,360G-lkb:org-101,All Hallows Church,,,Larkby Council\n"
        + "g2,Roof,200,2025-01-02,360G-lkb:org-102,All Hallows Church,,,Larkby Council\n"
        + "g3,Roof,300,2025-01-03,GB-CHC- 1200009,Dove Hall Trust,,,Larkby Council\n"
        + "g4,Roof,400,2025-01-04,GB-CHC-1200009,Dove Hall,,,Larkby Council\n"));

    private static void AssertTwoChurchesAndOneHall(World world)
    {
        Assert.Equal(
            ["360G-lkb:org-101", "360G-lkb:org-102"],
            world.WithoutProblems().All<Organisation>().Where(organisation => organisation.Name == "All Hallows Church").Select(church => Assert.Single(church.Identifiers).ToString()).Order(StringComparer.Ordinal));
        Assert.Single(world.All<Organisation>(), organisation => Has(organisation, "GB-CHC-1200009"));
        Assert.All(world.Log.Warnings, warning => Assert.True(IsAboutNames(warning)));
    }

    private static bool IsAboutNames(Reports.ImportProblem warning) => warning.Message.Contains("is given for several names", StringComparison.Ordinal) || warning.Message.Contains("Similar:", StringComparison.Ordinal);

    private static World Grant(string identifier, string charity, string company) => World.Of($"{Header}g1,Grant,5,2025-06-01,{identifier},Hub,\"{charity}\",{company},Council\n").WithoutProblems();

    private static bool Has(Organisation organisation, string identifier) => organisation.Identifiers.Contains(OrgIdentifier.Parse(identifier));
}
