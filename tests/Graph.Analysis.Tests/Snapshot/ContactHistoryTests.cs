using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Snapshot;

/// <summary>What earlier versions said of contact, however a projection came to know of them.</summary>
public sealed class ContactHistoryTests
{
    private const int Known = 400;

    [Fact]
    public async Task A_date_that_an_earlier_version_had_is_known_after_loading_and_after_following_the_feed()
    {
        await using MemoryStore store = new();
        await using ProjectionSource following = await ProjectionSource.LoadAsync(store);
        Holds holding = await RecordAsync(store, Given("2026-02-01"));
        await following.CatchUpAsync();
        await store.ApplyAsync(new("test", [new Put(holding with { LastContact = PartialDate.Of(2026, 5, 1) })]));
        await following.CatchUpAsync();
        await using ProjectionSource loaded = await ProjectionSource.LoadAsync(store);

        foreach (ProjectionSource source in new[] { following, loaded })
        {
            Assert.Equal("2026-05-01", LastContact(source.Current, "2026-06-01"));
            Assert.Equal("2026-02-01", LastContact(source.Current, "2026-04-01"));
        }
    }

    [Fact]
    public async Task Of_several_versions_at_once_every_one_is_followed_in_its_turn()
    {
        await using MemoryStore store = new();
        Holds holding = await RecordAsync(store, Given("2026-01-01"));
        await using ProjectionSource following = await ProjectionSource.LoadAsync(store);
        foreach (string? date in new[] { "2026-02-01", "2026-06-20", "2026-03-01", null, "2026-04", "2026-04-10" })
            await store.ApplyAsync(new("test", [new Put(holding with { LastContact = date is null ? null : PartialDate.Parse(date) })]));
        await following.CatchUpAsync();
        await using ProjectionSource loaded = await ProjectionSource.LoadAsync(store);

        // That of June was corrected by March, and that of some day in April by the tenth.
        foreach (ProjectionSource source in new[] { following, loaded })
        {
            Assert.Equal(
                ["2026-01-01", "2026-02-01", "2026-03-01", "2026-03-01", "2026-04-10", "2026-04-10"],
                new[] { "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-09", "2026-04-10", "2026-07-01" }.Select(day => LastContact(source.Current, day)));
        }
    }

    [Fact]
    public async Task At_a_past_moment_only_the_versions_known_then_are_read()
    {
        await using MemoryStore store = new();
        Holds holding = await RecordAsync(store, Given("2026-01-10"));
        await store.ApplyAsync(new("test", [new Put(holding with { LastContact = PartialDate.Of(2026, 2, 1) })]));
        await store.ApplyAsync(new("test", [new Put(holding with { LastContact = PartialDate.Of(2026, 1, 5) })]));
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        Assert.Equal("2026-01-10", LastContact(await source.AtAsync(store.RecordedAt(1)), "2026-06-01"));
        Assert.Equal("2026-02-01", LastContact(await source.AtAsync(store.RecordedAt(2)), "2026-06-01"));
        Assert.Equal("2026-01-10", LastContact(await source.AtAsync(store.RecordedAt(2)), "2026-01-31"));
        Assert.Equal("2026-01-05", LastContact(await source.AtAsync(store.RecordedAt(3)), "2026-06-01"));
    }

    [Fact]
    public async Task What_was_taken_back_says_nothing_of_contact_any_more_though_it_is_recorded_again()
    {
        await using MemoryStore store = new();
        Holds holding = await RecordAsync(store, Given("2026-05-01"));
        await using ProjectionSource following = await ProjectionSource.LoadAsync(store);
        await store.ApplyAsync(new("test", [new Retract(holding.Id)]));
        await following.CatchUpAsync();
        await store.ApplyAsync(new("test", [new Put(holding with { LastContact = null })]));
        await following.CatchUpAsync();
        await using ProjectionSource loaded = await ProjectionSource.LoadAsync(store);

        Assert.Equal([null, null], new[] { following, loaded }.Select(source => LastContact(source.Current, "2026-06-01")));
        Assert.Equal("2026-05-01", LastContact(await following.AtAsync(store.RecordedAt(1)), "2026-06-01"));
    }

    [Fact]
    public Task However_versions_came_in_it_is_what_the_definition_says_now_and_of_every_past() =>
        Gen.Select(AnyBorough.WithHistory(AnyBorough.Wild), Gen.Bool.Array[20], Gen.Int[0, 30].Array[0, 4]).SampleAsync(
            async (borough, catchesUp, takenBack) =>
            {
                await using MemoryStore store = new();
                await using ProjectionSource following = await ProjectionSource.LoadAsync(store);
                for (int change = 1; change <= borough.Changes; change++)
                {
                    store.Record(borough.RecordedBy(change));
                    if (!catchesUp[change])
                        continue;
                    await following.CatchUpAsync();
                    IsByDefinition(borough.VersionsUpTo(change), following.Current);
                }

                IsByDefinition(borough.VersionsUpTo(borough.Changes), await following.CatchUpAsync());
                for (int change = 1; change <= borough.Changes; change++)
                    IsByDefinition(borough.VersionsUpTo(change), await following.AtAsync(store.RecordedAt(change)));

                Edge[] told = [.. borough.Facts.OfType<Edge>().Where(fact => fact is Holds or Tie)];
                string[] gone = told.Length == 0 ? [] : [.. takenBack.Select(which => told[which % told.Length].Id).Distinct()];
                store.Record(gone.Select(id => (id, (Fact?)null)));
                await following.CatchUpAsync();
                await using ProjectionSource loaded = await ProjectionSource.LoadAsync(store);
                Assert.Equal(Printed(loaded.Current), Printed(following.Current));
                store.Record(borough.Facts.Where(fact => gone.Contains(fact.Id)).Select(fact => (fact.Id, (Fact?)fact)));
                await using ProjectionSource again = await ProjectionSource.LoadAsync(store);
                Assert.Equal(Printed(again.Current), Printed(await following.CatchUpAsync()));
            },
            iter: 500);

    private static void IsByDefinition(ILookup<string, Fact?> versions, Projection projection)
    {
        foreach (int days in new[] { -300, 0, 200 })
        {
            DateOnly day = Borough.Day.AddDays(days);
            ByDefinition definition = new(versions, Borough.PartnershipId("p"), day, Borough.Day.AddDays(Known));

            Assert.Equal(
                definition.Parties.SelectMany(definition.Holders).OrderBy(holder => holder.Organisation, StringComparer.Ordinal).ThenBy(holder => holder.Person, StringComparer.Ordinal)
                    .Select(holder => (holder.Person, holder.Organisation, holder.Counts, holder.CountsAfterwards)),
                Report(projection, day).Where(holder => definition.Parties.Contains(holder.Organisation)).Select(holder => (holder.Person, holder.Organisation, holder.Counts, holder.NextContact is not null)));
            if (definition.WorstPair() is not { } worst || FragilityJudge.Judge(projection.Ask(day, knownOn: Borough.Day.AddDays(Known)), Borough.PartnershipId("p")) is not { } answer)
                continue;

            // Two that are rounded each alone may differ however near they are.
            Assert.Equal(worst.Class, answer.Class);
            Assert.Equal(worst.Score, answer.Score, tolerance: 1e-6);
        }
    }

    private static string Printed(Projection projection) => System.Text.Json.JsonSerializer.Serialize(
        from days in new[] { -300, 0, 200 }
        let session = projection.Ask(Borough.Day.AddDays(days), knownOn: Borough.Day.AddDays(Known))
        select new object?[] { HolderReport.Of(session, Borough.PartnershipId("p")), FragilityJudge.Judge(session, Borough.PartnershipId("p")) });

    private static IReadOnlyList<HolderEvidence> Report(Projection projection, DateOnly day) => HolderReport.Of(projection.Ask(day, knownOn: Borough.Day.AddDays(Known)), Borough.PartnershipId("p"));

    private static string? LastContact(Projection projection, string day) => Assert.Single(Report(projection, PartialDate.Parse(day).FirstDay)).LastContact?.ToString();

    private static Borough Given(string contact) => new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A")
        .Replace<Holds>(_ => true, holds => holds with { LastContact = PartialDate.Parse(contact) });

    private static async Task<Holds> RecordAsync(MemoryStore store, Borough borough)
    {
        await store.ApplyAsync(new("test", [.. borough.Facts.Select(fact => new Put(fact))]));
        return borough.Facts.OfType<Holds>().Single();
    }
}
