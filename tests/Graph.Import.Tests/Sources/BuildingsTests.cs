using Graph.Model;

namespace Graph.Import.Tests.Sources;

public class BuildingsTests
{
    private const string Header = "Building,UPRN,Address,Postcode,Owner,Occupier,Tenure,Since,Until,Annual rent,Key holder,Condition,Spare capacity\n";

    private static World Buildings(params string[] rows) => World.Of(Header + string.Join('\n', rows) + '\n');

    [Fact]
    public void A_vacant_building_has_no_occupier_and_what_is_said_of_its_vacancy_is_not_the_owners()
    {
        World world = Buildings("Hall,,,,Council,Vacant,,2020,,,Ann Lee,,").WithoutProblems();

        Assert.Equal("Council", world.Single<Organisation>().Name);
        Assert.Equal((TenureKind.Owns, null), (world.Single<Tenure>().Kind, world.Single<Tenure>().Since));
        Assert.Equal(world.Organisation("Council").Id, world.Single<KeyHolder>().Organisation);
    }

    [Fact]
    public void A_building_has_an_owner_and_an_occupier_with_its_tenure()
    {
        World world = Buildings("Town Hall,100012345678,1 High Street,m32 0th,Council,Hub,Leasehold,01/04/2020,2030,\"£12,500\",Ann Lee,good,two rooms").WithoutProblems();

        Building building = world.Single<Building>();
        Assert.Equal(("Town Hall", "100012345678", "1 High Street", "M32 0TH", "good", "two rooms"), (building.Name, building.Uprn, building.Address, building.Postcode, building.Condition, building.SpareCapacity));
        Tenure lease = Assert.Single(world.All<Tenure>(), tenure => tenure.From == world.Organisation("Hub").Id);
        Assert.Equal((TenureKind.Leases, PartialDate.Of(2020, 4, 1), PartialDate.Of(2030), 12500m), (lease.Kind, lease.Since, lease.Until, lease.AnnualRent));
        Tenure owned = Assert.Single(world.All<Tenure>(), tenure => tenure.From == world.Organisation("Council").Id);
        Assert.Equal((TenureKind.Owns, null, null), (owned.Kind, owned.Since, owned.AnnualRent));
        KeyHolder key = world.Single<KeyHolder>();
        Assert.Equal((world.Person("Ann Lee").Id, building.Id, world.Organisation("Hub").Id), (key.From, key.To, key.Organisation));
    }

    [Fact]
    public void A_key_holder_who_is_known_at_the_owner_alone_is_the_owners()
    {
        World world = World.Of("Person,Organisation,Role\nAnn Lee,Council,Caretaker\n").Import(Header + "Hall,,,,Council,Hub,,,,,Ann Lee; Bob Ray,,\n").WithoutProblems();

        Assert.Equal(2, world.All<Person>().Count);
        Assert.Equal(world.Organisation("Council").Id, Assert.Single(world.All<KeyHolder>(), key => key.From == world.Person("Ann Lee").Id).Organisation);
        Assert.Equal(world.Organisation("Hub").Id, Assert.Single(world.All<KeyHolder>(), key => key.From == world.Person("Bob Ray").Id).Organisation);
    }

    [Fact]
    public void Rows_that_say_two_things_of_one_building_are_a_problem()
    {
        World world = Buildings("Hall,,1 High St,M1 1AA,Council,Hub,uses,,,,,good,", "Hall,,3 High St,M1 1AA,Council,Shed,uses,,,,,good,");

        Assert.Contains("two values for \"address\"", Assert.Single(world.Log.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_rows_of_one_building_give_it_several_occupiers()
    {
        World world = Buildings("Hall,,,M1 1AA,Council,Hub,uses,,,,,,", "hall,,,m11aa,Council,Shed,uses,,,,,,").WithoutProblems();

        Assert.Single(world.All<Building>());
        Assert.Equal(3, world.All<Tenure>().Count);
    }

    [Fact]
    public void A_UPRN_finds_a_building_under_another_name_and_tells_it_from_one_of_its_name()
    {
        World world = Buildings("Hall,1234,,,,,,,,,,,").Import(Header + "Old Hall,00001234,,,,,,,,,,,\nHall,9999,,,,,,,,,,,\n").WithoutProblems();

        Assert.Equal(2, world.All<Building>().Count);
        Assert.Equal("Hall", world.All<Building>().Single(building => building.Uprn == "1234").Name);
    }

    [Fact]
    public void A_UPRN_that_is_learnt_later_is_added() =>
        Assert.Equal("1234", Buildings("Hall,,,M1 1AA,,,,,,,,,").Import(Header + "Hall,1234,,M1 1AA,,,,,,,,,\n").WithoutProblems().Single<Building>().Uprn);

    [Theory]
    [InlineData(",1,,,Council,,,,,,,,", "column \"Building\": it is blank.")]
    [InlineData("Hall,1234567890123,,,,,,,,,,,", "column \"UPRN\": \"1234567890123\" is not a UPRN")]
    [InlineData("Hall,1E+11,,,,,,,,,,,", "column \"UPRN\": \"1E+11\" is not a UPRN")]
    [InlineData("Hall,,,,,,lease,,,,,,", "column \"Occupier\": it is blank")]
    [InlineData("Hall,,,,Council,,,,,500,,,", "column \"Occupier\": it is blank")]
    [InlineData("Hall,,,,,,,,,,Ann Lee,,", "column \"Key holder\": the row names no occupier and no owner")]
    [InlineData("Hall,,,,,Hub,squats,,,,,,", "column \"Tenure\": \"squats\" is not one of the words for this column. Write owns, leases or uses.")]
    [InlineData("Hall,,,,,Hub,,,,1.5 bags,,,", "column \"Annual rent\": \"1.5 bags\" is not an amount.")]
    public void What_is_wrong_with_a_row_is_said(string row, string problem) =>
        Assert.StartsWith($"file.csv, row 2, {problem}", Buildings(row).Problem(), StringComparison.Ordinal);

    [Fact]
    public void Without_an_occupier_the_period_is_the_owners() =>
        Assert.Equal((TenureKind.Owns, PartialDate.Of(1998)), (Buildings("Hall,,,,Council,,owns,1998,,,,,").WithoutProblems().Single<Tenure>() is var tenure ? (tenure.Kind!.Value, tenure.Since!.Value) : default));
}
