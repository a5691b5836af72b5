using Graph.Import.Tests.Completing;
using Graph.Model;

namespace Graph.Import.Tests.Matching;

/// <summary>What files of their own say of records that were merged meanwhile.</summary>
public sealed class MergedNewsTests
{
    private const string Header = "Name,Website\n";

    [Fact]
    public async Task News_that_the_file_of_an_absorbed_record_has_goes_with_it_when_the_two_are_parted()
    {
        await using Years years = await Years.OpenAsync();
        await ImportAsync(years, "organisation", "hub.csv", $"{Header}Hub,\n");
        await ImportAsync(years, "organisation", "house.csv", $"{Header}The House,https://old.example\n");
        (string hub, string house) = (await IdAsync(years, "Hub"), await IdAsync(years, "The House"));
        await MergeAsync(years, hub, house);

        await ImportAsync(years, "organisation", "house.csv", $"{Header}The House,https://new.example\n");
        await ImportAsync(years, "people", "posts.csv", "Person,Organisation,Role\nAnn Lee,The House,Chair\nBob Ray,Hub,Chair\n");
        Dictionary<string, Fact> merged = await years.Under.AllAsync();
        Assert.Equal("https://new.example", ((Organisation)merged[hub]).Website);
        Assert.All(merged.Values.OfType<Role>(), role => Assert.Equal(hub, role.To));
        UnmergePlan plan = await new Unmerge(years.Store, years.Today).PlanAsync(house);
        await years.Store.ApplyAsync(new("tester", plan.Operations));

        Dictionary<string, Fact> parted = await years.Under.AllAsync();
        Assert.Empty(plan.ChangedSince);
        Assert.Equal((null, "https://new.example"), (((Organisation)parted[hub]).Website, ((Organisation)parted[house]).Website));
        Assert.Equal(["Ann Lee at The House", "Bob Ray at Hub"], parted.Values.OfType<Role>().Select(role => $"{((Person)parted[role.From]).Name} at {((Organisation)parted[role.To]).Name}").Order(StringComparer.Ordinal));
        foreach ((string format, string name, string text) in ((string, string, string)[])[("organisation", "hub.csv", $"{Header}Hub,\n"), ("organisation", "house.csv", $"{Header}The House,https://new.example\n")])
            Assert.Equal(0, (await ImportAsync(years, format, name, text)).Changed);
        Assert.Equal(parted.Values.OrderBy(fact => fact.Id), (await years.Under.AllAsync()).Values.OrderBy(fact => fact.Id));
    }

    [Fact]
    public async Task News_of_an_absorbed_record_goes_with_it_through_a_further_merge_whichever_is_parted_first()
    {
        foreach (bool isLastFirst in (bool[])[true, false])
        {
            await using Years years = await Years.OpenAsync();
            await ImportAsync(years, "organisation", "all.csv", $"{Header}Hub,https://hub.example\nThe House,\nCentre,\n");
            (string hub, string house, string centre) = (await IdAsync(years, "Hub"), await IdAsync(years, "The House"), await IdAsync(years, "Centre"));
            await MergeAsync(years, house, centre);
            await MergeAsync(years, hub, house);
            await ImportAsync(years, "organisation", "centre.csv", $"{Header}Centre,https://centre.example\n");
            Assert.Equal("https://centre.example", ((Organisation)(await years.Under.AllAsync())[hub]).Website);

            await PartAsync(years, house);
            Assert.Equal(("https://hub.example", "https://centre.example"), (((Organisation)(await years.Under.AllAsync())[hub]).Website, ((Organisation)(await years.Under.AllAsync())[house]).Website));
            if (!isLastFirst)
                await MergeAsync(years, hub, house);
            if (!isLastFirst)
                await PartAsync(years, house);
            await PartAsync(years, centre);

            Dictionary<string, Fact> parted = await years.Under.AllAsync();
            Assert.Equal(("https://hub.example", null, "https://centre.example"), (((Organisation)parted[hub]).Website, ((Organisation)parted[house]).Website, ((Organisation)parted[centre]).Website));
        }
    }

    [Fact]
    public async Task News_of_the_end_of_a_chain_is_not_of_what_it_was_merged_into_first()
    {
        await using Years years = await Years.OpenAsync();
        const string Services = "Name,Eligibility,Providers\n";
        await ImportAsync(years, "service", "services.csv", $"{Services}Food parcels,With voucher,Foodbank\nFood parcels,Anyone,Food Bank\nFood parcels,,Relief Group\n");
        Dictionary<string, string> services = (await years.Under.AllAsync()).Values.OfType<Service>().ToDictionary(service => service.Eligibility ?? "", service => service.Id);
        await MergeAsync(years, services["Anyone"], services["With voucher"]);
        await MergeAsync(years, services[""], services["Anyone"]);
        await ImportAsync(years, "service", "services.csv", $"{Services}Food parcels,No voucher needed,Foodbank\n");

        await PartAsync(years, services["Anyone"]);
        await PartAsync(years, services["With voucher"]);

        Dictionary<string, Fact> parted = await years.Under.AllAsync();
        Assert.Equal(["No voucher needed", "Anyone", null], ((string[])["With voucher", "Anyone", ""]).Select(was => ((Service)parted[services[was]]).Eligibility));
    }

    [Fact]
    public async Task An_import_that_said_news_of_an_absorbed_record_and_was_undone_leaves_nothing_of_it()
    {
        await using Years years = await Years.OpenAsync();
        await ImportAsync(years, "organisation", "all.csv", $"{Header}Hub,https://hub.example\nThe House,https://old.example\n");
        (string hub, string house) = (await IdAsync(years, "Hub"), await IdAsync(years, "The House"));
        Dictionary<string, Fact> before = await years.Under.AllAsync();
        await MergeAsync(years, hub, house);
        await ImportAsync(years, "organisation", "house.csv", $"{Header}The House,https://new.example\n");

        ReversalPlan undone = (await new Undo(years.Store, years.Today).PlanAsync(await years.Store.GetHeadAsync(), withLater: false))!;
        await years.Store.ApplyAsync(new("tester", [.. undone.Steps.Select(step => step.Operation)]));
        await PartAsync(years, house);

        Assert.Equal(before.Values.OrderBy(fact => fact.Id), (await years.Under.AllAsync()).Values.Where(fact => fact is not Judgement).OrderBy(fact => fact.Id));
    }

    [Fact]
    public async Task The_files_of_two_merged_records_do_not_change_a_value_to_and_fro()
    {
        await using Years years = await Years.OpenAsync();
        (string Name, string Text)[] files = [("hub.csv", $"{Header}Hub,https://hub.example\n"), ("house.csv", $"{Header}The House,https://house.example\n")];
        foreach ((string name, string text) in files)
            await ImportAsync(years, "organisation", name, $"{Header}{text[Header.Length..].Split(',')[0]},https://old.example\n");
        (string hub, string house) = (await IdAsync(years, "Hub"), await IdAsync(years, "The House"));
        await MergeAsync(years, hub, house);

        foreach ((string name, string text) in files)
            Assert.Equal(1, (await ImportAsync(years, "organisation", name, text)).Changed);
        foreach ((string name, string text) in files)
            Assert.Equal(0, (await ImportAsync(years, "organisation", name, text)).Changed);
        await PartAsync(years, house);

        Dictionary<string, Fact> parted = await years.Under.AllAsync();
        Assert.Equal(("https://hub.example", "https://house.example"), (((Organisation)parted[hub]).Website, ((Organisation)parted[house]).Website));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_several_files_in_one_import_what_one_says_of_the_kept_record_counts_whichever_comes_first(bool isLast)
    {
        await using Years years = await Years.OpenAsync();
        await ImportAsync(years, "organisation", "all.csv", $"{Header}Hub,https://hub.example\nThe House,https://old.example\n");
        (string hub, string house) = (await IdAsync(years, "Hub"), await IdAsync(years, "The House"));
        await MergeAsync(years, hub, house);
        (string, string)[] files = [("a.csv", $"{Header}{(isLast ? "The House,https://new.example" : "Hub,https://hub.example")}\n"), ("b.csv", $"{Header}{(isLast ? "Hub,https://hub.example" : "The House,https://new.example")}\n")];

        for (int time = 0; time < 2; time++)
        {
            ImportOutcome outcome = await years.ImportAsync(new ImportOptions { Format = "organisation" }, files);
            Assert.Equal("https://hub.example", ((Organisation)(await years.Under.AllAsync())[hub]).Website);
            Assert.Contains(outcome.Files.SelectMany(file => file.Notices), note => note.Message.Contains("\"Website\"", StringComparison.Ordinal));
        }
    }

    private static async Task<FileOutcome> ImportAsync(Years years, string format, string name, string text)
    {
        FileOutcome outcome = (await years.ImportAsync(new ImportOptions { Format = format }, (name, text))).Files[0];
        Assert.Empty(outcome.Problems);
        return outcome;
    }

    private static async Task<string> IdAsync(Years years, string name) => (await years.Under.AllAsync()).Values.OfType<Organisation>().Single(organisation => organisation.Name == name).Id;

    private static async Task MergeAsync(Years years, string keep, string absorb) => await years.Store.ApplyAsync(new("tester", (await new Merge(years.Store, years.Today).PlanAsync(keep, absorb)).Operations));

    private static async Task PartAsync(Years years, string absorbed)
    {
        UnmergePlan plan = await new Unmerge(years.Store, years.Today).PlanAsync(absorbed);
        Assert.Null(plan.Problem);
        await years.Store.ApplyAsync(new("tester", plan.Operations));
    }
}
