using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Grants as publishers have them: one on several rows, to several, and to people.</summary>
public class GrantCases
{
    private const string Header = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Recipient Ind:Identifier,Recipient Ind: Name,Funding Org:Name\n";

    [FieldCaseFact("34-recipient-grant-twice/grants.csv")]
    public void A_grant_for_two_wards_is_one_grant_and_one_to_two_is_not_twice_the_money()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("34-recipient-grant-twice/grants.csv")).WithoutProblems();

        Assert.Equal([5000m, 5000m], world.All<Funding>().Select(grant => grant.Amount!.Value));
        Assert.Equal(2, world.All<LocatedIn>().Select(located => located.From).Count(id => id == world.All<Funding>().Single(grant => grant.Title == "Two wards").Id));
        Assert.Equal(3, world.All<Recipient>().Count);
        Assert.Contains("row 5, column \"Identifier\": \"360G-lkb-62\" has another recipient in row 4", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [FieldCaseFact("34-recipient-grant-twice/grants-instalments.csv")]
    public void Instalments_under_one_number_are_a_problem() =>
        Assert.Contains("Give each grant an identifier of its own.", new World().ImportFile(FieldCaseFiles.Find("34-recipient-grant-twice/grants-instalments.csv")).Problem(), StringComparison.Ordinal);

    [FieldCaseFact("36-hint-to-individual/grants.csv")]
    public void A_person_is_never_offered_as_an_organisation()
    {
        string problem = new World().ImportFile(FieldCaseFiles.Find("36-hint-to-individual/grants.csv")).Problem();

        Assert.Contains("\"Recipient Ind:Identifier\"", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("rename it", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Wyn", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_nothing_but_the_name_of_a_person_is_told_what_it_needs()
    {
        string problem = World.Of("Identifier,Title,Amount Awarded,Award Date,Recipient Ind: Name,Funding Org:Name\ng1,Hardship,200,2025-05-01,Wyn Tarrant,Council\n").Problem();

        Assert.Contains("\"Recipient Ind:Identifier\"", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("rename it", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_nothing_but_the_name_of_a_person_is_told_what_it_needs() =>
        Assert.Contains("column \"Recipient Ind:Identifier\": it is blank. \"Recipient Ind:Name\" names a person, and people are not recorded as organisations", World.Of($"{Header}g1,Hardship,200,2025-05-01,,,Wyn Tarrant,Council\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void What_a_row_of_a_person_calls_an_organisation_is_not_recorded()
    {
        World world = World.Of($"{Header}g1,Hardship,200,2025-05-01,Wyn Tarrant,person-7,Wyn Tarrant,Council\n").WithoutProblems();

        Assert.Equal("Council", world.Single<Organisation>().Name);
        Assert.Empty(world.All<Person>());
        Assert.DoesNotContain("Wyn", string.Join('\n', world.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_grant_for_two_places_is_one_grant_in_both()
    {
        const string header = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name,Beneficiary Location:Name\n";

        World world = World.Of(header + "g1,Grant,5000,2025-06-01,Hub,Council,North Ward\ng1,Grant,5000,2025-06-01,Hub,Council,South Ward\n").WithoutProblems();

        Assert.Equal((5000m, 2), (world.Single<Funding>().Amount, world.All<LocatedIn>().Count));
        Assert.Empty(world.Log.Warnings);
    }

    [Fact]
    public void The_last_day_that_is_planned_is_still_of_the_grant()
    {
        World world = World.Of("Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name,Planned Dates:Start Date,Planned Dates:End Date\ng1,Grant,5,2025-06-01,Hub,Council,2025-07-01,2026-06-30\n").WithoutProblems();

        Assert.False(world.Single<Funding>().HasEndedBy(new(2026, 6, 30)));
        Assert.True(world.Single<Funding>().HasEndedBy(new(2026, 7, 1)));
    }
}
