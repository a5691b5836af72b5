using Graph.Model;

namespace Graph.Import.Tests.Matching;

public class OrganisationMatchingTests
{
    private static readonly OrgIdentifier Charity = OrgIdentifier.Parse("GB-CHC-1090095");

    private static Organisation Known(string id, string name, params OrgIdentifier[] identifiers) => new() { Id = $"organisation-{id}", Name = name, Identifiers = [.. identifiers] };

    private static string Grant(string recipient, string id = "1") => $"Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Name\n{id},Grant,1,2026,{recipient},Fund\n";

    [Fact]
    public void An_identifier_finds_an_organisation_under_another_name_and_keeps_both_names()
    {
        World world = new World().Know(Known("a", "Old Name", Charity)).Import(Grant("GB-CHC-1090095,New Name")).WithoutProblems();

        Assert.Equal("organisation-a", world.Single<Recipient>().To);
        Assert.Equal(["New Name"], world.Organisation("Old Name").AlternateNames);
    }

    [Theory]
    [InlineData("The Old Name")]
    [InlineData("old  name")]
    [InlineData("Öld Nâme")]
    public void A_name_finds_an_organisation_however_it_is_spelt_and_adds_no_other_name(string name)
    {
        World world = new World().Know(Known("a", "Old Name")).Import(Grant($"GB-CHC-1090095,{name}")).WithoutProblems();

        Organisation found = world.Organisation("Old Name");
        Assert.Equal("organisation-a", world.Single<Recipient>().To);
        Assert.Equal([Charity], found.Identifiers);
        Assert.Empty(found.AlternateNames);
    }

    [Fact]
    public void Another_number_in_the_same_register_is_another_organisation() =>
        Assert.NotEqual("organisation-a", new World().Know(Known("a", "Hub", Charity)).Import(Grant("GB-CHC-1234567,Hub")).WithoutProblems().Single<Recipient>().To);

    [Fact]
    public void A_company_number_finds_a_charity_that_is_known_with_it()
    {
        World world = new World().Know(Known("a", "Hub", Charity, OrgIdentifier.Parse("GB-COH-07597525"))).Import(Grant("GB-COH-07597525,Another")).WithoutProblems();

        Assert.Equal("organisation-a", world.Single<Recipient>().To);
    }

    [Fact]
    public void Another_name_finds_an_organisation_where_none_has_it_for_its_own()
    {
        Organisation known = Known("a", "Groundwork") with { AlternateNames = ["Groundwork Trust"] };

        Assert.Equal("organisation-a", new World().Know(known).Import(Grant(",Groundwork Trust")).WithoutProblems().Single<Recipient>().To);
        Assert.Equal("organisation-b", new World().Know(known, Known("b", "Groundwork Trust")).Import(Grant(",Groundwork Trust")).WithoutProblems().Single<Recipient>().To);
    }

    [Theory]
    [InlineData("Tidewell Carers Limited")]
    [InlineData("Tidewell Carrers")]
    [InlineData("Carers Tidewell")]
    public void A_name_that_leaves_no_doubt_finds_an_organisation_and_says_so(string name)
    {
        World world = new World().Know(Known("a", "Tidewell Carers")).Import(Grant($",{name}"));

        Assert.Equal("organisation-a", world.Single<Recipient>().To);
        Assert.Equal([name], world.Organisation("Tidewell Carers").AlternateNames);
        Assert.Contains($"\"{name}\" was taken for \"Tidewell Carers\" (organisation-a).", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_was_taken_for_a_known_one_is_another_s_once_that_is_recorded_by_just_this_name_as_the_warning_says()
    {
        Organisation known = Known("a", "Tidewell Carers") with { AlternateNames = ["Tidewell Carrers"] };
        World taken = new World().Know(Known("a", "Tidewell Carers")).Import(Grant(",Tidewell Carrers"));
        World told = new World().Know(known, Known("b", "Tidewell Carrers")).Import(Grant(",Tidewell Carrers")).WithoutProblems();

        Assert.Contains("record the other one first, by exactly this name", Assert.Single(taken.Log.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(("organisation-a", "organisation-b"), (taken.Single<Recipient>().To, told.Single<Recipient>().To));
        Assert.Empty(told.Log.Warnings);
    }

    [Theory]
    [InlineData("Tidewell Carers, Estuary")]
    [InlineData("Tidewell Carers - Estuary Branch")]
    [InlineData("Tidewell Carers and Young People's Forum")]
    [InlineData("Tidewell Carers (The Quay Hub)")]
    [InlineData("Friends of Tidewell Carers")]
    public void A_name_with_less_in_it_or_of_a_branch_is_another_organisation(string known) =>
        Assert.NotEqual("organisation-a", new World().Know(Known("a", known)).Import(Grant(",Tidewell Carers")).Single<Recipient>().To);

    [Fact]
    public void Of_one_name_in_a_directory_each_place_has_its_own()
    {
        World world = World.Of("Name,Place,Person\nSt Oswin's Church,Larkby,Ann Lee\n").Import("Name,Place,Person\nSt Oswin's Church,Marl,Bob Ray\nSt Oswin's Church,Larkby,Ann Lee\n").WithoutProblems();

        Assert.Equal(2, world.All<Organisation>().Count);
        Assert.Equal(2, world.All<LocatedIn>().Count);
    }

    [Fact]
    public void What_a_row_connects_with_another_is_not_that_other()
    {
        World world = new World().Know(Known("a", "Tidewell Carers")).Import("Name,Part of\nTidewell Carers Ltd,Tidewell Carers\n");

        Assert.Equal(["Tidewell Carers", "Tidewell Carers Ltd"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal("organisation-a", world.Single<PartOf>().To);
    }

    [Fact]
    public void A_similar_name_of_another_number_is_another_organisation() =>
        Assert.NotEqual("organisation-a", new World().Know(Known("a", "Tidewell Carers", Charity)).Import(Grant("GB-CHC-1234567,Tidewell Carers Limited")).Single<Recipient>().To);

    [Fact]
    public void A_name_that_is_similar_to_two_is_another_organisation() =>
        Assert.DoesNotContain(new World().Know(Known("a", "Tidewell Carers CIO"), Known("b", "Carers Tidewell Ltd")).Import(Grant(",Tidewell Carers")).Single<Recipient>().To, new[] { "organisation-a", "organisation-b" });

    [Fact]
    public void A_name_that_fits_two_organisations_is_a_problem_that_names_them()
    {
        World world = new World().Know(Known("a", "Hub", Charity), Known("b", "Hub")).Import(Grant(",Hub"));

        Assert.Equal(
            "file.csv, row 2, column \"Recipient Org:Name\": \"Hub\" may be \"Hub\" (organisation-a, GB-CHC-1090095) or \"Hub\" (organisation-b). Give its identifier in \"Recipient Org:Identifier\".",
            world.Problem());
    }

    [Fact]
    public void Of_a_name_in_several_spellings_the_most_frequent_is_kept_and_capitals_last()
    {
        const string file = "Organisation A,Organisation B\nSEFTON COUNCIL,Hub A\nSefton Council,Hub B\nsefton council,Hub C\nsefton council,Hub D\n";

        Assert.Contains(World.Of(file).All<Organisation>(), organisation => organisation.Name == "sefton council");
        Assert.Contains(World.Of("Organisation A,Organisation B\nSEFTON COUNCIL,Hub A\nSefton Council,Hub B\n").All<Organisation>(), organisation => organisation.Name == "Sefton Council");
    }

    [Fact]
    public void An_id_that_something_else_has_is_not_taken_from_it()
    {
        Organisation other = new() { Id = FactId.Of<Organisation>("name", "hub", ""), Name = "Renamed since" };

        World world = new World().Know(other).Import(Grant(",Hub")).WithoutProblems();

        Assert.Equal("Renamed since", world.All<Organisation>().Single(organisation => organisation.Id == other.Id).Name);
        Assert.NotEqual(other.Id, world.Single<Recipient>().To);
        Assert.Equal((0, 0), (world.Import(Grant(",Hub")).Added, world.Changed));
    }

    [Fact]
    public void A_partnership_that_somebody_entered_is_found_by_its_parties_and_kind()
    {
        World world = new World().Know(
            Known("a", "Council"), Known("b", "Hub"),
            new Partnership { Id = "partnership-x", Kind = "Delivery" },
            new Party { Id = "party-1", From = "partnership-x", To = "organisation-b" }, new Party { Id = "party-2", From = "partnership-x", To = "organisation-a" });

        world.Import("Organisation A,Organisation B,Kind,Since\nCouncil,Hub,delivery,2020\n").WithoutProblems();

        Assert.Equal(("partnership-x", PartialDate.Of(2020), "Delivery"), (world.Single<Partnership>().Id, world.Single<Partnership>().Since!.Value, world.Single<Partnership>().Kind));
        Assert.Equal(2, world.All<Party>().Count);
    }

    [Fact]
    public void Two_sides_that_are_one_organisation_under_two_names_are_a_problem() =>
        Assert.Contains("both sides are the same organisation", new World().Know(Known("a", "Groundwork") with { AlternateNames = ["Groundwork Trust"] }).Import("Organisation A,Organisation B\nGroundwork,Groundwork Trust\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Blank_cells_erase_nothing_that_is_known()
    {
        World world = World.Of("Organisation A,Organisation B,Agreement,Since,Until,Holder A,Role A,Level A,Strength,Last contact,Notes\nCouncil,Hub,Compact,2019,2030,Ann Lee,Director,Strategic,strong,2026-01-01,Good\n");
        Fact[] before = [.. world.Facts];

        world.Import("Organisation A,Organisation B,Agreement,Since,Until,Holder A,Role A,Level A,Strength,Last contact,Notes\nCouncil,Hub,no,,,Ann Lee,Director,,,,\n").WithoutProblems();

        Assert.Equal(before, world.Facts);
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }
}
