using Graph.Import.Tests.BadFiles;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Sources.CharityRegister;

/// <summary>The register of charities, as the Charity Commission publishes it and as people make extracts of it.</summary>
public class CharityRegisterTests
{
    internal const string Charities = "date_of_extract\torganisation_number\tregistered_charity_number\tlinked_charity_number\tcharity_name\tcharity_type\tcharity_registration_status\tdate_of_registration\tdate_of_removal\tlatest_income\tlatest_expenditure\tlatest_acc_fin_period_end_date\tcharity_contact_postcode\tcharity_company_registration_number\tcharity_activities\r\n"
        + Day + "\t1\t1090095\t0\tTHE \"LARKBY\" FOOD BANK\tCharitable company\tRegistered\t2002-01-09 00:00:00.0000000\t\t52000\t51000\t2025-03-31 00:00:00.0000000\tM33 1AA\t01234567\tGives food.\r\n"
        + Day + "\t2\t1090095\t1\tLARKBY LUNCH CLUB\t\tRemoved\t2004-02-01 00:00:00.0000000\t2019-05-06 00:00:00.0000000\t\t\t\t\t\t\r\n"
        + Day + "\t3\t12\t0\tNO NUMBER\tTrust\tRegistered\t2004-02-01 00:00:00.0000000\t\t\t\t\tnowhere\t\t\r\n";

    private const string Day = "2026-11-01 00:00:00.0000000";

    internal const string OtherNames = "date_of_extract\torganisation_number\tregistered_charity_number\tlinked_charity_number\tcharity_name_id\tcharity_name_type\tcharity_name\r\n"
        + Day + "\t1\t1090095\t0\t7\tPrevious name\tLarkby Soup Kitchen\r\n"
        + Day + "\t1\t1090095\t0\t8\tWorking name\tThe Pantry\r\n"
        + Day + "\t9\t1090999\t0\t9\tWorking name\tNobody knows it\r\n";

    internal const string Areas = "date_of_extract\torganisation_number\tregistered_charity_number\tlinked_charity_number\tgeographic_area_type\tgeographic_area_description\tparent_geographic_area_type\tparent_geographic_area_description\twelsh_ind\r\n"
        + Day + "\t1\t1090095\t0\tRegion\tThroughout England And Wales\t\t\tFalse\r\n"
        + Day + "\t1\t1090095\t0\tLocal Authority\tLarkhaven\t\t\tFalse\r\n"
        + Day + "\t9\t1090999\t0\tCountry\tElsewhere\t\t\tFalse\r\n";

    internal const string Classes = "date_of_extract\torganisation_number\tregistered_charity_number\tlinked_charity_number\tclassification_code\tclassification_type\tclassification_description\r\n"
        + Day + "\t1\t1090095\t0\t105\tWhat\tThe Prevention Or Relief Of Poverty\r\n"
        + Day + "\t1\t1090095\t0\t207\tWho\tThe General Public/mankind\r\n";

    internal const string Trustees = "date_of_extract\torganisation_number\tregistered_charity_number\tlinked_charity_number\ttrustee_id\ttrustee_name\ttrustee_is_chair\tindividual_or_organisation\ttrustee_date_of_appointment\r\n"
        + Day + "\t9\t1090999\t0\t41\tANN LEE\tFalse\tP\t\r\n"
        + Day + "\t1\t1090095\t0\t41\tANN LEE\tTrue\tP\t2020-05-06 00:00:00.0000000\r\n"
        + Day + "\t2\t1090095\t1\t41\tANN LEE\tFalse\tP\t\r\n"
        + Day + "\t1\t1090095\t0\t42\tANN LEE\tFalse\tP\t2011-01-01 00:00:00.0000000\r\n"
        + Day + "\t1\t1090095\t0\t43\tLARKHAVEN TRUST CORPORATION\tFalse\tO\t\r\n"
        + Day + "\t9\t1090999\t0\t44\tELSEWHERE TRUST CORPORATION\tFalse\tO\t\r\n";

    private static World Register => new World().Import(Charities, "publicextract.charity.txt").WithoutProblems();

    [Fact]
    public void A_charity_has_what_the_register_says_and_its_latest_year()
    {
        World world = Register;

        Organisation charity = world.Organisation("THE \"LARKBY\" FOOD BANK");
        Assert.Equal(["GB-CHC-1090095", "GB-COH-01234567"], charity.Identifiers.Select(identifier => identifier.ToString()));
        Assert.Equal(("Charitable company", "active", PartialDate.Of(2002, 1, 9), 52000m, "M33 1AA", "Gives food.", null), (charity.LegalForm, charity.Status, charity.Registered, charity.AnnualIncome, charity.Postcode, charity.Description, charity.Until));
        AnnualReturn year = world.Single<AnnualReturn>();
        Assert.Equal((PartialDate.Of(2025, 3, 31), 52000m, 51000m), (year.YearEnd, year.Income, year.Spending));
        Assert.Equal((charity.Id, year.Id), (world.Single<Filed>().From, world.Single<Filed>().To));
    }

    [Fact]
    public void A_linked_charity_is_a_part_of_the_one_whose_number_it_has_and_ends_when_it_was_removed()
    {
        World world = Register;

        Organisation linked = world.Organisation("LARKBY LUNCH CLUB");
        Assert.Equal("GB-CHC-1090095-1", Assert.Single(linked.Identifiers).ToString());
        Assert.Equal(("removed", PartialDate.Of(2019, 5, 6)), (linked.Status, linked.Until));
        Assert.Equal((linked.Id, world.Organisation("THE \"LARKBY\" FOOD BANK").Id), (world.Single<PartOf>().From, world.Single<PartOf>().To));
    }

    [Fact]
    public void What_cannot_be_read_is_left_out_and_the_rest_is_imported()
    {
        World world = Register;

        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.Equal(
            [
                "publicextract.charity.txt: the graph has no place for 2 columns of the format charities, so they were not kept: date_of_extract, organisation_number.",
                "publicextract.charity.txt, row 4, column \"registered_charity_number\": \"12\" is not a GB-CHC number. Write 5 to 7 digits, such as 1090095. It was left out.",
            ],
            world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void The_other_tables_are_about_the_charities_that_are_known()
    {
        World world = Register.Import(OtherNames).WithoutProblems();
        Assert.Contains("file.csv, row 4: no organisation is known that has the number \"GB-CHC-1090999\", so what is said of it was left out. Import it first, or with this file.", world.Log.Warnings.Select(warning => warning.ToString()));
        string charity = world.Organisation("THE \"LARKBY\" FOOD BANK").Id;
        Assert.Equal(["Larkby Soup Kitchen", "The Pantry"], world.Organisation("THE \"LARKBY\" FOOD BANK").AlternateNames);

        world.Import(Areas).WithoutProblems();
        Assert.Equal(["England and Wales", "Larkhaven"], world.All<Place>().Select(place => place.Name).Order(StringComparer.Ordinal));
        Assert.All(world.All<Serves>(), serves => Assert.Equal(charity, serves.From));

        world.Import(Classes).WithoutProblems();
        Assert.Equal(
            ["charitycommission:105 The Prevention Or Relief Of Poverty", "charitycommission:207 The General Public/mankind", "charitycommission:what What charities do", "charitycommission:who Who charities help"],
            world.All<Theme>().Select(theme => $"{theme.Code} {theme.Name}").Order(StringComparer.Ordinal));
        Assert.Equal((2, 2), (world.All<Tagged>().Count, world.All<Broader>().Count));

        world.Import(Trustees).WithoutProblems();
        Person trustee = world.Single<Person>();
        Assert.Equal(["Chair of trustees", "Trustee"], world.All<Role>().Select(role => role.Title!).Order(StringComparer.Ordinal));
        Assert.All(world.All<Role>(), role => Assert.Equal((trustee.Id, Level.Governance), (role.From, role.Level)));
        Assert.Equal("file.csv, row 5, column \"trustee_name\": another trustee of the charity has the same name, and nothing in the graph tells them apart, so this one was left out.", world.Log.Warnings[1].ToString());
        Assert.Equal((world.Organisation("LARKHAVEN TRUST CORPORATION").Id, charity), (world.Single<MemberOf>().From, world.Single<MemberOf>().To));
        Assert.DoesNotContain(world.All<Organisation>(), organisation => organisation.Name.StartsWith("ELSEWHERE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trustee_who_is_listed_twice_has_the_date_of_the_first_row()
    {
        World world = Register.Import(Trustees + Day + "\t1\t1090095\t0\t41\tANN LEE\tTrue\tP\t2021-05-06 00:00:00.0000000\r\n").WithoutProblems();

        Assert.Contains("file.csv, row 8, column \"trustee_date_of_appointment\": the same trustee of the charity has another date above, so this row was left out.", world.Log.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(PartialDate.Of(2020, 5, 6), Assert.Single(world.All<Role>(), role => role.Title == "Chair of trustees").Since);
    }

    [Theory]
    [InlineData(Charities), InlineData(OtherNames), InlineData(Areas), InlineData(Classes), InlineData(Trustees)]
    public void The_same_table_again_changes_nothing(string table)
    {
        World world = Register.Import(table).WithoutProblems().Import(table).WithoutProblems();

        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void A_table_alone_of_charities_that_nobody_knows_says_what_to_do()
    {
        World world = World.Of(Trustees).WithoutProblems();

        Assert.Empty(world.Facts);
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "3 organisations are not known by their numbers, such as \"GB-CHC-1090999\", so what is said of them was left out. Import them first, or with this file.");
    }

    [Fact]
    public void Tables_packed_together_are_one_file_whatever_their_order()
    {
        World world = new World().Import(Archives.Packed(("trustees.txt", Trustees), ("names.txt", OtherNames), ("charities.txt", Charities)), "register.zip").WithoutProblems();

        Assert.Equal(["Larkby Soup Kitchen", "The Pantry"], world.Organisation("THE \"LARKBY\" FOOD BANK").AlternateNames);
        Assert.Equal(2, world.All<Role>().Count);
        world.Import(Archives.Packed(("charities.txt", Charities), ("names.txt", OtherNames), ("trustees.txt", Trustees)), "register.zip").WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void A_trustee_whose_first_charity_is_not_known_takes_nobody_s_place_at_the_next()
    {
        string called = Trustees.Replace("\t1\t1090095\t0\t41\tANN LEE", "\t1\t1090095\t0\t41\tANNE LEE", StringComparison.Ordinal);
        World world = new World().Import(Archives.Packed(("charities.txt", Charities), ("trustees.txt", called)), "register.zip").WithoutProblems();

        Assert.Equal(2, world.All<Role>().Count(role => role.To == world.Organisation("THE \"LARKBY\" FOOD BANK").Id));
    }

    [Fact]
    public void An_extract_has_the_same_headers_and_says_NA_where_it_has_nothing()
    {
        World world = World.Of("registered_charity_number,charity_company_registration_number,charity_name,charity_type,charity_activities,date_of_registration,charity_contact_postcode,charity_contact_phone,charity_contact_email,charity_contact_web\n1090095,NA,LARKBY FOOD BANK,Trust,NA,2002-01-09,M33 1AA,--,NA,www.food.example.org\n").WithoutProblems();

        Organisation charity = world.Single<Organisation>();
        Assert.Equal(("https://www.food.example.org", null, "GB-CHC-1090095"), (charity.Website, charity.Description, Assert.Single(charity.Identifiers).ToString()));
        Assert.Equal("file.csv: the graph has no place for 2 columns of the format charities, so they were not kept: charity_contact_phone, charity_contact_email.", Assert.Single(world.Log.Warnings).ToString());
    }

    [Fact]
    public void The_charities_of_a_tagged_list_have_the_tags_that_are_recorded()
    {
        const string List = "org_id,reg_number,name,postcode,active,date_registered,activities,objects,source,income,spending,fye,Batch ID,web,company_number,UKCAT,ICNPTSO\n"
            + "GB-SC-SC012345,SC012345,FOOD,EH1 1AA,True,1990-08-02,Food,,OSCR,100.0,,2019-10-31,1,,,FD;XX1,G20\nGB-CHC-1090095,1090095,OTHER,,False,,,,CCEW,,,,1,,,XX1,G20\n";
        World world = new World().Know(new Theme { Id = "theme-a", Name = "Food", Code = "ukcat:FD" }).Import(List).WithoutProblems();

        Assert.Equal((world.Organisation("FOOD").Id, "theme-a"), (world.Single<Tagged>().From, world.Single<Tagged>().To));
        Assert.Equal((100m, "removed"), (world.Single<AnnualReturn>().Income, world.Organisation("OTHER").Status));
    }

    [Fact]
    public void The_registers_of_Scotland_and_Northern_Ireland_have_headers_of_their_own()
    {
        World world = World.Of("Charity Number,Charity Name,Registered Date,Known As,Charity Status,Postcode,Constitutional Form,Purposes,Objectives,Website,Most recent year income,Most recent year expenditure,Year End,Ceased Date\nSC012345,LARK BURN TRUST,09/01/2002,The Burn,Active,EH1 1AA,Trust,'Health',To help.,www.burn.example.org,100,90,31/03/2025,\nSC012346,OLD BURN,09/01/2002,,Ceased,,Trust,,,,,,,06/05/2019\n").WithoutProblems();
        Organisation burn = world.Organisation("LARK BURN TRUST");
        Assert.Equal(("GB-SC-SC012345", "active", "The Burn", "Trust", 100m, PartialDate.Of(2002, 1, 9)), (Assert.Single(burn.Identifiers).ToString(), burn.Status, Assert.Single(burn.AlternateNames), burn.LegalForm, burn.AnnualIncome!.Value, burn.Registered!.Value));
        Assert.Equal((PartialDate.Of(2025, 3, 31), 90m), (world.Single<AnnualReturn>().YearEnd, world.Single<AnnualReturn>().Spending!.Value));
        Assert.Equal(("removed", PartialDate.Of(2019, 5, 6)), (world.Organisation("OLD BURN").Status, world.Organisation("OLD BURN").Until!.Value));

        world = World.Of("Reg charity number,Sub charity number,Charity name,Date registered,Status,Date for financial year ending,Total income,Total spending,Public address,Website,Company number,What the charity does\n100002,0,Lark Lough Trust,09/01/2014,Up-to-date,31 March 2025,100,90,\"1 Main Street, Belfast, BT1 1AA\",www.lough.example.org,0,To help\n100002,1,Lark Lough Branch,09/01/2014,Removed,,,,,,,\n").WithoutProblems();
        Organisation lough = world.Organisation("Lark Lough Trust");
        Assert.Equal(("GB-NIC-100002", "active", "BT1 1AA", "To help"), (Assert.Single(lough.Identifiers).ToString(), lough.Status, lough.Postcode, lough.Description));
        Assert.Equal((world.Organisation("Lark Lough Branch").Id, lough.Id), (world.Single<PartOf>().From, world.Single<PartOf>().To));
        Assert.Equal("removed", world.Organisation("Lark Lough Branch").Status);
    }

    [RealFileFact("charity-register/publicextract.charity.zip", "charity-register/publicextract.charity_other_names.zip", "charity-register/publicextract.charity_area_of_operation.zip", "charity-register/publicextract.charity_classification.zip", "charity-register/publicextract.charity_trustee.zip")]
    public async Task Every_row_of_the_register_lands_in_one_change_and_again_nothing_changes()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string[] files = [.. new[] { "_trustee", "_other_names", "_classification", "_area_of_operation", "" }.Select(table => RealFiles.Find($"charity-register/publicextract.charity{table}.zip"))];

        ImportOutcome outcome = await new Importer(store).ImportAsync(files, new());

        Assert.Empty(outcome.Files.SelectMany(file => file.Problems));
        Assert.Equal([1270, 222, 1278, 413, 572], outcome.Files.Select(file => file.Rows));
        Assert.All(outcome.Files, file => Assert.DoesNotContain(file.Warnings, warning => warning.Message.Contains("left out", StringComparison.Ordinal)));
        Assert.Equal((1260, 10, 1278, 413, 372, 159), (await CountAsync<Role>(), await CountAsync<MemberOf>(), await CountAsync<Tagged>(), await CountAsync<Serves>(), await CountAsync<PartOf>(), await CountAsync<Filed>()));
        Assert.Equal((572 + 10, 222), (await CountAsync<Organisation>(), await store.StreamAsync<Organisation>(ReadPoint.Now).SelectMany(organisation => organisation.AlternateNames).CountAsync()));
        Assert.Equal(1, await store.GetHeadAsync());

        outcome = await new Importer(store).ImportAsync([.. files.Reverse()], new());
        Assert.All(outcome.Files, file => Assert.Equal((0, 0), (file.Added, file.Changed)));
        Assert.Equal(1, await store.GetHeadAsync());

        async Task<int> CountAsync<T>()
            where T : Fact => await store.StreamAsync<T>(ReadPoint.Now).CountAsync();
    }

    [RealFileFact("charity-register/charities_operating_in_trafford.csv", "charity-register/ukcat-sample-charities.csv")]
    public void Extracts_land_whole()
    {
        World trafford = new World().ImportFile(RealFiles.Find("charity-register/charities_operating_in_trafford.csv")).WithoutProblems();
        Assert.Equal((736, 736), (trafford.All<Organisation>().Count, trafford.All<Organisation>().Count(charity => charity.Registered is not null)));
        trafford.ImportFile(RealFiles.Find("charity-register/charities_operating_in_trafford.csv")).WithoutProblems();
        Assert.Equal((0, 0), (trafford.Added, trafford.Changed));

        // 4,203 rows are of 4,104 charities, some of which several people tagged.
        World tagged = new World().ImportFile(RealFiles.Find("charity-register/ukcat-sample-charities.csv")).WithoutProblems();
        Assert.Equal(4104, tagged.All<Organisation>().Count);
    }
}
