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
}
