using Graph.Model;

namespace Graph.Import.Tests.Matching;

public class PersonMatchingTests
{
    private const string Header = "Person,Email,Organisation,Role\n";

    [Fact]
    public void The_same_name_at_another_organisation_is_another_person() =>
        Assert.Equal(2, World.Of(Header + "Ann Lee,,Council,\nAnn Lee,,Hub,\n").WithoutProblems().All<Person>().Count);

    [Fact]
    public void Unless_the_address_says_the_same()
    {
        World world = World.Of(Header + "Ann Lee,ann@x.example,Council,\nA. Lee,ANN@X.example,Hub,\n").WithoutProblems();

        Assert.Equal(2, world.All<Role>().Count);
        Assert.Single(world.Single<Person>().AlternateNames);
        Assert.Contains("several names", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_addresses_are_two_people_of_one_name_whom_a_name_alone_can_not_tell_apart()
    {
        World world = World.Of(Header + "Ann Lee,ann1@x.example,Council,\nAnn Lee,ann2@x.example,Council,\n").WithoutProblems();
        Assert.Equal(2, world.All<Person>().Count);

        string problem = world.Import(Header + "Ann Lee,,Council,Director\n").Problem();

        Assert.StartsWith("file.csv, row 2, column \"Person\": 2 people with this name are known at the organisation.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_learnt_later_is_the_same_persons()
    {
        World world = World.Of("Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee\n").Import(Header + "Ánn  LEE,ann@x.example,The Council,Director\n").WithoutProblems();

        Assert.Equal(("Ann Lee", "ann@x.example"), (world.Single<Person>().Name, world.Single<Person>().Email));
        Assert.Empty(world.Single<Person>().AlternateNames);
    }

    [Fact]
    public void In_one_file_a_row_with_the_address_and_one_without_are_one_person_in_either_order()
    {
        foreach (string rows in new[] { "Ann Lee,ann@x.example,Council,Director\nAnn Lee,,Council,Chair\n", "Ann Lee,,Council,Chair\nAnn Lee,ann@x.example,Council,Director\n" })
        {
            World world = World.Of(Header + rows).WithoutProblems();
            Assert.Equal("ann@x.example", world.Single<Person>().Email);
            Assert.Equal(2, world.All<Role>().Count);
        }
    }

    [Fact]
    public void A_holder_without_a_role_is_known_at_the_organisation_that_they_hold_for()
    {
        World world = World.Of("Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee\n").Import("Organisation A,Organisation B,Holder B\nShed,Council,Ann Lee\n").WithoutProblems();

        Assert.Single(world.All<Person>());
        Assert.Equal(2, world.All<Holds>().Count);
    }

    [Fact]
    public void One_person_who_holds_both_sides_has_no_tie_with_themself()
    {
        World world = World.Of(Header + "Ann Lee,ann@x.example,Council,\nAnn Lee,ann@x.example,Hub,\n")
            .Import("Organisation A,Organisation B,Holder A,Holder B,Strength\nCouncil,Hub,Ann Lee,Ann Lee,strong\n").WithoutProblems();

        Assert.Empty(world.All<Tie>());
        Assert.Equal(2, world.All<Holds>().Count);
        Assert.Contains("the same person", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }
}
