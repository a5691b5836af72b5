using Graph.Import.LookingUp;
using Graph.Import.Matching;
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

    public static TheoryData<string, (string Format, string Text)[], string[]> FilesOfRecordsToldApartByWhatIsMerged => new()
    {
        { "services of two providers", [("service", "Name,Eligibility,Providers\nLunch,Adults,Hub\nLunch,Children,Centre\n")], ["Hub", "Centre"] },
        { "organisations of one name", [("organisation", "Name,Website,Located in\nScouts,https://one.example,Ashby\nScouts,https://two.example,Barton\n")], ["Scouts", "Scouts"] },
        { "partnerships with one council", [("partnerships", "Organisation A,Organisation B,Kind,Since,Agreement,Agreement since\nHub,Council,Joint work,2020,Deed,2020-01-01\nCentre,Council,Joint work,2020,Deed,2021-01-01\n")], ["Hub", "Centre"] },
        { "partnership of the two", [("partnerships", "Organisation A,Organisation B,Kind,Since\nHub,Centre,Joint work,2020\nHub,Council,Joint work,2020\n")], ["Hub", "Centre"] },
        { "people of one name", [("people", "Person,Organisation,Role,Since\nAnn Lee,Hub,Chair,2015\nAnn Lee,Centre,Chair,2018\nAnn Lee,Centre,Treasurer,2019\n")], ["Hub", "Centre"] },
        { "people and then contacts", [("people", People), ("contact", "Date,Kind,Summary,Attendees\n2025-03-01,meeting,Talked about money,Ann Lee\n2025-03-01,meeting,Talked about money,Ann Leigh\n")], ["Ann Lee", "Ann Leigh"] },
        { "people and their contacts", [("people", People), ("contact", "Date,Kind,Summary,Attendees\n2025-03-01,meeting,Talked about money,Ann Lee\n2025-03-01,meeting,Talked about cash,Ann Leigh\n")], ["Ann Lee", "Ann Leigh", "Talked about money", "Talked about cash"] },
        { "contacts about organisations", [("organisation", "Name\nHub\nCentre\n"), ("contact", "Date,Kind,Summary,About\n2025-03-01,meeting,Talked,Hub\n2025-03-01,meeting,Talked,Centre\n")], ["Hub", "Centre"] },
        { "holders of two organisations", [("partnerships", "Organisation A,Organisation B,Kind,Since,Holders\nHub,Council,Joint work,2020,Ann Lee\nCentre,Council,Joint work,2020,Ann Lee\n")], ["Hub", "Centre"] },
    };

    [Theory]
    [MemberData(nameof(FilesOfRecordsToldApartByWhatIsMerged))]
    public async Task Files_go_on_telling_apart_what_only_merged_records_told_apart(string what, (string Format, string Text)[] files, string[] merged)
    {
        foreach (bool isOtherKept in (bool[])[false, true])
        {
            await using Years years = await Years.OpenAsync();
            foreach ((string format, string text) in files)
                Assert.Empty((await years.ImportAsync(new ImportOptions { Format = format }, ("file.csv", text))).Files[0].Problems);
            Dictionary<string, Fact> before = await years.Under.AllAsync();
            List<string> absorbed = [];
            foreach (string[] pair in merged.Chunk(2))
            {
                string[] ids = [.. pair.SelectMany(name => before.Values.Where(fact => fact is Organisation organisation && organisation.Name == name || fact is Person person && person.Name == name || fact is Contact contact && contact.Summary == name)).Select(fact => fact.Id).Distinct()];
                Assert.True(ids.Length == 2, what);
                await MergeAsync(years, ids[isOtherKept ? 1 : 0], ids[isOtherKept ? 0 : 1]);
                absorbed.Add(ids[isOtherKept ? 0 : 1]);
            }

            Dictionary<string, Fact> after = await years.Under.AllAsync();
            foreach ((string format, string text) in files)
            {
                string[] lines = text.TrimEnd('\n').Split('\n');
                foreach (string again in (string[])[text, string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]), .. lines.Skip(1).Select(line => $"{lines[0]}\n{line}")])
                {
                    FileOutcome outcome = (await years.ImportAsync(new ImportOptions { Format = format }, ("file.csv", again))).Files[0];
                    Assert.True(outcome.Problems.Count == 0, $"{what}: {string.Join(' ', outcome.Problems.Select(problem => problem.Message))}");
                    Assert.Equal((0, 0), (outcome.Added, outcome.Changed));
                }
            }

            Assert.Equal(after.Values.OrderBy(fact => fact.Id), (await years.Under.AllAsync()).Values.OrderBy(fact => fact.Id));
            foreach (string id in absorbed)
                await years.Store.ApplyAsync(new("tester", (await new Unmerge(years.Store, years.Today).PlanAsync(id)).Operations));
            Assert.Equal(before.Values.OrderBy(fact => fact.Id), (await years.Under.AllAsync()).Values.Where(fact => fact is not Judgement).OrderBy(fact => fact.Id));
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

    [Fact]
    public async Task News_of_a_merged_record_that_the_row_of_the_other_says_otherwise_is_told_and_left_out_each_time()
    {
        await using Years years = await Years.OpenAsync();
        const string Header = "Name,Description\n";
        await years.ImportAsync(Initiatives, ("file.csv", Header + "Warm spaces,Warmth\nWarm hubs,Tea\n"));
        await MergeAsync(years, await IdAsync<Initiative>(years, each => each.Name == "Warm spaces"), await IdAsync<Initiative>(years, each => each.Name == "Warm hubs"));

        foreach (int _ in Enumerable.Range(0, 2))
        {
            FileOutcome outcome = (await years.ImportAsync(Initiatives, ("file.csv", Header + "Warm spaces,Warmth\nWarm hubs,Tea and company\n"))).Files[0];

            Assert.Equal((0, 0), (outcome.Added, outcome.Changed));
            Assert.Equal("Its \"Description\" was left out: the record was merged into another one, of which row 2 says \"Warmth\". To record it, correct that row. If the two are not one, part them.", Assert.Single(outcome.Notices).Message, ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("people", "Person,Organisation,Role,Since", "Bob Roe,Centre,Chair,2024", "Bob Roe,Centre,,2024")]
    [InlineData("partnerships", "Organisation A,Organisation B,Kind,Since,Agreement since,Agreement", "Centre,Library,Joint work,2024,2024-01-01,Deed", "Hub,Library,Joint work,2024,2024-02-01,Deed")]
    [InlineData("service", "Name,Eligibility,Providers", "Lunch,Adults,Centre", "Lunch,Children,Hub")]
    [InlineData("contact", "Date,Kind,Summary,About", "2025-03-01,meeting,Talked,Centre", "2025-03-01,meeting,Talked,Hub")]
    public async Task What_a_file_adds_of_a_merged_record_it_adds_once_whichever_record_its_rows_name(string format, string header, string row, string another)
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync(new ImportOptions { Format = "organisation" }, ("file.csv", "Name\nHub\nCentre\nLibrary\n"));
        await MergeAsync(years, await IdAsync<Organisation>(years, each => each.Name == "Hub"), await IdAsync<Organisation>(years, each => each.Name == "Centre"));

        foreach ((string text, bool adds) in ((string, bool)[])[($"{row}\n", true), ($"{row}\n", false), ($"{row}\n{another}\n", false), ($"{row}\n{another}\n", false)])
        {
            int before = (await years.Under.AllAsync()).Count;
            FileOutcome outcome = (await years.ImportAsync(new ImportOptions { Format = format }, ("file.csv", $"{header}\n{text}"))).Files[0];

            Assert.Empty(outcome.Problems);
            Assert.Equal(adds, (await years.Under.AllAsync()).Count > before);
        }

        Assert.DoesNotContain((await years.Under.AllAsync()).Values.OfType<Organisation>(), organisation => organisation.Name == "Centre");
    }

    [Fact]
    public async Task Nothing_new_connects_two_records_that_were_merged()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync(new ImportOptions { Format = "organisation" }, ("file.csv", "Name\nHub\nCentre\n"));
        await MergeAsync(years, await IdAsync<Organisation>(years, each => each.Name == "Hub"), await IdAsync<Organisation>(years, each => each.Name == "Centre"));

        FileOutcome outcome = (await years.ImportAsync(new ImportOptions { Format = "partnerships" }, ("file.csv", "Organisation A,Organisation B\nHub,Centre\n"))).Files[0];

        Assert.Contains("merged into one record", Assert.Single(outcome.Problems).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_post_that_a_complete_file_has_of_either_merged_person_goes_on_and_one_that_it_has_of_neither_ends()
    {
        foreach (string name in (string[])["Ann Lee", "Ann Leigh"])
        {
            await using Years years = await Years.OpenAsync();
            await years.ImportAsync("people.csv", People + "Bob Roe,Hub,Treasurer,2015\n");
            await MergeAsync(years, await IdAsync<Person>(years, person => person.Name == "Ann Lee"), await IdAsync<Person>(years, person => person.Name == "Ann Leigh"));

            ImportOutcome with = await years.CompleteAsync("people.csv", $"Person,Organisation,Role\n{name},Hub,Chair\nBob Roe,Hub,Treasurer\n");
            Assert.Equal(0, with.Files[0].Ended);
            ImportOutcome without = await years.CompleteAsync("people.csv", "Person,Organisation,Role\nBob Roe,Hub,Treasurer\n");
            Assert.Equal(1, without.Files[0].Ended);
            Assert.NotNull((await years.Under.AllAsync()).Values.OfType<Role>().Single(role => role.Title == "Chair").Until);
        }
    }

    [Fact]
    public async Task A_post_at_merged_records_that_ended_by_not_being_listed_goes_on_when_it_is_listed_again()
    {
        foreach (bool isKept in (bool[])[true, false])
        {
            await using Years years = await Years.OpenAsync();
            const string All = "Person,Organisation,Role\nAnn Lee,Hub,Chair\nBob Roe,Hub,Treasurer\nCat Day,Hub,Clerk\n";
            await years.ImportAsync("people.csv", All);
            await years.ImportAsync("other.csv", "Person,Organisation,Role\nDan Fox,Centre,Chair\n");
            (string hub, string centre) = (await IdAsync<Organisation>(years, each => each.Name == "Hub"), await IdAsync<Organisation>(years, each => each.Name == "Centre"));
            await MergeAsync(years, isKept ? hub : centre, isKept ? centre : hub);

            Assert.Equal(1, (await years.CompleteAsync("people.csv", All.Replace("Ann Lee,Hub,Chair\n", "", StringComparison.Ordinal))).Files[0].Ended);
            ImportOutcome again = await years.CompleteAsync("people.csv", All);

            Assert.True(again.IsImported);
            Assert.All((await years.Under.AllAsync()).Values.OfType<Role>(), role => Assert.Null(role.Until));
        }
    }

    [Fact]
    public async Task A_row_that_gives_the_id_of_a_record_which_stands_for_others_corrects_what_merging_made_of_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("theme.csv", "Name,Description\nPoverty,Too little\nMoney worries,Fear of too little\n");
        string kept = await IdAsync<Theme>(years, theme => theme.Name == "Poverty");
        await MergeAsync(years, kept, await IdAsync<Theme>(years, theme => theme.Name == "Money worries"), takesAll: true);

        await years.ImportAsync("theme.csv", $"Id,Name,Description\n{kept},Poverty,Too little\n");

        Assert.Equal("Too little", (await SingleAsync<Theme>(years)).Description);
    }

    [Fact]
    public async Task Records_that_are_merged_while_a_file_is_compared_are_told_apart_by_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people.csv", People);
        (string kept, string other) = (await IdAsync<Person>(years, person => person.Name == "Ann Lee"), await IdAsync<Person>(years, person => person.Name == "Ann Leigh"));
        KnownGraph known = await KnownReader.LoadAsync(years.Store, [.. Ontology.Types], default);
        await MergeAsync(years, kept, other);

        KnownGraph again = await known.Again!([], default);

        Assert.Equal((kept, true), (again.Merges.Meant(other), again.Contains(other)));
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
