using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Snapshot;

public sealed class ProjectionSourceTests
{
    [Fact]
    public async Task What_the_change_feed_brought_is_the_same_as_what_a_fresh_load_finds_now_and_of_every_past()
    {
        int changed = 0;
        await Gen.Select(AnyBorough.Wild, AnyBorough.Wild, AnyBorough.Elsewhere, Gen.Int[0, 9].Array[300], Gen.Int[1, 8]).SampleAsync(
            async given =>
            {
                (Borough first, Borough second, Borough elsewhere, int[] dice, int changes) = given;
                Borough[] boroughs = [first, elsewhere, second];
                await using MemoryStore store = new();
                await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
                Dictionary<string, Fact> known = [];
                List<string> printed = [];
                for (int change = 0; change < changes; change++)
                {
                    Changeset next = RandomChange(boroughs[change % boroughs.Length], known, dice, change);
                    Interlocked.Add(ref changed, next.Operations.Count(operation => operation.Id.StartsWith("holds-", StringComparison.Ordinal)));
                    await store.ApplyAsync(next);
                    if (dice[change] == 0)
                        continue;
                    string now = Printed(await source.CatchUpAsync());
                    printed.Add(now);

                    await using ProjectionSource loaded = await ProjectionSource.LoadAsync(store);
                    Assert.Equal(Printed(loaded.Current), now);
                    Assert.Equal(now, Printed(await source.AtAsync(store.RecordedAt(change + 1))));
                }

                await using ProjectionSource fresh = await ProjectionSource.LoadAsync(store);
                await source.CatchUpAsync();
                await store.ApplyAsync(new("test", [new Put(new Organisation { Id = Borough.OrganisationId("new"), Name = "new" })]));

                Assert.Equal(Printed(fresh.Current), Printed(source.Current));
                for (int change = 0, at = 0; change < changes; change++)
                {
                    if (dice[change] != 0)
                        Assert.Equal(printed[at++], Printed(await source.AtAsync(store.RecordedAt(change + 1))));
                }
            },
            iter: 200);
        Assert.True(changed > 2000, $"only {changed} changes of holdings");
    }

    [Fact]
    public async Task A_retracted_partnership_is_unknown_until_it_is_recorded_again()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B");
        await using MemoryStore store = new MemoryStore().With(borough.Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        await store.ApplyAsync(new("test", [.. borough.Facts.Select(fact => new Retract(fact.Id))]));
        Assert.Null(Judge(await source.CatchUpAsync()));

        await store.ApplyAsync(new("test", [.. borough.Facts.Select(fact => new Put(fact))]));
        Assert.NotNull(Judge(await source.CatchUpAsync()));
    }

    [Fact]
    public async Task A_holding_that_moves_to_another_person_leaves_the_first_with_nothing()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B").Person("cy");
        await using MemoryStore store = new MemoryStore().With(borough.Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
        Holds anns = borough.Facts.OfType<Holds>().First();

        await store.ApplyAsync(new("test", [new Put(anns with { From = Borough.PersonId("cy") })]));
        Projection projection = await source.CatchUpAsync();

        Assert.Empty(DepartureRehearsal.Rehearse(projection.Ask(Borough.Day), [Borough.PersonId("ann")]).PartnershipsLost);
        Assert.NotEmpty(DepartureRehearsal.Rehearse(projection.Ask(Borough.Day), [Borough.PersonId("cy")]).PartnershipsLost);
    }

    [Fact]
    public async Task Catching_up_with_nothing_new_gives_the_same_snapshot()
    {
        await using MemoryStore store = new MemoryStore().With(new Borough().Partnership("p").Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        Assert.Same(source.Current, await source.CatchUpAsync());
        Assert.Equal(1, source.Current.Head);
    }

    [Fact]
    public async Task A_snapshot_in_use_stays_as_it_was()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A");
        await using MemoryStore store = new MemoryStore().With(borough.Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
        Projection before = source.Current;
        string printed = Printed(before);

        await store.ApplyAsync(new("test", [.. new Borough().Partnership("q").Between("q", "A", "B").Holds("bea", "p", "B", since: -7).Holds("di", "q", "A").Facts.Select(fact => new Put(fact))]));
        await source.CatchUpAsync();

        Assert.Equal(printed, Printed(before));
        Assert.NotEqual(printed, Printed(source.Current));
    }

    [Fact]
    public async Task Readers_see_a_whole_changeset_or_nothing_of_it()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B");
        await using MemoryStore store = new MemoryStore().With(borough.Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
        Holds[] holdings = [.. borough.Facts.OfType<Holds>()];
        using CancellationTokenSource done = new();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            long judged = 0;
            while (!done.IsCancellationRequested || judged == 0)
            {
                FragilityAnswer answer = Judge(source.Current)!;
                Assert.True(answer.Holders.Count(holder => holder.Counts) is 0 or 2);
                Assert.True(source.Current.Head >= 1);
                judged++;
            }
        }))];

        // Each change moves both holdings between fresh and unknown contact at once, and adds a partnership so that everything grows.
        for (int i = 0; i < 400; i++)
        {
            PartialDate? contact = i % 2 == 0 ? null : PartialDate.Of(Borough.Day);
            string name = $"another {i}";
            await store.ApplyAsync(new("test", [
                .. holdings.Select(holds => new Put(holds with { LastContact = contact })),
                new Put(new Partnership { Id = Borough.PartnershipId(name) }),
                new Put(new Holds { Id = FactId.Of<Holds>(name), From = Borough.PersonId(name), To = Borough.PartnershipId(name), Organisation = Borough.OrganisationId("A") }),
            ]));
            await source.CatchUpAsync();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Writers_and_catching_up_at_the_same_time_lose_no_change()
    {
        await using MemoryStore store = new();
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                await store.ApplyAsync(new("test", [new Put(new Partnership { Id = Borough.PartnershipId($"{writer} {i}") })]));
                await source.CatchUpAsync();
            }
        })));

        Assert.Equal(200, FragilityRanking.Of(source.Current.Ask(Borough.Day)).Count);
    }

    [Fact]
    public async Task A_past_moment_shows_what_was_known_then()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A");
        await using MemoryStore store = new MemoryStore().With(borough.Facts);
        await store.ApplyAsync(new("test", [.. borough.Holds("bea", "p", "B").Facts.Select(fact => new Put(fact))]));
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        Projection past = await source.AtAsync(store.RecordedAt(1));

        Assert.Equal(FragilityClass.Unheld, Judge(past)!.Class);
        Assert.Equal(FragilityClass.Personal, Judge(await source.AtAsync(store.RecordedAt(2)))!.Class);
        Assert.Same(source.Current, await source.AtAsync(null));
    }

    [Fact]
    public async Task A_past_is_read_once()
    {
        await using MemoryStore store = new MemoryStore().With(new Borough().Partnership("p").Facts);
        await store.ApplyAsync(new("test", [new Put(new Partnership { Id = Borough.PartnershipId("q") })]));
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        Projection[] asked = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => source.AtAsync(store.RecordedAt(1))));

        Assert.Single(asked.Distinct());
        Assert.Equal(2, store.Streams);
    }

    [Fact]
    public async Task A_moment_after_the_latest_change_is_not_a_past_yet()
    {
        await using MemoryStore store = new MemoryStore().With(new Borough().Partnership("p").Between("p", "A", "B").Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
        DateTimeOffset tomorrow = store.RecordedAt(2);
        await source.AtAsync(tomorrow);

        await store.ApplyAsync(new("test", [new Put(new Partnership { Id = Borough.PartnershipId("q") })]));

        Assert.Equal(2, FragilityRanking.Of((await source.AtAsync(tomorrow)).Ask(Borough.Day)).Count);
    }

    [Fact]
    public void Ids_of_another_form_are_kept_as_they_are()
    {
        const string id = "partnership-from elsewhere";

        Projection projection = Borough.Project([new Partnership { Id = id }, new Partnership { Id = "partnership-0123456789abcdei" }]);

        Assert.Equal([id, "partnership-0123456789abcdei"], FragilityRanking.Of(projection.Ask(Borough.Day)).Select(row => row.Partnership).Order(StringComparer.Ordinal).Reverse());
        Assert.Null(FragilityJudge.Judge(projection.Ask(Borough.Day), "partnership-from Elsewhere"));
    }

    private static FragilityAnswer? Judge(Projection projection) => FragilityJudge.Judge(projection.Ask(Borough.Day), Borough.PartnershipId("p"));

    /// <summary>Puts some facts of a borough, ends some that were known, and takes some back: nodes with all that names them.</summary>
    private static Changeset RandomChange(Borough borough, Dictionary<string, Fact> known, int[] dice, int change)
    {
        int throwOf = change * 7;
        int Throw() => dice[throwOf++ % dice.Length];
        Dictionary<string, Operation> operations = new(StringComparer.Ordinal);
        HashSet<string> gone = [.. known.Keys.Where(_ => Throw() == 0)];
        foreach (Fact fact in known.Values.ToArray())
        {
            if (gone.Contains(fact.Id) || Named(fact).Any(gone.Contains))
                operations[fact.Id] = new Retract(fact.Id);
            else if (Throw() == 1)
                operations[fact.Id] = new Put(fact with { Until = Borough.In(Throw() - 5) });
        }

        foreach (Fact fact in borough.Facts)
        {
            bool isLeftOut = operations.ContainsKey(fact.Id) || Named(fact).Any(id => operations.GetValueOrDefault(id) is Retract);
            if (!isLeftOut && (fact is Node || Throw() > 2))
                operations[fact.Id] = new Put(fact);
        }

        foreach (Operation operation in operations.Values)
        {
            if (operation is Put put)
                known[put.Id] = put.Fact;
            else
                known.Remove(operation.Id);
        }

        return new("test", operations.Values);
    }

    private static IEnumerable<string> Named(Fact fact) => fact switch
    {
        Holds holds => [holds.From, holds.To, holds.Organisation],
        Tie tie => [tie.From, tie.To, tie.Partnership!],
        Edge edge => [edge.From, edge.To],
        _ => [],
    };

    /// <summary>All that can be asked of a projection on some days, as text; but who is known of those asked about, since ids stay known until the next load.</summary>
    private static string Printed(Projection projection)
    {
        string[] everybody = [.. Enumerable.Range(0, 7).Select(number => Borough.PersonId($"person {number}"))];
        return System.Text.Json.JsonSerializer.Serialize(
            from days in new[] { -300, 0, 200 }
            let day = Borough.Day.AddDays(days)
            select new object?[]
            {
                FragilityRanking.Of(projection.Ask(day)).Select(row => new { row.Partnership, row.Class, row.Score }),
                new[] { "p", "elsewhere" }.Select(name => FragilityJudge.Judge(projection.Ask(day), Borough.PartnershipId(name))),
                DepartureRehearsal.RehearseEveryone(projection.Ask(day)),
                DepartureRehearsal.Rehearse(projection.Ask(day), everybody) with { People = [] },
                everybody.Select(person => HandoverBrief.Write(projection.Ask(day), person)),
            });
    }
}
