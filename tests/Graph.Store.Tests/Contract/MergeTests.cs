namespace Graph.Store.Tests.Contract;

public sealed class MergeTests
{
    private static readonly Organisation Kept = Facts.Organisation("Age UK Larkhaven") with { Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")], Notes = "Meets on Mondays." };
    private static readonly Organisation Absorbed = Facts.Organisation("Age Concern Larkhaven") with { Postcode = "M33 1AA", Description = "Help for older people.", Notes = "Ask for Pat." };
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Person Bob = Facts.Person("Bob");
    private static readonly Partnership Forum = Facts.Partnership("forum");
    private static readonly Role AnnAtKept = Facts.Role(Ann, Kept) with { Title = "Chair" };
    private static readonly Role AnnAtAbsorbed = Facts.Role(Ann, Absorbed) with { Title = "Chair", Level = Level.Governance };
    private static readonly Role BobAtAbsorbed = Facts.Role(Bob, Absorbed) with { Title = "Manager" };
    private static readonly Holds BobHolds = Facts.Holds(Bob, Forum, Absorbed);
    private static readonly Party[] Parties = [Party(Council), Party(Absorbed)];
    private static readonly PartOf Between = new() { Id = FactId.Of<PartOf>("between"), From = Absorbed.Id, To = Kept.Id };

    private static readonly Fact[] All = [Kept, Absorbed, Council, Ann, Bob, Forum, AnnAtKept, AnnAtAbsorbed, BobAtAbsorbed, BobHolds, .. Parties, Between];

    [Theory, EveryStore]
    public async Task Everything_that_named_the_absorbed_record_names_the_kept_one(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        MergePlan plan = await under.MergeAsync(Kept.Id, Absorbed.Id);

        Dictionary<string, Fact> after = await under.FactsAsync();
        Assert.False(after.ContainsKey(Absorbed.Id));
        Assert.Equal(BobAtAbsorbed with { To = Kept.Id }, after[BobAtAbsorbed.Id]);
        Assert.Equal(BobHolds with { Organisation = Kept.Id }, after[BobHolds.Id]);
        Assert.Equal(Parties[1] with { To = Kept.Id }, after[Parties[1].Id]);
        Assert.Equal([BobAtAbsorbed.Id, BobHolds.Id, Parties[1].Id], plan.Moved.Select(step => step.Id).OrderBy(id => Array.IndexOf([BobAtAbsorbed.Id, BobHolds.Id, Parties[1].Id], id)));
    }

    [Theory, EveryStore]
    public async Task The_kept_record_gets_what_it_does_not_have_and_the_other_name(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        MergePlan plan = await under.MergeAsync(Kept.Id, Absorbed.Id);

        Assert.Equal(
            Kept with { AlternateNames = [Absorbed.Name], Postcode = Absorbed.Postcode, Description = Absorbed.Description, Notes = "Meets on Mondays.\n\nAsk for Pat." },
            await under.FindAsync(Kept.Id));
        Assert.Equal(["Name"], plan.Clashes.Select(property => property.Name));
    }

    [Theory, EveryStore]
    public async Task A_value_is_taken_from_the_absorbed_record_if_somebody_says_so(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        await under.MergeAsync(Kept.Id, Absorbed.Id, "name");

        Organisation after = Assert.IsType<Organisation>(await under.FindAsync(Kept.Id));
        Assert.Equal(Absorbed.Name, after.Name);
        Assert.Equal([Kept.Name], after.AlternateNames);
    }

    [Theory, EveryStore]
    public async Task Two_connections_that_become_the_same_are_one_with_what_either_said(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        MergePlan plan = await under.MergeAsync(Kept.Id, Absorbed.Id);

        FoldedEdge folded = Assert.Single(plan.Doubles);
        Assert.Equal((AnnAtAbsorbed, AnnAtKept with { Level = Level.Governance }), ((Role)folded.Gone, (Role)folded.Into));
        Dictionary<string, Fact> after = await under.FactsAsync();
        Assert.False(after.ContainsKey(AnnAtAbsorbed.Id));
        Assert.Equal(folded.Into, after[AnnAtKept.Id]);
        Assert.False(after.ContainsKey(Between.Id));
        Assert.Equal([Between], plan.Between);
        Assert.Contains($"They are connected with each other by \"Part of\", so they may be two. That is taken back, because nothing is connected so with itself: {Between.Id}.", plan.Notes);
    }

    [Theory, EveryStore]
    public async Task The_old_id_stands_for_the_kept_record_also_through_several_merges(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        DateTimeOffset before = under.Clock.GetUtcNow();
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.MergeAsync(Kept.Id, Absorbed.Id);
        await under.MergeAsync(Council.Id, Kept.Id);

        IReadOnlyDictionary<string, Fact> meant = await Aliases.FindAsync(under.Store, [Absorbed.Id, Kept.Id, "organisation-nobody", "", AnnAtKept.Id], ReadPoint.Now);

        Assert.Equal([Absorbed.Id, Kept.Id], meant.Keys.OrderBy(id => id == Kept.Id));
        Assert.All(meant.Values, fact => Assert.Equal(Council.Id, fact.Id));
        Assert.Empty(await Aliases.FindAsync(under.Store, [Absorbed.Id], new ReadPoint(KnownAt: before)));
        Assert.Equal(Absorbed, await under.FindAsync(Absorbed.Id, new(KnownAt: before)));
    }

    [Theory, EveryStore]
    public async Task Parting_them_brings_back_everything_as_it_was(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Dictionary<string, Fact> before = await under.FactsAsync();
        await under.MergeAsync(Kept.Id, Absorbed.Id);

        UnmergePlan plan = await under.UnmergeAsync(Absorbed.Id);

        Assert.Null(plan.Problem);
        Merging.AssertSame(before, await under.FactsAsync());
        Judgement judged = Assert.Single((await under.AllAsync()).Values.OfType<Judgement>());
        Assert.Equal((Sameness.Different, null), (judged.Verdict, judged.Absorbed));
        Assert.Empty(await Aliases.FindAsync(under.Store, ["organisation-nobody"], ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task Undoing_the_change_is_the_same_where_nothing_was_recorded_since(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Dictionary<string, Fact> before = await under.AllAsync();
        await under.MergeAsync(Kept.Id, Absorbed.Id);

        await new Undo(under.Store, Merging.Today).TakeBackAsync(await under.Store.GetHeadAsync(), withLater: false, operations => new("tester", operations));

        Merging.AssertSame(before, await under.AllAsync());
    }

    [Theory, EveryStore]
    public async Task What_somebody_changed_and_took_back_again_does_not_stay_when_they_are_parted(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Organisation read = Kept with { Description = "Read from a file." };
        await under.Store.ApplyAsync(new("tester", [new Put(read, new("hubs.csv", null, 2))]));
        Dictionary<string, Fact> before = await under.FactsAsync();
        await under.MergeAsync(Kept.Id, Absorbed.Id);
        await under.Store.ApplyAsync(new("tester", [new Put((Organisation)(await under.FindAsync(Kept.Id))! with { Notes = "Closed.", Postcode = "M34 1AA" }, new("hubs-2027.csv", null, 5))]));
        await new Undo(under.Store, Merging.Today).TakeBackAsync(await under.Store.GetHeadAsync(), withLater: false, operations => new("tester", operations));

        await under.UnmergeAsync(Absorbed.Id);

        Merging.AssertSame(before, await under.FactsAsync());
    }

    [Theory, EveryStore]
    public async Task Facts_recorded_since_are_asked_about_and_go_where_somebody_says(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        await under.MergeAsync(Kept.Id, Absorbed.Id);
        Person cy = Facts.Person("Cy");
        Role stays = Facts.Role(cy, Kept);
        Serves goes = new() { Id = FactId.Of<Serves>("goes"), From = Kept.Id, To = Facts.Place("Ward").Id };
        await under.PutAsync(cy, stays, Facts.Place("Ward"), goes, BobAtAbsorbed with { To = Kept.Id, Until = PartialDate.Of(2026) });
        await under.PutAsync((Organisation)(await under.FindAsync(Kept.Id))! with { Postcode = "M33 2BB" });

        UnmergePlan plan = await under.UnmergeAsync(Absorbed.Id, goes.Id);

        Assert.Equal([stays], plan.Asked.Select(one => one.Fact));
        Assert.Equal(["Postcode"], plan.ChangedSince.Select(property => property.Name));
        Dictionary<string, Fact> after = await under.FactsAsync();
        Assert.Equal(stays, after[stays.Id]);
        Assert.Equal(goes with { From = Absorbed.Id }, after[goes.Id]);
        Assert.Equal(BobAtAbsorbed with { Until = PartialDate.Of(2026) }, after[BobAtAbsorbed.Id]);
        Assert.Equal(Kept with { Postcode = "M33 2BB" }, after[Kept.Id]);
        Assert.Equal(Absorbed, after[Absorbed.Id]);
    }

    [Theory, EveryStore]
    public async Task A_chain_of_merges_is_parted_from_its_end(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Dictionary<string, Fact> before = await under.FactsAsync();
        await under.MergeAsync(Kept.Id, Absorbed.Id);
        await under.MergeAsync(Council.Id, Kept.Id);

        Assert.Contains($"Part {Kept.Id} first", (await under.UnmergeAsync(Absorbed.Id)).Problem, StringComparison.Ordinal);
        Assert.Null((await under.UnmergeAsync(Kept.Id)).Problem);
        Assert.Null((await under.UnmergeAsync(Absorbed.Id)).Problem);

        Merging.AssertSame(before, await under.FactsAsync());
    }

    // What parting took out of a record is not taken out again when another parting brings the record back.
    [Theory, EveryStore]
    public async Task Notes_that_two_records_share_come_back_however_often_they_were_merged_before(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Organisation council = Council with { Notes = Kept.Notes };
        await under.PutAsync(council, Facts.Role(Ann, council) with { Title = "Chair", Since = PartialDate.Of(2020) });
        Dictionary<string, Fact> before = await under.FactsAsync();
        await under.MergeAsync(Kept.Id, Absorbed.Id);
        await under.MergeAsync(Kept.Id, council.Id);
        await under.UnmergeAsync(council.Id);
        await under.MergeAsync(council.Id, Kept.Id);

        Assert.Null((await under.UnmergeAsync(Kept.Id)).Problem);
        Assert.Equal("Meets on Mondays.\n\nAsk for Pat.", Assert.IsType<Organisation>(await under.FindAsync(Kept.Id)).Notes);
        Assert.Null((await under.UnmergeAsync(Absorbed.Id)).Problem);

        Merging.AssertSame(before, await under.FactsAsync());
    }

    // The later contact counts, so that what one merge put in stands on what the one before it did.
    [Theory, EveryStore]
    public async Task What_merges_put_on_each_other_is_taken_out_whichever_is_parted_first(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Person[] people = [.. ((string[])["Dee", "Deirdre", "Dee Dee"]).Select(Facts.Person)];
        Tie[] ties = [.. people.Zip((int[])[2020, 2022, 2023], (person, year) => new Tie { Id = FactId.Of<Tie>(person.Id), From = Ann.Id, To = person.Id, LastContact = PartialDate.Of(year) })];
        await under.PutAsync([.. people, .. ties]);
        Dictionary<string, Fact> before = await under.FactsAsync();
        await under.MergeAsync(people[0].Id, people[1].Id);
        await under.MergeAsync(people[0].Id, people[2].Id);

        await under.UnmergeAsync(people[1].Id);
        Assert.Equal(PartialDate.Of(2023), Assert.IsType<Tie>(await under.FindAsync(ties[0].Id)).LastContact);
        await under.UnmergeAsync(people[2].Id);

        Merging.AssertSame(before, await under.FactsAsync());
    }

    [Theory, EveryStore]
    public async Task What_is_not_merged_or_is_of_another_type_is_refused_and_changes_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        long head = await under.Store.GetHeadAsync();

        Assert.Contains("of one type", (await under.MergeAsync(Kept.Id, Ann.Id)).Problem, StringComparison.Ordinal);
        Assert.Contains("Two different records", (await under.MergeAsync(Kept.Id, Kept.Id)).Problem, StringComparison.Ordinal);
        Assert.Contains("has the id", (await under.MergeAsync(Kept.Id, "organisation-nobody")).Problem, StringComparison.Ordinal);
        Assert.Contains("which can't be merged", (await under.MergeAsync(AnnAtKept.Id, BobAtAbsorbed.Id)).Problem, StringComparison.Ordinal);
        Assert.Contains("is not merged", (await under.UnmergeAsync(Absorbed.Id)).Problem, StringComparison.Ordinal);
        Assert.Equal(head, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task A_merge_that_makes_a_circle_is_refused(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Place[] places = [Facts.Place("Ward"), Facts.Place("Borough"), Facts.Place("Ward of Larkhaven")];
        await under.PutAsync(
            [.. places, new Within { Id = FactId.Of<Within>("up"), From = places[0].Id, To = places[1].Id }, new Within { Id = FactId.Of<Within>("down"), From = places[1].Id, To = places[2].Id }]);

        Assert.Contains("makes a circle", (await under.MergeAsync(places[0].Id, places[2].Id)).Problem, StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task Partnerships_that_lack_parties_after_a_merge_are_told_of_and_others_are_not(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Partnership[] others = [.. ((string[])["twin", "one", "other"]).Select(Facts.Partnership)];
        await under.PutAsync([.. others, Party(Council, others[0]), Party(Kept, others[0]), Party(Council, others[1]), Party(Council, others[2]), Party(Absorbed, others[1]) with { Until = PartialDate.Of(2020) }]);

        MergePlan shared = await under.MergeAsync(Forum.Id, others[0].Id);
        MergePlan few = await under.MergeAsync(others[1].Id, others[2].Id);
        MergePlan both = await under.MergeAsync(Council.Id, Kept.Id);

        Assert.Empty(shared.Notes);
        Assert.Equal([$"{others[1].Id} then has fewer than 2 parties. Record the missing ones, too."], few.Notes);
        Assert.DoesNotContain(both.Notes, note => note.Contains("parties", StringComparison.Ordinal));
        Assert.Contains(
            $"Both are parties of {Forum.Id}, which then has fewer than 2 parties. Take it back afterwards if it says nothing any more.",
            (await under.MergeAsync(Council.Id, Absorbed.Id)).Notes);
    }

    private static Party Party(Organisation organisation, Partnership? of = null) => new() { Id = FactId.Of<Party>((of ?? Forum).Id, organisation.Id), From = (of ?? Forum).Id, To = organisation.Id };

    private static async Task<StoreUnderTest> OpenAsync(IStoreProvider provider)
    {
        StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(All);
        return under;
    }
}
