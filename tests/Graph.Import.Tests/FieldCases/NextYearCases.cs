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
    public async Task A_partner_that_goes_by_the_new_name_of_its_kind_is_the_same_and_that_is_said()
    {
        await register.ImportCaseAsync("32-renamed/register-2025.csv");

        ImportOutcome outcome = await register.ImportCaseAsync("32-renamed/register-2026.csv", dryRun: true);

        Assert.Contains("\"Age UK Larkby\" was taken for \"Age Concern Larkby\"", outcome.Warnings(), StringComparison.Ordinal);
        Assert.DoesNotContain("is still recorded, but is not in this file", outcome.Notices(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_of_a_renamed_partner_and_its_old_partnership_are_named()
    {
        const string Header = "Organisation A,Organisation B,Kind,Holder A,Holder B,Last contact\n";
        await register.ImportTextAsync("register-2025.csv", $"{Header}Larkby Council,Tidewell Carers,Service,Ann Lee,Ruth Penn,2025-05-01\n");

        string notices = (await register.ImportTextAsync("register-2026.csv", $"{Header}Larkby Council,Estuary Together,Service,Ann Lee,Ruth Penn,2026-05-01\n")).Notices();

        Assert.Contains("\"Ruth Penn\" is already known at \"Tidewell Carers\", and was taken for another person at \"Estuary Together\". If that is the same organisation with a new name, write the name exactly as it is recorded, \"Tidewell Carers\", and change it on the page of the organisation after the import. If it is the same person, merge the two records after the import.", notices, StringComparison.Ordinal);
        Assert.Contains("the partnership of \"Larkby Council\" and \"Tidewell Carers\" (Service) is still recorded, but is not in this file", notices, StringComparison.Ordinal);
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

    [Fact]
    public async Task What_the_message_says_ends_the_holding_and_not_the_partnership()
    {
        await register.ImportTextAsync("a.csv", "Organisation A,Organisation B,Holder A,Holder B\nCouncil,Hub,Ann Lee,Cy Poe\n");
        string notices = (await register.ImportTextAsync("b.csv", "Organisation A,Organisation B,Holder A,Holder B\nCouncil,Hub,Bob Ray,Cy Poe\n")).Notices();
        Assert.EndsWith("If it has ended, add a row with the end in \"Holder A until\" or \"Holder B until\".", notices, StringComparison.Ordinal);

        await register.ImportTextAsync("c.csv", "Organisation A,Organisation B,Holder A,Holder A until\nCouncil,Hub,Bob Ray,\nCouncil,Hub,Ann Lee,2026-01-31\n");

        Assert.Null(Assert.Single(await register.AllAsync<Partnership>()).Until);
        Assert.Equal(PartialDate.Parse("2026-01-31"), Assert.Single(await register.AllAsync<Holds>(), holds => holds.Until is not null).Until);
    }

    [Fact]
    public async Task An_owner_that_is_named_as_the_former_one_is_told_of_as_the_owner()
    {
        await register.ImportTextAsync("a.csv", "Building,Owner,Occupier,Tenure\nMarl Hall,Council,Marl Hub,leases\n");

        string notices = (await register.ImportTextAsync("a.csv", "Building,Owner\nMarl Hall,Marl Hub\n")).Notices();

        Assert.Contains("\"Council\" is still recorded as the owner of \"Marl Hall\", but this file does not say so. Nothing was ended. If it has ended, add a row with the owner, without an occupier, and the end in \"Until\".", notices, StringComparison.Ordinal);
        Assert.Contains("\"Marl Hub\" is still recorded as an occupier of \"Marl Hall\", but this file does not say so", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_import_that_contradict_each_other_are_a_problem_that_names_both()
    {
        string[] files = [register.Write("new.csv", "Person,Organisation,Role,Level\nAnn Lee,Hub,Lead,strategic\n"), register.Write("old.csv", "Person,Organisation,Role,Level\nBob Ray,Hub,Chair,\nAnn Lee,Hub,Lead,management\n")];

        ImportOutcome outcome = await register.ImportAsync(files);

        Assert.False(outcome.IsImported);
        Assert.Equal(
            "old.csv, row 3: the role has two values for \"level\" in the files of this import: management here and strategic in \"new.csv\", row 2. Make the files agree. If one of them is older, import that one first, by itself.",
            Assert.Single(outcome.Files.SelectMany(file => file.Problems)).ToString());
        Assert.True((await register.ImportAsync([files[1]])).IsImported);
        Assert.True((await register.ImportAsync([files[0]])).IsImported);
    }

    [Fact]
    public async Task A_partnership_left_out_of_a_register_of_another_name_is_named()
    {
        await register.ImportTextAsync("register-25-26.csv", "Organisation A,Organisation B\nCouncil,Hub\nCouncil,Oak Trust\n");

        string notices = (await register.ImportTextAsync("Partnership list 2026-27.csv", "Organisation A,Organisation B\nCouncil,Hub\n")).Notices();

        Assert.Contains("the partnership of \"Council\" and \"Oak Trust\" is still recorded, but is not in this file", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_later_of_two_years_imported_together_is_named()
    {
        string[] files = [register.Write("people-2025.csv", "Person,Organisation,Role\nAnn Lee,Hub,Director\nBob Ray,Hub,Chair\n"), register.Write("people-2026.csv", "Person,Organisation,Role\nAnn Lee,Hub,Director\n")];

        ImportOutcome outcome = await register.ImportAsync(files);

        Assert.Empty(outcome.Files[0].Notices);
        Assert.Contains("\"Bob Ray\" is still recorded as \"Chair\" at \"Hub\", but is not in this file", Assert.Single(outcome.Files[1].Notices).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_holder_of_a_tenant_that_left_is_named()
    {
        await register.ImportTextAsync("assets.csv", "Building,Occupier,Tenure,Key holder\nMarl Hall,Hub,leases,Ann Lee\n");

        string notices = (await register.ImportTextAsync("halls.csv", "Building,Occupier,Tenure,Key holder\nMarl Hall,Oak Trust,leases,Bob Ray\n")).Notices();

        Assert.Contains("\"Ann Lee\" is still recorded as a key holder of \"Marl Hall\" for \"Hub\", but this file does not say so", notices, StringComparison.Ordinal);
    }
}
