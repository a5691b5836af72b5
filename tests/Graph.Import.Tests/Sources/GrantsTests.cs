using Graph.Model;

namespace Graph.Import.Tests.Sources;

public class GrantsTests
{
    private const string Header = "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Planned Dates:Duration (months),Recipient Org:Identifier,Recipient Org:Name,Recipient Org:Charity Number,Recipient Org:Company Number,Recipient Org:Postal Code,Recipient Org:Web Address,Beneficiary Location:Name,Beneficiary Location:Geographic Code,Funding Org:Identifier,Funding Org:Name,Grant Programme:Title,Recipient Ind:Identifier\n";

    internal const string Json = """
        {"grants": [{
          "id": "360G-x-1", "title": "Grant to Hub", "description": "Chairs", "currency": "GBP", "amountAwarded": 3028.63, "awardDate": "2021-01-26T00:00:00+00:00",
          "plannedDates": [{"duration": 12}],
          "recipientOrganization": [{"id": "GB-CHC-1090095", "name": "Hub", "charityNumber": "1090095", "companyNumber": "7597525", "postalCode": "m32 0th", "url": "https://hub.example"}],
          "fundingOrganization": [{"id": "GB-LAE-TRF", "name": "Council"}],
          "grantProgramme": [{"title": "Small grants", "code": "S"}],
          "beneficiaryLocation": [{"name": "Trafford", "geoCode": "E08000009"}, {"name": "Sale", "geoCode": "E05000837"}]
        }]}
        """;

    private static string Grant(string id = "360G-x-1", string title = "Grant to Hub", string amount = "100", string award = "2021-01-26", string recipient = "GB-CHC-1090095,Hub,,,,", string funder = "GB-LAE-TRF,Council", string dates = ",,", string currency = "GBP", string individual = "") =>
        $"{id},{title},,{currency},{amount},{award},{dates},{recipient},,,{funder},,{individual}";

    private static World Grants(params string[] rows) => World.Of(Header + string.Join('\n', rows) + '\n');

    [Fact]
    public void A_grant_in_JSON_lands_with_its_two_sides_and_all_its_places()
    {
        World world = World.Of(Json, "grants.json").WithoutProblems();

        Funding funding = world.Single<Funding>();
        Assert.Equal(
            ("360G-x-1", "Grant to Hub", "Chairs", FundingKind.Grant, 3028.63m, "GBP", PartialDate.Of(2021, 1, 26), PartialDate.Of(2022, 1, 26), "Small grants"),
            (funding.Reference, funding.Title, funding.Description, funding.Kind, funding.Amount, funding.Currency, funding.Awarded, funding.Until, funding.Programme));
        Organisation hub = world.Organisation("Hub");
        Assert.Equal(["GB-CHC-1090095", "GB-COH-07597525"], hub.Identifiers.Select(identifier => identifier.ToString()));
        Assert.Equal(("M32 0TH", "https://hub.example"), (hub.Postcode, hub.Website));
        Assert.Equal((hub.Id, world.Organisation("Council").Id), (world.Single<Recipient>().To, world.Single<Funder>().To));
        Assert.Equal(["Sale", "Trafford"], world.All<Place>().Select(place => place.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, world.All<LocatedIn>().Count);
    }

    [Fact]
    public void The_same_grant_says_the_same_in_a_table()
    {
        const string rest = "360G-x-1,Grant to Hub,Chairs,GBP,3028.63,26/01/2021,,,12,GB-CHC-1090095,Hub,1090095,07597525,M32 0TH,https://hub.example";

        World table = Grants($"{rest},Trafford,E08000009,GB-LAE-TRF,Council,Small grants,", $"{rest},Sale,E05000837,GB-LAE-TRF,Council,Small grants,").WithoutProblems();

        Assert.Equal(World.Of(Json, "grants.json").Facts, table.Facts);
        Assert.Equal(0, table.Import(Json, "grants.json").Added + table.Changed);
    }

    [Theory]
    [InlineData("2021-02-01,2021-12-31,", "2021-02-01", "2022-01-01")]
    [InlineData("2021-02,2021-12,", "2021-02", "2021-12")]
    [InlineData("2021-02-01,,6", "2021-02-01", "2021-08-01")]
    [InlineData("2021-02,,6", "2021-02", "2021-08")]
    [InlineData("2021,,24", "2021", "2023")]
    [InlineData("2021,,5", "2021", null)]
    [InlineData(",,12", null, "2022-01-26")]
    [InlineData(",,", null, null)]
    public void A_grant_runs_as_planned(string dates, string? since, string? until)
    {
        Funding funding = Grants(Grant(dates: dates)).WithoutProblems().Single<Funding>();

        Assert.Equal((since, until), (funding.Since?.ToString(), funding.Until?.ToString()));
    }

    [Fact]
    public void Identifiers_that_are_none_are_left_out_with_a_warning_and_the_grant_lands()
    {
        World world = Grants(Grant(recipient: "GB-CHC-CN1131900,Hub,CN1131900,SC2343,,")).WithoutProblems();

        Assert.Empty(world.Organisation("Hub").Identifiers);
        Assert.Equal(3, world.Log.WarningCount);
        Assert.Single(world.All<Recipient>());
    }

    [Theory]
    [InlineData("SC012345", "GB-SC-SC012345")]
    [InlineData("0512710", "GB-CHC-512710")]
    [InlineData("NIC100002", "GB-NIC-100002")]
    public void Charity_numbers_are_of_the_register_that_they_look_like(string number, string identifier) =>
        Assert.Equal(identifier, Assert.Single(Grants(Grant(recipient: $",Hub,{number},,,")).WithoutProblems().Organisation("Hub").Identifiers).ToString());

    [Fact]
    public void A_grant_to_a_person_lands_without_the_person()
    {
        World world = Grants(Grant(recipient: ",,,,,", individual: "person-7")).WithoutProblems();

        Assert.Single(world.All<Funding>());
        Assert.Empty(world.All<Person>());
        Assert.Empty(world.All<Recipient>());
        Assert.Contains("went to individuals", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_without_a_name_goes_by_its_identifier() =>
        Assert.NotNull(Grants(Grant(funder: "GB-CHC-1000147,")).WithoutProblems().Organisation("GB-CHC-1000147"));

    [Fact]
    public void An_unknown_day_of_award_and_a_mistaken_end_are_worth_a_warning()
    {
        World world = Grants(Grant(award: "", dates: "2018-09-01,2018-08-31,")).WithoutProblems();

        Assert.Equal(2, world.Log.WarningCount);
        Assert.Equal((PartialDate.Of(2018, 9, 1), null), (world.Single<Funding>().Since, world.Single<Funding>().Until));
    }

    [Fact]
    public void Rows_that_lack_what_a_grant_needs_or_cannot_be_read_are_problems()
    {
        World world = Grants(
            Grant(id: ""), Grant(title: ""), Grant(amount: ""), Grant(amount: "lots"), Grant(recipient: ",,,,,"), Grant(funder: ","), Grant(award: "last May"), Grant(currency: "pounds"), Grant(dates: ",,many"));

        // Recipient and funder are blank under those of the grants above, which is asked about in one message.
        Assert.Equal(
            [null, "Identifier", "Title", "Amount Awarded", "Amount Awarded", "Award Date", "Currency", "Planned Dates:Duration (months)"],
            world.Log.Problems.Select(problem => problem.At.Column));
        Assert.StartsWith("rows 6 and 7: \"Recipient Org:Name\" and \"Funding Org:Name\" are blank under a value.", world.Log.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_identifier_for_two_grants_is_a_problem() =>
        Assert.Contains("Give each grant an identifier of its own.", Grants(Grant(amount: "1"), Grant(amount: "2")).Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"grants\": [", "not valid at line 1, byte 1")]
    [InlineData("{\"grants\": []}", "no list of records")]
    [InlineData("{\"grants\": [{\"title\": \"x\"}]}", "do not fit any format. 360giving is the nearest")]
    public void JSON_that_has_no_grants_is_told_so(string json, string reason) => Assert.Contains(reason, World.Of(json, "g.json").Problem(), StringComparison.Ordinal);

    [RealFileFact("transparency/trafford_council_voluntary_sector_grants.csv", "transparency/trafford_council_voluntary_sector_grants.json")]
    public void Traffords_555_grants_land_and_say_the_same_in_JSON()
    {
        World table = new World().ImportFile(RealFiles.Find("transparency/trafford_council_voluntary_sector_grants.csv")).WithoutProblems();
        Assert.Equal(555, table.All<Funding>().Count);
        Assert.Equal(555, table.All<Recipient>().Count);

        World json = new World().ImportFile(RealFiles.Find("transparency/trafford_council_voluntary_sector_grants.json")).WithoutProblems();
        Assert.Equal(table.Facts, json.Facts);

        table.ImportFile(RealFiles.Find("transparency/trafford_council_voluntary_sector_grants.csv"));
        Assert.Equal((0, 0), (table.Added, table.Changed));
    }

    [RealFileFact("360giving/dq-a001p00000zgyHZAAY.xlsx", "360giving/dq-a001p00000zgyHZAAY.json")]
    public void A_trusts_783_grants_say_the_same_in_a_workbook_and_in_JSON()
    {
        World workbook = new World().ImportFile(RealFiles.Find("360giving/dq-a001p00000zgyHZAAY.xlsx")).WithoutProblems();

        Assert.Equal(783, workbook.All<Funding>().Count);
        Assert.Equal(new World().ImportFile(RealFiles.Find("360giving/dq-a001p00000zgyHZAAY.json")).Facts, workbook.Facts);
    }

    [RealFileFact("360giving/grantnav-a002400000nO46WAAS.json", "360giving/datagetter-valid.xlsx")]
    public void Grants_as_GrantNav_and_the_data_getter_have_them_land()
    {
        Assert.Equal(870, new World().ImportFile(RealFiles.Find("360giving/grantnav-a002400000nO46WAAS.json")).WithoutProblems().All<Funding>().Count);
        Assert.Equal(125, new World().ImportFile(RealFiles.Find("360giving/datagetter-valid.xlsx")).WithoutProblems().All<Funding>().Count);
    }

    [RealFileFact("360giving/datagetter-invalid_file.xlsx", "360giving/datagetter-conversion_errors.xlsx")]
    public void Files_made_invalid_on_purpose_say_where_and_change_nothing()
    {
        World invalid = new World().ImportFile(RealFiles.Find("360giving/datagetter-invalid_file.xlsx"));
        Assert.Contains("row 62, column \"Funding Org:Name\": it is blank", string.Join('\n', invalid.Log.Problems), StringComparison.Ordinal);
        Assert.Contains("row 11, column \"Amount Awarded\": \"tbc\" is not a value", string.Join('\n', invalid.Log.Warnings), StringComparison.Ordinal);
        Assert.Empty(invalid.Facts);

        World twice = new World().ImportFile(RealFiles.Find("360giving/datagetter-conversion_errors.xlsx"));
        Assert.Contains("row 3: the funding has two values for \"title\"", string.Join('\n', twice.Log.Problems), StringComparison.Ordinal);
        Assert.Empty(twice.Facts);
    }
}
