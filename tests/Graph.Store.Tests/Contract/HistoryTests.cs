namespace Graph.Store.Tests.Contract;

public sealed class HistoryTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");

    [Theory, EveryStore]
    public async Task History_tells_who_recorded_what_when_and_from_which_row(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Origin row = new("register.xlsx", "Partners", 17);
        await under.Store.ApplyAsync(new("importer", [new Put(Council, row)]) { Source = "register.xlsx" });
        DateTimeOffset second = under.Clock.Move(TimeSpan.FromTicks(1));
        await under.Store.ApplyAsync(new("ann@council", [new Put(Council with { Status = "closed" })]));
        DateTimeOffset third = under.Clock.Move(TimeSpan.FromDays(1));
        await under.Store.ApplyAsync(new("bob@council", [new Retract(Council.Id)]));

        IReadOnlyList<FactVersion> history = await under.Store.GetHistoryAsync(Council.Id);

        Assert.Equal(
            [
                new(Council.Id, 1, Council, new(1, Clock.Noon, "importer", "register.xlsx"), row),
                new(Council.Id, 2, Council with { Status = "closed" }, new(2, second, "ann@council", null), null),
                new(Council.Id, 3, null, new(3, third, "bob@council", null), null),
            ],
            history);
    }

    [Theory, EveryStore]
    public async Task An_origin_may_be_a_file_without_sheets_or_rows(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.ApplyAsync(new Put(Council, new("grants.json", null, null)));

        Assert.Equal(new Origin("grants.json", null, null), Assert.Single(await under.Store.GetHistoryAsync(Council.Id)).Origin);
    }

    [Theory, EveryStore]
    public async Task What_was_never_known_has_no_history(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        Assert.Empty(await under.Store.GetHistoryAsync(Council.Id));
        Assert.Empty(await under.Store.GetHistoryAsync("nonsense"));
    }

    [Theory, EveryStore]
    public async Task A_retracted_edge_keeps_its_history(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann");
        Role role = Facts.Role(ann, Council) with { Title = "Chair" };
        await under.PutAsync(Council, ann, role);
        await under.RetractAsync(role.Id);

        Assert.Equal([role, null], (await under.Store.GetHistoryAsync(role.Id)).Select(version => version.Fact));
    }

    [Theory, EveryStore]
    public async Task Histories_of_facts_of_many_types_are_read_together(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann");
        Role role = Facts.Role(ann, Council) with { Title = "Chair" };
        await under.PutAsync(Council, ann, role);
        await under.PutAsync(Council with { Status = "closed" }, ann with { Email = "ann@x.example" });
        await under.RetractAsync(role.Id);

        ILookup<string, FactVersion> histories = await under.Store.GetHistoriesAsync([role.Id, Council.Id, role.Id, "nonsense", Facts.Person("Bob").Id]);

        Assert.Equal([Council.Id, role.Id], histories.Select(history => history.Key).Order(StringComparer.Ordinal));
        Assert.Equal([Council, Council with { Status = "closed" }], histories[Council.Id].Select(version => version.Fact));
        Assert.Equal([role, null], histories[role.Id].Select(version => version.Fact));
        Assert.Equal(await under.Store.GetHistoryAsync(Council.Id), histories[Council.Id]);
        Assert.Empty(await under.Store.GetHistoriesAsync([]));
    }

    [Theory, EveryStore]
    public async Task Edges_of_a_node_are_found_though_they_were_taken_back_or_lead_elsewhere_since(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann"), bob = Facts.Person("Bob");
        Organisation hub = Facts.Organisation("Hub");
        Role chair = Facts.Role(ann, Council) with { Title = "Chair" }, other = Facts.Role(bob, Council), kept = Facts.Role(ann, hub);
        Building hall = new() { Id = FactId.Of<Building>("Hall"), Name = "Hall" };
        KeyHolder keys = new() { Id = FactId.Of<KeyHolder>("keys"), From = ann.Id, To = hall.Id, Organisation = Council.Id };
        await under.PutAsync(Council, hub, hall, ann, bob, chair, other, kept, keys);
        await under.PutAsync(keys with { Organisation = hub.Id });
        await under.RetractAsync(chair.Id, kept.Id);
        await under.RetractAsync(other.Id, bob.Id);
        EdgeEnd holder = EdgeEnd.By(Ontology.Of<KeyHolder>().References.Single(property => property.Name == nameof(KeyHolder.Organisation)));

        ILookup<string, string> starting = await under.Store.FindFormerEdgesAsync(Ontology.Of<Role>(), EdgeEnd.From, [ann.Id, bob.Id, ann.Id, "nobody"]);
        ILookup<string, string> leading = await under.Store.FindFormerEdgesAsync(Ontology.Of<Role>(), EdgeEnd.To, [hub.Id]);
        ILookup<string, string> named = await under.Store.FindFormerEdgesAsync(Ontology.Of<KeyHolder>(), holder, [Council.Id, hub.Id]);

        Assert.Equal(2, starting.Count);
        Assert.Equal(new[] { chair.Id, kept.Id }.Order(StringComparer.Ordinal), starting[ann.Id]);
        Assert.Equal([other.Id], starting[bob.Id]);
        Assert.Equal([kept.Id], leading[hub.Id]);
        Assert.Equal([keys.Id], named[Council.Id]);
        Assert.Equal([keys.Id], named[hub.Id]);
    }

    [Theory, EveryStore]
    public async Task What_a_row_said_of_merged_records_is_kept_with_the_version_and_found(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann");
        Role chair = Facts.Role(ann, Council) with { Title = "Chair" };
        Origin row = new("hub.csv", null, 2) { Merged = [new("website", "organisation-hub"), new("notes", "organisation-old")] };
        Origin post = new("hub.csv", null, 3) { Merged = [new("to", "organisation-hub")] };
        Assert.Empty(await under.Store.FindMentioningMergedAsync());

        await under.PutAsync(Council, ann);
        await under.Store.ApplyAsync(new("tester", [new Put(Council with { Website = "https://hub.example" }, row), new Put(chair, post)]));
        await under.PutAsync(Council with { Website = "https://council.example" });
        await under.RetractAsync(chair.Id);

        Assert.Equal(new[] { Council.Id, chair.Id }.Order(StringComparer.Ordinal), (await under.Store.FindMentioningMergedAsync()).Order(StringComparer.Ordinal));
        Assert.Equal([null, row, null], (await under.Store.GetHistoryAsync(Council.Id)).Select(version => version.Origin));
        Assert.Equal([post, null], (await under.Store.GetHistoryAsync(chair.Id)).Select(version => version.Origin));
        Assert.Equal([row], (await under.Store.ReadReplacedByAsync(3).ToListAsync()).Select(version => version.Origin));
        Assert.Contains(row, (await under.Store.ReadChangesAsync(0, 4).ToListAsync()).Select(version => version.Origin));
    }
}
