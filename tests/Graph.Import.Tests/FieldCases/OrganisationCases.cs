using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>One organisation under several names, and several organisations under one number.</summary>
public class OrganisationCases
{
    private const string Grants = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Name\n";

    [FieldCaseFact("24-branches/grants.csv", "24-branches/register.csv")]
    public void Branches_with_one_number_stay_apart_with_their_leases_and_the_number_is_the_bodys()
    {
        string[] files = [FieldCaseFiles.Find("24-branches/grants.csv"), FieldCaseFiles.Find("24-branches/register.csv")];
        foreach (string[] order in new[] { files, [.. files.Reverse()] })
        {
            World world = new World().ImportFile(order[0]).WithoutProblems();
            string warnings = string.Join('\n', world.Log.Warnings);
            world.ImportFile(order[1]).WithoutProblems();
            warnings += string.Join('\n', world.Log.Warnings);

            Assert.Equal(2, world.All<Partnership>().Count);
            Organisation legion = Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Any(identifier => identifier.Value == "219270"));
            Assert.Equal("Veterans Legion", legion.Name);
            Assert.Empty(legion.AlternateNames);
            Assert.Contains("GB-CHC-219270 is given for several names: \"Veterans Legion\", \"Veterans Legion (Hexham & District Branch)\" and \"Veterans Legion - Gateshead Branch\"", warnings, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1,Grant,1,2026,GB-CHC-219270,Veterans Legion - Gateshead Branch,Fund\n2,Grant,1,2026,GB-CHC-219270,Veterans Legion (Hexham Branch),Fund\n")]
    [InlineData("1,Grant,1,2026,GB-CHC-219270,Veterans Legion Gateshead Branch,Fund\n2,Grant,1,2026,GB-CHC-219270,Veterans Legion,Fund\n3,Grant,1,2026,GB-CHC-219270,Veterans Legion: Hexham Branch,Fund\n")]
    public void A_number_is_never_a_branchs(string rows)
    {
        World world = World.Of(Grants + rows).WithoutProblems();

        Assert.Equal("Veterans Legion", Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name);
        Assert.Equal(4, world.All<Organisation>().Count);
        Assert.Equal((0, 0), (world.Import(Grants + rows).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_number_of_names_that_are_not_branches_is_one_organisation_with_a_warning()
    {
        World world = World.Of(Grants + "1,Grant,1,2026,GB-CHC-219270,Alpha Hall,Fund\n2,Grant,1,2026,GB-CHC-219270,Beta Club,Fund\n").WithoutProblems();

        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.StartsWith("file.csv, row 3, column \"Recipient Org:Name\": GB-CHC-219270 is given for several names, which have no word in common, and they were taken for one organisation all the same, because a number is one body's: \"Alpha Hall\" and \"Beta Club\". If they are several organisations, correct the number", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);

        Assert.Contains("is given for several names, so they were taken for one organisation: ", Assert.Single(World.Of(Grants + "1,Grant,1,2026,GB-CHC-219270,Alpha Hall,Fund\n2,Grant,1,2026,GB-CHC-219270,Friends of Alpha,Fund\n").WithoutProblems().Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_funders_number_that_was_pasted_down_the_recipients_is_the_funders_alone()
    {
        const string header = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\n";
        string pasted = header + string.Concat(new[] { "Alpha Hall", "Beta Club", "Larkby Hub" }.Select((name, place) => $"{place},Grant,1,2026,GB-CHC-219270,{name},GB-CHC-219270,Larkby Community Fund\n"));
        World world = World.Of(pasted).WithoutProblems();

        Assert.Equal(4, world.All<Organisation>().Count);
        Assert.Equal("Larkby Community Fund", Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name);
        Assert.Equal(
            [2, 3, 4],
            world.Log.Warnings.Where(warning => warning.Message.EndsWith("They can't both have it, so it was taken for that of \"Larkby Community Fund\" alone. Correct the number, or leave it out.", StringComparison.Ordinal)).Select(warning => warning.At.Row!.Value));
        Assert.Equal((0, 0), (world.Import(pasted).WithoutProblems().Added, world.Changed));

        world.Import(pasted.Replace("GB-CHC-219270,Beta Club", "GB-CHC-219271,Beta Club", StringComparison.Ordinal)).WithoutProblems();
        Assert.Equal("219271", Assert.Single(world.Organisation("Beta Club").Identifiers).Value);
        Assert.Equal(4, world.All<Organisation>().Count);
    }

    [Fact]
    public void One_number_of_whoever_gave_and_whoever_received_is_neithers_until_somebody_corrects_it_unless_it_is_known_whose()
    {
        const string header = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\n";
        const string row = "1,Grant,1,2026,GB-CHC-219270,Alpha Hall,GB-CHC-219270,Larkby Council\n";
        World world = World.Of(header + row).WithoutProblems();
        World known = new World().Know(new Organisation { Id = FactId.Of<Organisation>("hall"), Name = "Alpha Hall", Identifiers = [OrgIdentifier.Parse("GB-CHC-219270")] }).Import(header + row).WithoutProblems();

        Assert.All(world.All<Organisation>(), organisation => Assert.Empty(organisation.Identifiers));
        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.Equal("file.csv, row 2: GB-CHC-219270 is given for \"Larkby Council\", which gave this, and for \"Alpha Hall\", which received it. They can't both have it, so it was taken for neither's. Correct the number, or leave it out.", Assert.Single(world.Log.Warnings).ToString());
        Assert.Equal((2, "Alpha Hall"), (known.All<Organisation>().Count, Assert.Single(known.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name));
    }

    [Fact]
    public void Branches_of_a_body_whose_number_another_has_leave_it_to_that_one()
    {
        World world = new World().Know(new Organisation { Id = FactId.Of<Organisation>("county"), Name = "Larkshire County Council of Guides", Identifiers = [OrgIdentifier.Parse("GB-CHC-219270")] })
            .Import(Grants + "1,Grant,1,2026,GB-CHC-219270,1st Larkby Scouts,Fund\n2,Grant,1,2026,GB-CHC-219270,5th Marl Scouts,Fund\n").WithoutProblems();

        Assert.Contains(world.Log.Warnings, warning => warning.Message.EndsWith("Branches of \"Scouts\" were taken for separate organisations, and the number stays with \"Larkshire County Council of Guides\".", StringComparison.Ordinal));
        Assert.Equal("Larkshire County Council of Guides", Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name);
    }

    [FieldCaseFact("26-name-variants/register.csv")]
    public void Spellings_of_few_organisations_are_the_same_or_said_to_be_near()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("26-name-variants/register.csv")).WithoutProblems();
        string warnings = string.Join('\n', world.Log.Warnings);

        Assert.InRange(world.All<Organisation>().Count, 7, 15);
        foreach (string name in new[] { "Citizens Advice Larkby", "Larkby Citizens Advice Bureau", "Larkby CAB", "St. Oswin's C of E Church", "Tidewell Carers", "Tidewell Carers (1200001)", "London Borough of Larkby", "Age UK Larkby" })
            Assert.Contains($"\"{name}\"", warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tidewell Carers", "Tidewell Carers CIO")]
    [InlineData("Tidewell Carers", "Carers of Tidewell")]
    [InlineData("Tidewell Carers", "Tidewel Carers")]
    [InlineData("Larkby Council for Voluntary Service", "Larkby CVS")]
    [InlineData("LB Larkby", "London Borough of Larkby")]
    [InlineData("Larkby BC", "Larkby Borough Council")]
    [InlineData("Fern Hollow Trust", "Fernhollow Trust")]
    [InlineData("Homestart", "Home-Start")]
    [InlineData("1st Larkby Scouts", "First Larkby Scouts")]
    [InlineData("Marl Comm. Assoc.", "Marl Community Association")]
    public void Near_names_of_organisations_are_said_with_the_row(string one, string other)
    {
        World world = World.Of($"Person,Organisation\nAnn Lee,{one}\nBob Roe,{other}\n").WithoutProblems();

        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.Equal($"file.csv, row 3, column \"Organisation\": \"{other}\" was taken for a separate organisation. Similar: \"{one}\" (row 2). If they are the same organisation, use one name for it.", Assert.Single(world.Log.Warnings).ToString());
    }

    [Theory]
    [InlineData("St Oswin’s Church", "Saint Oswins Church")]
    [InlineData("Tidewell Carers Limited", "Tidewell Carers Ltd.")]
    [InlineData("Hope & Light CIC", "The Hope and Light Community Interest Company")]
    public void What_is_the_same_in_other_words_is_one_organisation(string one, string other) =>
        Assert.Single(World.Of($"Person,Organisation\nAnn Lee,{one}\nBob Roe,{other}\n").WithoutProblems().All<Organisation>());

    [Theory]
    [InlineData("Partner 1", "Partner 2")]
    [InlineData("North Larkby Trust", "South Larkby Trust")]
    [InlineData("Larkby Council", "Larkby Parish Council")]
    public void Other_names_are_others_without_a_word(string one, string other) =>
        Assert.Empty(World.Of($"Person,Organisation\nAnn Lee,{one}\nBob Roe,{other}\n").WithoutProblems().Log.Warnings);

    [Fact]
    public void A_number_that_is_given_for_several_recorded_organisations_with_nothing_in_common_is_nobodys()
    {
        const string Seed = "Organisation,Person\nMarl Bowls,Ann Lee\nTidewell Knitters,Bob Roe\nQuayside Hospice,Cy Dunn\n";
        World world = World.Of(Seed).WithoutProblems();
        Fact[] before = [.. world.Facts];

        world.Import("Organisation,Organisation identifier,Person\nMarl Bowls,GB-CHC-1190555,Ann Lee\nTidewell Knitters,GB-CHC-1190555,Bob Roe\nQuayside Hospice,GB-CHC-1190555,Cy Dunn\n").WithoutProblems();

        Assert.Equal(before, world.Facts);
        Assert.Contains(world.Log.Warnings, warning => warning.Message.Contains("which are recorded as organisations of their own", StringComparison.Ordinal));
        Assert.Equal(before, world.Import(Seed).WithoutProblems().Facts);
    }

    [Fact]
    public void A_number_of_one_recorded_organisation_is_not_given_to_another_with_nothing_in_common()
    {
        World world = World.Of("Organisation,Organisation identifier,Person\nMarl Bowls,GB-CHC-1190555,Ann Lee\nTidewell Knitters,,Bob Roe\n").WithoutProblems();
        Fact[] before = [.. world.Facts];

        world.Import("Organisation,Organisation identifier,Person\nTidewell Knitters,GB-CHC-1190555,Bob Roe\n").WithoutProblems();

        Assert.Equal(before, world.Facts);
        Assert.Contains(world.Log.Warnings, warning => warning.Message.Contains("A number is one body's, so it was left out there.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Marl Bowls Club 0161 496 0000")]
    [InlineData("Marl Bowls Club, info@bowls.example")]
    [InlineData("Marl Bowls Club (tel. 0161 496 0000)")]
    public void Contact_details_beside_the_name_of_an_organisation_are_no_part_of_it(string cell)
    {
        World world = World.Of($"Organisation,Person\n\"{cell}\",Ann Lee\n").WithoutProblems();

        Assert.Equal("Marl Bowls Club", Assert.Single(world.All<Organisation>()).Name);
        Assert.DoesNotContain(world.Log.Warnings, warning => warning.Message.Contains("496", StringComparison.Ordinal) || warning.Message.Contains('@', StringComparison.Ordinal));
    }

    [FieldCaseFact("25-identifiers/grants.csv")]
    public void One_charity_in_two_registers_is_one_organisation()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("25-identifiers/grants.csv"));

        Assert.Single(world.All<Organisation>(), organisation => organisation.Name == "Gamma Players");
    }

    [Theory]
    [InlineData("Royal Legion", "Royal Legion Larkby Branch", "Royal Legion (Marl)", "Royal Legion, Tidewell", "Oakfield Royal Legion")]
    [InlineData("Scout Group", "1st Larkby Scout Group", "5th Marl Scout Group")]
    [InlineData("Scouts", "1st Larkby Scouts", "5th Marl Scouts")]
    [InlineData("Royal Legion", "Royal Legion Marl Branch", "Royal Legion Oak Branch")]
    public void Branches_stay_apart_where_the_file_does_not_name_the_body(string body, params string[] branches)
    {
        string rows = Grants + string.Concat(branches.Select((branch, place) => $"{place},Grant,1,2026,GB-CHC-219279,\"{branch}\",Fund\n"));
        World world = World.Of(rows).WithoutProblems();

        Assert.Equal(body, Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name);
        Assert.Equal(branches.Length, world.All<Recipient>().Select(edge => edge.To).Distinct().Count());
        Assert.DoesNotContain(world.All<Recipient>(), edge => edge.To == world.Organisation(body).Id);
        Assert.Equal((0, 0), (world.Import(rows).WithoutProblems().Added, world.Changed));
    }

    [Theory]
    [InlineData("Veterans Legion (Hexham)")]
    [InlineData("Veterans Legion, Hexham")]
    [InlineData("Veterans Legion - Hexham")]
    [InlineData("Veterans Legion Hexham Branch")]
    public void What_a_row_says_of_a_branch_with_the_number_of_its_body_is_not_said_of_the_body(string branch)
    {
        const string header = "Name,Charity number,Postcode,Website,Place\n";
        const string body = "Veterans Legion,1090095,NE1 1AA,https://legion.example,Larkby\n";
        foreach (string row in new[] { $"\"{branch}\",1090095,NE46 3AA,,\n", $"\"{branch}\",1090095,NE46 3AA,https://legion.example,Hexham\n", $"\"{branch}\",1090095,,https://hexham.example,\n", $"\"{branch}\",1090095,,,Hexham\n" })
        {
            World known = World.Of(header + body);
            Fact[] before = [.. known.Facts];
            known.Import(header + row).WithoutProblems();
            World together = World.Of(header + row + body).WithoutProblems();

            Assert.Equal(before, known.Facts.Where(fact => before.Any(other => other.Id == fact.Id)));
            foreach (World world in new[] { known, together })
            {
                Assert.Equal(("NE1 1AA", "https://legion.example", "GB-CHC-1090095"), (world.Organisation("Veterans Legion").Postcode, world.Organisation("Veterans Legion").Website, $"{Assert.Single(world.Organisation("Veterans Legion").Identifiers)}"));
                Assert.Empty(world.Organisation(branch).Identifiers);
                Assert.Equal((0, 0), (world.Import(header + row).WithoutProblems().Added, world.Changed));
            }
        }
    }

    [Fact]
    public void An_address_of_a_branch_is_not_the_bodys_of_which_none_is_known()
    {
        World world = World.Of("Name,Charity number\nVeterans Legion,1090095\n").Import("Name,Charity number,Postcode\nVeterans Legion (Hexham),1090095,NE46 3AA\n").WithoutProblems();

        Assert.Null(world.Organisation("Veterans Legion").Postcode);
        Assert.Equal("NE46 3AA", world.Organisation("Veterans Legion (Hexham)").Postcode);
    }

    [Theory]
    [InlineData("Veterans Legion (VL)", "M33 1AA")]
    [InlineData("Veterans Legion (formerly Old Soldiers)", "M33 1AA")]
    [InlineData("Veterans Legion (The Quay Hub)", "NE1 1AA")]
    [InlineData("Veterans Legion (The Quay Hub)", "M33 1AA")]
    [InlineData("Veterans Legion (Hope Centre)", "M33 1AA")]
    public void A_body_that_is_called_otherwise_in_brackets_keeps_its_address_and_moves_house(string name, string postcode)
    {
        const string header = "Name,Charity number,Postcode\n";
        World world = World.Of(header + "Veterans Legion,1090095,NE1 1AA\n").Import(header + $"{name},1090095,{postcode}\n").WithoutProblems();

        Assert.Equal((postcode, name), (Assert.Single(world.All<Organisation>()).Postcode, Assert.Single(world.All<Organisation>()[0].AlternateNames)));
    }

    [Fact]
    public void Two_addresses_by_one_number_under_two_names_say_that_the_number_may_be_wrong()
    {
        World world = World.Of("Name,Charity number,Postcode\nAlpha Hall,1090095,\nAlpha Hall,1090095,NE1 1AA\nBeta Club,1090095,M33 1AA\n");

        Assert.Equal(
            "file.csv, row 4: the organisation has two values for \"postcode\" in this file: \"M33 1AA\" here and \"NE1 1AA\" in row 3. Both rows have \"GB-CHC-1090095\": row 3 for \"Alpha Hall\", and this row for \"Beta Club\". If these are two, correct it in the row where it is wrong, or leave it out there. If they are one, make the rows agree.",
            world.Problem());
    }

    [Fact]
    public void Two_addresses_of_one_name_and_number_are_to_be_made_to_agree() =>
        Assert.EndsWith("\"NE1 1AA\" in row 2. Make the rows agree.", World.Of("Name,Charity number,Postcode\nAlpha Hall,1090095,NE1 1AA\nAlpha Hall,1090095,M33 1AA\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Larkby Youth Club", "Larkby Youth Centre")]
    [InlineData("Gamma Players", "Gamma Players (formerly Beta Players)")]
    [InlineData("Citizens Advice Larkby", "Larkby Citizens Advice Bureau")]
    [InlineData("Royal Legion", "The Royal Legion of Veterans")]
    [InlineData("Theatre of the Lamps", "Theatre of the Lamps CIC")]
    [InlineData("Cycling without Haste", "Cycling Without Haste Larkby")]
    [InlineData("Cyril Penn Befrienders", "The Cyril Penn Volunteering Charity")]
    [InlineData("The Larkby Family Centre", "Larkby Family Centre (The Fam)")]
    [InlineData("Larkby Toddler Group", "Larkby Play Group")]
    [InlineData("St Oswin's Centre", "Sewing group at St Oswin's Centre")]
    public void Other_names_of_one_organisation_are_not_branches(string one, string other) =>
        Assert.Equal(2, World.Of(Grants + $"1,Grant,1,2026,GB-CHC-219279,{one},Fund\n2,Grant,1,2026,GB-CHC-219279,{other},Fund\n").WithoutProblems().All<Organisation>().Count);

    [Fact]
    public void A_number_goes_to_the_body_when_the_body_comes_after_its_branch()
    {
        const string branch = Grants + "1,Grant,1,2026,GB-CHC-219279,Royal Legion - Larkby Branch,Fund\n";
        const string body = Grants + "2,Grant,1,2026,GB-CHC-219279,Royal Legion,Fund\n";
        World world = World.Of(branch).Import(body).WithoutProblems();

        Assert.Contains("the number was taken for that of \"Royal Legion\"", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Equal("Royal Legion", Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name);
        foreach (string file in new[] { branch, body })
            Assert.Equal((0, 0), (world.Import(file).WithoutProblems().Added, world.Changed));

        world.Import(Grants + "3,Grant,1,2026,GB-CHC-219279,The Royal Legion of Veterans,Fund\n").WithoutProblems();
        Assert.Equal(2, world.All<Recipient>().Count(edge => edge.To == world.Organisation("Royal Legion").Id));
        Assert.Contains("\"The Royal Legion of Veterans\"", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    // The number is one charity's, whatever grants call it: the charity keeps it, and what it was given is its own.
    [Fact]
    public void A_charity_keeps_its_number_where_grants_call_it_otherwise()
    {
        World world = World.Of("registered_charity_number,charity_name,date_of_registration\n1179731,\"FRIENDS OF VIOLET PARK, LARKBY\",2018-08-30\n1146179,THE CYRIL PENN VOLUNTEERING CHARITY,2012-03-01\n", "charities.csv").WithoutProblems();
        string grants = Grants + "1,Grant,1,2026,GB-CHC-1179731,Friends of Violet Park,Fund\n2,Grant,1,2026,GB-CHC-1179731,\"Friends of Violet Park, Larkby\",Fund\n3,Grant,1,2026,GB-CHC-1146179,Cyril Penn Befrienders,Fund\n";

        world.Import(grants).WithoutProblems();

        Assert.Equal(["FRIENDS OF VIOLET PARK, LARKBY", "THE CYRIL PENN VOLUNTEERING CHARITY"], world.All<Organisation>().Where(organisation => organisation.Identifiers.Count > 0).Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal(3, world.All<Organisation>().Count);
        Assert.Equal((0, 0), (world.Import(grants).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_branch_that_has_the_number_gives_it_up_when_another_branch_comes_with_it()
    {
        World world = World.Of(Grants + "1,Grant,1,2026,GB-CHC-219279,Royal Legion (Marl),Fund\n").Import(Grants + "2,Grant,1,2026,GB-CHC-219279,\"Royal Legion, Tidewell\",Fund\n").WithoutProblems();

        Assert.Equal("Royal Legion", Assert.Single(world.All<Organisation>(), organisation => organisation.Identifiers.Count > 0).Name);
        Assert.Equal(4, world.All<Organisation>().Count);
    }

    [Fact]
    public void Two_identifiers_of_publishers_for_one_name_are_one_organisation_with_a_warning()
    {
        World world = World.Of(Grants + "1,Grant,1,2026,360G-lkb:ORG-3,St Mary,Fund\n2,Grant,1,2026,360G-oak:ORG-1,St Mary,Fund\n").WithoutProblems();

        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.Contains("was taken for another identifier of \"St Mary\"", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }
}
