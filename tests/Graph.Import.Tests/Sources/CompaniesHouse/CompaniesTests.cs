using Graph.Model;

namespace Graph.Import.Tests.Sources.CompaniesHouse;

/// <summary>Companies as Companies House publishes them.</summary>
public class CompaniesTests
{
    private const string Companies = """
        CompanyName, CompanyNumber,RegAddress.PostCode,CompanyCategory,CompanyStatus,DissolutionDate,IncorporationDate,URI,PreviousName_1.CONDATE, PreviousName_1.CompanyName, PreviousName_2.CONDATE, PreviousName_2.CompanyName
        "LARK CARE LTD","1990344","M33 1AA","Private Limited Company","Active","","10/05/2019","http://example.org","02/09/2010","LARK RESEARCH","19/07/2000","LARK CENTRE"
        "MARL BARS LIMITED","SC416208","","Private Limited Company","Dissolved","06/02/2020","06/02/2012","","","","",""
        "NO NUMBER","?","","Private Limited Company","Active","","","","","","",""

        """;

    [Fact]
    public void A_company_has_its_number_its_former_names_and_its_end()
    {
        World world = World.Of(Companies).WithoutProblems();

        Organisation care = world.Organisation("LARK CARE LTD");
        Assert.Equal(("GB-COH-01990344", "active", PartialDate.Of(2019, 5, 10), "M33 1AA", null), (Assert.Single(care.Identifiers).ToString(), care.Status, care.Registered!.Value, care.Postcode, care.Until));
        Assert.Equal(["LARK CENTRE", "LARK RESEARCH"], care.AlternateNames.Order(StringComparer.Ordinal));
        Assert.Equal(("dissolved", PartialDate.Of(2020, 2, 6)), (world.Organisation("MARL BARS LIMITED").Status, world.Organisation("MARL BARS LIMITED").Until!.Value));
        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.Contains(world.Log.Warnings, warning => warning.ToString().StartsWith("file.csv, row 4, column \"CompanyNumber\": \"?\" is not a GB-COH number.", StringComparison.Ordinal));
        Assert.Equal((0, 0), world.Import(Companies) is var again ? (again.Added, again.Changed) : default);
    }

    [RealFileFact("charity-register/BasicCompanyData-sample.csv")]
    public void A_sample_of_the_register_lands_whole()
    {
        World world = new World().ImportFile(RealFiles.Find("charity-register/BasicCompanyData-sample.csv")).WithoutProblems();

        Assert.Equal((87, 2), (world.All<Organisation>().Count, world.All<Organisation>().Sum(company => company.AlternateNames.Count)));
        world.ImportFile(RealFiles.Find("charity-register/BasicCompanyData-sample.csv")).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }
}
