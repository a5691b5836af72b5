using System.IO.Compression;
using System.Text;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Completing;

/// <summary>What ends with its row, and what stays: things are there whether or not a list has them, and what happened stays so.</summary>
public sealed class WhatEndsTests
{
    private const string Land = "OrganisationLabel,EffectiveDate,UPRN,PropertyName,PostTown,PostCode,TenureType\n";
    private const string Grants = "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\n";

    [Fact]
    public async Task A_building_that_is_gone_from_a_councils_list_is_no_longer_held_but_stays_where_it_is_and_the_file_says_when()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("land.csv", Land + "Lark Council,2025-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\nLark Council,2025-03-31,2,Old School,Larkby,LK1 1AB,Freehold\n");

        FileOutcome outcome = (await years.CompleteAsync("land.csv", Land + "Lark Council,2026-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\n")).Files[0];

        Assert.Equal((1, new DateOnly(2026, 3, 30)), (outcome.Ended, outcome.EndsOn));
        Assert.Equal(["LocatedIn Old School → Larkby", "LocatedIn Town Hall → Larkby", "Tenure Lark Council → Town Hall (Owns)"], await years.CurrentAsync());
        Assert.Equal("The building \"Old School\" is not in this file, and was in an earlier one. It was not ended, because it may be there although it is not listed. If it no longer exists, record its end.", Assert.Single(outcome.Notices).Message);
    }

    [Fact]
    public async Task A_row_that_can_not_be_read_ends_nothing_that_it_may_be_about()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("land.csv", Land + "Lark Council,2025-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\nLark Council,2025-03-31,2,Old School,Larkby,LK1 1AB,Freehold\nLark Council,2025-03-31,3,Depot,Larkby,LK1 1AC,Freehold\n");

        FileOutcome outcome = (await years.CompleteAsync("land.csv", Land + "Lark Council,2026-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\nLark Council,2026-03-31,2,,Larkby,LK1 1AB,Freehold\n")).Files[0];

        Assert.Equal(1, outcome.Ended);
        Assert.Contains("Tenure Lark Council → Old School (Owns)", await years.CurrentAsync());
        Assert.Contains(outcome.Notices, notice => notice.Message.StartsWith("\"Lark Council\" is still recorded as the owner of \"Old School\", but is not in this file. It was not ended: land.csv, row 3, which could not be read whole, may be about it.", StringComparison.Ordinal));
        Assert.Equal(1, outcome.News.Single(line => line.Kind == Previews.NewsKind.Refused).Count);
    }

    [Theory, EveryStore]
    public async Task A_row_of_which_nobody_can_tell_what_it_is_about_ends_nothing_of_its_kind(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync("land.csv", Land + "Lark Council,2025-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\nLark Council,2025-03-31,2,Old School,Larkby,LK1 1AB,Freehold\nLark Council,2025-03-31,3,Depot,Larkby,LK1 1AC,Freehold\n");

        FileOutcome outcome = (await years.CompleteAsync("land.csv", Land + "Lark Council,2026-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\nLark Council,2026-03-31,,,Larkby,,Freehold\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Equal(3, (await years.CurrentAsync()).Count(words => words.StartsWith("Tenure ", StringComparison.Ordinal)));
        Assert.Contains(outcome.Notices, notice => notice.Message.StartsWith("2 of what is no longer in this file were not ended, because land.csv, row 3, could not be read and may be about any of them: tenure Lark Council → ", StringComparison.Ordinal));
        Assert.Equal(2, (await years.CompleteAsync("land.csv", Land + "Lark Council,2026-03-31,1,Town Hall,Larkby,LK1 1AA,Freehold\n")).Files[0].Ended);
    }

    [Theory, EveryStore]
    public async Task A_group_whose_record_could_not_be_read_stays_with_its_officers(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportFilesAsync(new(), years.Write("appg-2025.zip", Groups("Adverts and Media", "Beer")));

        FileOutcome outcome = (await years.ImportFilesAsync(new() { Complete = new() }, years.Write("appg-2026.zip", Groups("", "Beer")))).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Contains("Role Officer of advertising → Adverts and Media (Chair)", await years.CurrentAsync());
        Assert.All((await years.Under.AllAsync()).Values.OfType<Organisation>(), group => Assert.Null(group.Until));
        Assert.Contains(outcome.Notices, notice => notice.Message.Contains("could not be read and may be about", StringComparison.Ordinal));
    }

    [Theory, EveryStore]
    public async Task A_group_that_is_registered_again_goes_on_with_its_officers(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportFilesAsync(new(), years.Write("appg-2025.zip", Groups("Adverts and Media", "Beer")));
        Dictionary<string, Fact> before = await years.Under.AllAsync();
        await years.ImportFilesAsync(new() { Complete = new() }, years.Write("appg-2026.zip", Groups("Adverts and Media")));
        Assert.NotNull(Group(await years.Under.AllAsync()).Until);
        years.NextYear();

        FileOutcome partial = (await years.ImportFilesAsync(new() { DryRun = true }, years.Write("appg-2027.zip", Groups("Adverts and Media", "Beer")))).Files[0];
        FileOutcome whole = (await years.ImportFilesAsync(new() { Complete = new() }, years.Write("appg-2027.zip", Groups("Adverts and Media", "Beer")))).Files[0];

        Assert.Contains(partial.Notices, notice => notice.Message.StartsWith("the row gives no end: \"Beer\" is still recorded with the end ", StringComparison.Ordinal) && notice.Message.EndsWith("If it goes on, remove the end on its page.", StringComparison.Ordinal));
        Assert.Equal((0, 2, 0), (whole.Added, whole.Changed, whole.NoticeCount));
        Assert.Equal(before, await years.Under.AllAsync());

        static Organisation Group(Dictionary<string, Fact> facts) => Assert.Single(facts.Values.OfType<Organisation>(), group => group.Name == "Beer");
    }

    [Fact]
    public async Task A_group_that_somebody_ended_stays_ended_although_the_register_has_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportFilesAsync(new(), years.Write("appg-2025.zip", Groups("Adverts and Media", "Beer")));
        Organisation beer = Assert.Single((await years.Under.AllAsync()).Values.OfType<Organisation>(), group => group.Name == "Beer");
        await years.Under.PutAsync(beer with { Until = PartialDate.Of(2026, 1) });
        years.NextYear();

        FileOutcome outcome = (await years.ImportFilesAsync(new() { Complete = new() }, years.Write("appg-2026.zip", Groups("Adverts and Media", "Beer")))).Files[0];

        Assert.Equal((0, 0), (outcome.Changed, outcome.Ended));
        Assert.Contains("\"Beer\" is still recorded with the end 2026-01, which was kept.", Assert.Single(outcome.Notices).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_listed_again_goes_on()
    {
        await using Years years = await Years.OpenAsync();
        const string Both = "Name,Providers,Themes\nLunch,,Food\nWalks,,Food\n";
        await years.ImportAsync("themes.csv", "Name\nFood\n");
        await years.ImportAsync("directory-2025.csv", Both);
        string[] before = await years.CurrentAsync();
        await years.CompleteAsync("directory-2026.csv", "Name,Providers,Themes\nWalks,,Food\n");
        years.NextYear();

        FileOutcome partial = (await years.ImportAsync(new ImportOptions { DryRun = true }, ("directory-2027.csv", Both))).Files[0];
        await years.CompleteAsync("directory-2027.csv", Both);

        Assert.Contains(partial.Notices, notice => notice.Message.StartsWith("the row gives no end: \"Lunch\" is still recorded with the end ", StringComparison.Ordinal));
        Assert.Equal(before, await years.CurrentAsync());
    }

    [Fact]
    public async Task A_grant_that_was_paid_does_not_end_because_next_years_file_does_not_list_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("grants-2025.csv", Grants + "360G-lark-1,Meals,For meals,GBP,500,2025-05-01,GB-CHC-1000001,Hub,GB-LAE-LRK,Lark Council\n");

        FileOutcome outcome = (await years.CompleteAsync("grants-2026.csv", Grants + "360G-lark-2,Walks,For walks,GBP,500,2026-05-01,GB-CHC-1000002,Trust,GB-LAE-LRK,Lark Council\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Equal(2, (await years.CurrentAsync()).Count(words => words.StartsWith("Recipient ", StringComparison.Ordinal)));
        Assert.All((await years.Under.AllAsync()).Values, fact => Assert.Null(fact.Until));
    }

    [Fact]
    public async Task A_partnership_ends_with_its_holders_and_its_parties_stay_what_they_were()
    {
        await using Years years = await Years.OpenAsync();
        const string Header = "Organisation A,Organisation B,Kind,Holder A,Holder B\n";
        await years.ImportAsync("register.csv", Header + "Council,Hub,Lease,Ann Lee,Bob Roe\nCouncil,Trust,Compact,Ann Lee,Cy Dunn\n");

        FileOutcome outcome = (await years.CompleteAsync("register.csv", Header + "Council,Trust,Compact,Ann Lee,Cy Dunn\n")).Files[0];

        Assert.Equal(4, outcome.Ended);
        Assert.Equal(
            ["Holds Ann Lee → Council and Trust Compact", "Holds Cy Dunn → Council and Trust Compact", "Partnership Council and Trust Compact (Compact)", "Party Council and Trust Compact → Council", "Party Council and Trust Compact → Trust", "Tie Ann Lee → Cy Dunn"],
            (await years.CurrentAsync()).Select(words => words.Replace("Cy Dunn → Ann Lee", "Ann Lee → Cy Dunn", StringComparison.Ordinal)));
        Assert.All((await years.Under.AllAsync()).Values.OfType<Party>(), party => Assert.Null(party.Until));
    }

    [Fact]
    public async Task A_service_that_is_gone_ends_unless_somebody_else_says_that_it_goes_on()
    {
        await using Years years = await Years.OpenAsync();
        const string Header = "Name,Providers,Themes\n";
        await years.ImportAsync("themes.csv", "Name\nFood\nArts\n");
        await years.ImportAsync("directory.csv", Header + "Lunch,,Food\nWalks,,Food\nSongs,,Arts\n");
        Dictionary<string, Fact> all = await years.Under.AllAsync();
        Service walks = Assert.Single(all.Values.OfType<Service>(), service => service.Name == "Walks");
        await years.Under.PutAsync(new Place { Id = "place-larkby", Name = "Larkby" }, new Serves { Id = "serves-walks", From = walks.Id, To = "place-larkby" });

        FileOutcome outcome = (await years.CompleteAsync("directory.csv", Header + "Songs,,Food\n")).Files[0];

        Assert.Equal(["Serves Walks → Larkby", "Service Songs", "Service Walks", "Tagged Songs → Food", "Tagged Walks → Food"], await years.CurrentAsync());
        Assert.Equal(2, outcome.Ended);
        Assert.Contains("\"Walks\" is still recorded, but is not in this file. It was not ended: an area served of it is still recorded (Walks → Larkby).", Assert.Single(outcome.Notices).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_blank_ends_no_theme_or_place()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("themes.csv", "Name\nFood\n");
        await years.ImportAsync("directory.csv", "Name,Providers,Themes\nLunch,,Food\nWalks,,Food\n");

        FileOutcome outcome = (await years.CompleteAsync("directory.csv", "Name,Providers,Themes\nLunch,,Food\nWalks,,\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Equal(["Service Lunch", "Service Walks", "Tagged Lunch → Food", "Tagged Walks → Food"], await years.CurrentAsync());
    }

    [Fact]
    public async Task An_organisation_that_was_merged_is_not_seen_as_gone()
    {
        await using Years years = await Years.OpenAsync();
        const string Both = "Person,Organisation,Role\nAnn Lee,Marl Hub,Chair\nBob Roe,Hub at Marl,Cook\n";
        await years.ImportAsync("people-2025.csv", Both);
        Dictionary<string, Fact> all = await years.Under.AllAsync();
        (string keep, string absorb) = (Assert.Single(all.Values.OfType<Organisation>(), organisation => organisation.Name == "Marl Hub").Id, Assert.Single(all.Values.OfType<Organisation>(), organisation => organisation.Name == "Hub at Marl").Id);
        MergePlan merge = await new Merge(years.Store, years.Today).PlanAsync(keep, absorb);
        await years.Store.ApplyAsync(new("tester", merge.Operations));

        FileOutcome outcome = (await years.CompleteAsync("people-2026.csv", Both)).Files[0];

        Assert.Equal((0, 0, 0), (outcome.Added, outcome.Changed, outcome.Ended));
        Assert.Equal(1, (await years.CompleteAsync("people-2027.csv", "Person,Organisation,Role\nAnn Lee,Hub at Marl,Chair\n")).Files[0].Ended);
        Assert.Equal(["Role Ann Lee → Marl Hub (Chair)"], await years.CurrentAsync());
    }

    [Fact]
    public async Task A_file_that_says_nothing_of_a_kind_ends_nothing_of_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("halls.csv", "Building,Owner,Key holder\nTown Hall,Council,Ann Lee\n");

        FileOutcome outcome = (await years.CompleteAsync("halls.csv", "Building,Owner\nTown Hall,Council\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Contains("KeyHolder Ann Lee → Town Hall", await years.CurrentAsync());
    }

    private static byte[] Groups(params string[] titles)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string slug, string title) in new[] { "advertising", "beer" }.Zip(titles))
            {
                using Stream document = archive.CreateEntry($"{slug}.json").Open();
                document.Write(Encoding.UTF8.GetBytes($$"""{"slug": "{{slug}}", "title": "{{title}}", "purpose": "To talk.", "category": "Subject Groups", "officers": [{"role": "Chair", "name": "Officer of {{slug}}", "twfy_id": "{{slug}}/1"}], "index_date": "260401", "parliament": "uk"}"""));
            }
        }

        return bytes.ToArray();
    }
}
