using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>The same list a year later: people left, were promoted, or stayed on; partners were renamed.</summary>
public sealed class NextYearCases : IAsyncDisposable
{
    private readonly Register register = new();

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [FieldCaseFact("21-end-withdrawn/people-1.csv", "21-end-withdrawn/people-2.csv", "21-end-withdrawn/people-3.csv")]
    public async Task A_blank_end_is_noticed_and_changes_nothing_and_ongoing_clears_it()
    {
        await register.ImportCaseAsync("21-end-withdrawn/people-1.csv");

        ImportOutcome blank = await register.ImportCaseAsync("21-end-withdrawn/people-2.csv");
        Assert.Contains("\"Wyn Tarrant\" is still recorded as \"Director\" at \"Fernhollow Trust\" with the end 2026-03-31, which was kept", blank.Notices(), StringComparison.Ordinal);
        Assert.Equal(PartialDate.Parse("2026-03-31"), Assert.Single(await register.AllAsync<Role>()).Until);

        ImportOutcome ongoing = await register.ImportCaseAsync("21-end-withdrawn/people-3.csv");
        Assert.Empty(ongoing.Files[0].Notices);
        Assert.Null(Assert.Single(await register.AllAsync<Role>()).Until);
    }

    [FieldCaseFact("22-gone-from-list/people-2025.csv", "22-gone-from-list/people-2026.csv")]
    public async Task Who_is_not_in_this_years_list_is_named()
    {
        await register.ImportCaseAsync("22-gone-from-list/people-2025.csv");

        string dry = (await register.ImportCaseAsync("22-gone-from-list/people-2026.csv", dryRun: true)).Notices();
        string done = (await register.ImportCaseAsync("22-gone-from-list/people-2026.csv")).Notices();

        Assert.Contains("\"Otis Marl\" is still recorded as \"Chair\" at \"Fernhollow Trust\", but is not in this file", dry, StringComparison.Ordinal);
        Assert.Equal(dry, done);
        Assert.DoesNotContain("Wyn", done, StringComparison.Ordinal);
        Assert.All(await register.AllAsync<Role>(), role => Assert.Null(role.Until));
    }

    [FieldCaseFact("32-renamed/register-2025.csv", "32-renamed/register-2026.csv")]
    public async Task The_people_of_a_renamed_partner_and_its_old_partnership_are_named()
    {
        await register.ImportCaseAsync("32-renamed/register-2025.csv");

        string notices = (await register.ImportCaseAsync("32-renamed/register-2026.csv", dryRun: true)).Notices();

        Assert.Contains("\"Ruth Penn\" is already known at \"Age Concern Larkby\"", notices, StringComparison.Ordinal);
        Assert.Contains("the partnership of \"Age Concern Larkby\" and \"Larkby Council\" (Service) is still recorded, but is not in this file", notices, StringComparison.Ordinal);
    }

    [FieldCaseFact("33-promoted/people-2025.csv", "33-promoted/people-2026.csv")]
    public async Task The_former_post_of_somebody_promoted_is_named()
    {
        await register.ImportCaseAsync("33-promoted/people-2025.csv");

        string notices = (await register.ImportCaseAsync("33-promoted/people-2026.csv", dryRun: true)).Notices();

        Assert.Contains("\"Wyn Tarrant\" is still recorded as \"Head of Communities\" at \"Larkby Council\"", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_few_newcomers_is_not_taken_for_the_whole_list()
    {
        await register.ImportTextAsync("people.csv", "Person,Organisation,Role\nAnn Lee,Hub,Director\nBob Ray,Hub,Officer\nCy Poe,Hub,Chair\n");

        ImportOutcome outcome = await register.ImportTextAsync("starters.csv", "Person,Organisation,Role\nDi Fox,Hub,Apprentice\n");

        Assert.Empty(outcome.Files[0].Notices);
    }

    [Fact]
    public async Task A_file_of_the_same_source_is_known_by_its_name_without_the_year()
    {
        await register.ImportTextAsync("Trustees March 2025.csv", "Person,Organisation,Role\nAnn Lee,Hub,Trustee\nBob Ray,Hub,Trustee\nCy Poe,Hub,Trustee\n");

        string notices = (await register.ImportTextAsync("trustees_2026-04 (final).csv", "Person,Organisation,Role\nDi Fox,Hub,Secretary\n")).Notices();

        Assert.Contains("\"Ann Lee\" is still recorded", notices, StringComparison.Ordinal);
        Assert.Contains("\"Cy Poe\" is still recorded", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_whose_place_somebody_else_has_is_named()
    {
        await register.ImportTextAsync("a.csv", "Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee\n");

        string notices = (await register.ImportTextAsync("b.csv", "Organisation A,Organisation B,Holder A\nCouncil,Hub,Bob Ray\n")).Notices();

        Assert.Contains("\"Ann Lee\" is still recorded as holding the partnership of \"Council\" and \"Hub\" for \"Council\"", notices, StringComparison.Ordinal);
    }
}
