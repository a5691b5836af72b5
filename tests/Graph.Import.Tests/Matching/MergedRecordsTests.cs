using Graph.Import.Tests.Completing;
using Graph.Model;

namespace Graph.Import.Tests.Matching;

public sealed class MergedRecordsTests
{
    private const string People = "Person,Organisation,Role,Since\nAnn Lee,Hub,Chair,2015\nAnn Leigh,Hub,Chair,2018\n";

    private static readonly ImportOptions Initiatives = new() { Format = "initiative" };

    public static TheoryData<string, string, string, string, string> Files => new()
    {
        { "theme", "theme", "Name,Notes", "Poverty,From the survey", "Money worries,From the street" },
        { "service", "service", "Name,Eligibility,Providers", "Lunch,Adults,Hub", "Luncheon,Anyone,Hub" },
        { "initiative", "initiative", "Name,Located in", "Warm spaces,Ashby", "Warm hubs,Ashby" },
        { "partnership", "partnerships", "Organisation A,Organisation B,Kind,Since", "Hub,Council,Joint work,2020", "Hub,Council,Joint service,2021" },
        { "contact", "contact", "Date,Kind,Summary,Attendees", "2025-03-01,meeting,Talked about money,Ann Lee", "2025-03-01,meeting,Talked about cash,Ann Lee" },
        { "gap", "gap", "Wanted,Located in", "Someone at the mosque,Ashby", "A contact at the mosque,Ashby" },
        { "gap", "gap", "Wanted,Located in", "Someone at the mosque,Ashby", "Someone at the mosque,Ashbey" },
        { "decision", "decision", "Title,Decided,Outcome", "Fund it,2025-01-01,Agreed", "Pay for it,2025-02-01,Agreed in part" },
        { "building", "buildings", "Building,Postcode,Occupier,Tenure", "Old Hall,M33 1AA,Hub,uses", "The Hall,M33 1AB,Hub,uses" },
        { "organisation", "charities", "registered_charity_number,charity_name,date_of_registration,charity_activities", "1090095,MARL TRUST,1983-01-18,Endowment", "1090096,LARK FUND,1964-08-05,Raises funds" },
        { "person", "people", "Person,Organisation,Role,Email,Since", "Ann Lee,Hub,Chair,ann@hub.example,2015", "Ann Leigh,Hub,Chair,leigh@hub.example,2018" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_says_what_it_said_before_two_of_its_records_were_merged_changes_nothing(string type, string format, string header, string one, string other)
    {
        foreach ((int keep, int absorb) in ((int, int)[])[(0, 1), (1, 0)])
        {
            foreach (bool takesAll in (bool[])[false, true])
            {
                await using Years years = await Years.OpenAsync();
                string text = $"{header}\n{one}\n{other}\n";
                await years.ImportAsync(new ImportOptions { Format = format }, ("file.csv", text));
                string[] ids = [.. (await years.Under.AllAsync()).Values.Where(fact => Ontology.Of(fact).FieldName == type).Select(fact => fact.Id).Order(StringComparer.Ordinal)];
                Assert.Equal(2, ids.Length);
                Dictionary<string, Fact> before = await years.Under.AllAsync();
                await MergeAsync(years, ids[keep], ids[absorb], takesAll);
                Dictionary<string, Fact> merged = await years.Under.AllAsync();

                foreach (string again in (string[])[text, $"{header}\n{other}\n{one}\n", $"{header}\n{one}\n", $"{header}\n{other}\n"])
                {
                    FileOutcome outcome = (await years.ImportAsync(new ImportOptions { Format = format }, ("file.csv", again))).Files[0];
                    Assert.Empty(outcome.Problems);
                    Assert.Equal((0, 0), (outcome.Added, outcome.Changed));
                }

                Assert.Equal(merged.Values.OrderBy(fact => fact.Id), (await years.Under.AllAsync()).Values.OrderBy(fact => fact.Id));
                await years.Store.ApplyAsync(new("tester", (await new Unmerge(years.Store, years.Today).PlanAsync(ids[absorb])).Operations));
                Assert.Equal(before.Values.OrderBy(fact => fact.Id), (await years.Under.AllAsync()).Values.Where(fact => fact is not Judgement).OrderBy(fact => fact.Id));
            }
        }
    }

    [Fact]
    public async Task Of_rows_that_a_merge_made_one_those_of_the_kept_record_count_and_the_others_tell_news()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people.csv", People);
        (string kept, string other) = (await IdAsync<Person>(years, person => person.Name == "Ann Lee"), await IdAsync<Person>(years, person => person.Name == "Ann Leigh"));
        await MergeAsync(years, kept, other);

        await years.ImportAsync("people.csv", "Person,Organisation,Role,Since\nAnn Lee,Hub,Chair,2015\nAnn Leigh,Hub,Chair,2019\n");
        PartialDate? ofBoth = (await SingleAsync<Role>(years)).Since;
        await years.ImportAsync("people.csv", "Person,Organisation,Role,Since\nAnn Leigh,Hub,Chair,2019\n");
        PartialDate? ofOther = (await SingleAsync<Role>(years)).Since;

        Assert.Equal(("2015", "2019"), ($"{ofBoth}", $"{ofOther}"));
    }

    [Fact]
    public async Task Files_that_a_merge_made_tell_of_one_record_need_not_agree()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people.csv", People);
        await MergeAsync(years, await IdAsync<Person>(years, person => person.Name == "Ann Lee"), await IdAsync<Person>(years, person => person.Name == "Ann Leigh"));

        const string Header = "Person,Organisation,Role,Since\n";
        ImportOutcome outcome = await years.ImportAsync(new ImportOptions(), ("one.csv", Header + "Ann Lee,Hub,Chair,2015\n"), ("other.csv", Header + "Ann Leigh,Hub,Chair,2019\n"));

        Assert.All(outcome.Files, file => Assert.Empty(file.Problems));
    }

    [Fact]
    public async Task What_a_merged_record_says_anew_is_taken_but_neither_its_name_nor_its_end()
    {
        await using Years years = await Years.OpenAsync();
        const string Header = "Name,Description,Until\n";
        await years.ImportAsync(Initiatives, ("file.csv", Header + "Warm spaces,Warmth,\nWarm hubs,Tea,\n"));
        (string kept, string other) = (await IdAsync<Initiative>(years, each => each.Name == "Warm spaces"), await IdAsync<Initiative>(years, each => each.Name == "Warm hubs"));
        await MergeAsync(years, kept, other);

        await years.ImportAsync(Initiatives, ("file.csv", Header + "Warm hubs,Tea and company,2025\n"));

        Initiative known = await SingleAsync<Initiative>(years);
        Assert.Equal((kept, "Warm spaces", "Tea and company", null), (known.Id, known.Name, known.Description, known.Until));
    }

    [Fact]
    public async Task Rows_that_name_one_merged_record_still_contradict_each_other()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people.csv", People);
        await MergeAsync(years, await IdAsync<Person>(years, person => person.Name == "Ann Lee"), await IdAsync<Person>(years, person => person.Name == "Ann Leigh"));

        FileOutcome outcome = (await years.ImportAsync("people.csv", People + "Ann Leigh,Hub,Chair,2020\n")).Files[0];

        Assert.Contains("two values for \"since\"", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_and_ids_that_name_a_merged_record_are_about_the_kept_one()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("theme.csv", "Name,Description\nPoverty,Too little\nMoney worries,Fear of too little\nOld money,\n");
        (string kept, string other, string third) = (await IdAsync<Theme>(years, theme => theme.Name == "Poverty"), await IdAsync<Theme>(years, theme => theme.Name == "Money worries"), await IdAsync<Theme>(years, theme => theme.Name == "Old money"));
        await MergeAsync(years, other, third);
        await MergeAsync(years, kept, other);

        await years.ImportAsync("service.csv", "Name,Providers,Themes\nLunch,Hub,Money worries\nAdvice,Hub,Old money\nWalks,Hub," + other + "\n");
        FileOutcome outcome = (await years.ImportAsync("theme.csv", $"Id,Name,Description\n{other},Money worries,Fear of too little\n")).Files[0];

        Assert.Empty(outcome.Problems);
        Assert.Equal((kept, "Poverty", "Too little"), ((await SingleAsync<Theme>(years)).Id, (await SingleAsync<Theme>(years)).Name, (await SingleAsync<Theme>(years)).Description));
        Assert.Equal([kept, kept, kept], (await years.Under.AllAsync()).Values.OfType<Tagged>().Select(tagged => tagged.To));
    }

    [Fact]
    public async Task A_record_that_was_added_since_with_the_name_of_a_merged_one_is_meant_by_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("theme.csv", "Name,Description\nPoverty,\nMoney worries,\n");
        await MergeAsync(years, await IdAsync<Theme>(years, theme => theme.Name == "Poverty"), await IdAsync<Theme>(years, theme => theme.Name == "Money worries"));
        Theme added = new() { Id = FactId.Of<Theme>("added"), Name = "Money worries" };
        await years.Store.ApplyAsync(new("tester", [new Put(added)]));

        await years.ImportAsync("service.csv", "Name,Providers,Themes\nLunch,Hub,Money worries\n");
        FileOutcome outcome = (await years.ImportAsync("theme.csv", "Name,Description\nMoney worries,Fear\n")).Files[0];

        Assert.Equal((0, 1), (outcome.Added, outcome.Changed));
        Assert.Equal(added.Id, (await SingleAsync<Tagged>(years)).To);
    }

    private static async Task MergeAsync(Years years, string keep, string absorb, bool takesAll = false)
    {
        Fact kept = (await years.Under.AllAsync())[keep];
        string[] take = takesAll ? [.. (await new Merge(years.Store, years.Today).PlanAsync(keep, absorb)).Clashes.Where(property => Ontology.Of(kept).Properties.Contains(property)).Select(property => property.Name)] : [];
        await years.Store.ApplyAsync(new("tester", (await new Merge(years.Store, years.Today).PlanAsync(keep, absorb, take)).Operations));
    }

    private static async Task<string> IdAsync<T>(Years years, Func<T, bool> isIt)
        where T : Fact => (await years.Under.AllAsync()).Values.OfType<T>().Single(isIt).Id;

    private static async Task<T> SingleAsync<T>(Years years)
        where T : Fact => Assert.Single((await years.Under.AllAsync()).Values.OfType<T>());
}
