using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Faults;

public sealed class FaultTests
{
    private const int Runs = 50;

    // Each statement of a small write is hit in turn: being let in, what is known, what is staged, what is ended, and the commit.
    private const int StatementsOfAWrite = 5;
    private const int Attempts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Except([Fault.ComesLate, Fault.IsAway])];

    [Neo4jTheory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_nothing_acknowledged_is_lost_and_nothing_is_doubled(Fault fault)
    {
        await using FaultyWay way = await FaultyWay.OpenAsync();
        (FaultyProxy proxy, Neo4jGraphStore direct, Neo4jGraphStore store) = (way.Proxy, way.Direct, way.Store);
        Person person = Facts.Person("Ann");

        for (int run = 0; run < Runs; run++)
        {
            Changeset changeset = new("tester", [new Put(person with { Email = $"ann{run}@x.example" }), new Put(Facts.Person($"{run}"))]);
            proxy.Arm(fault, after: run % StatementsOfAWrite);
            ChangeResult? acknowledged = await TryAsync(store, changeset);
            proxy.Disarm();
            if (acknowledged is not null)
                Assert.Equal(acknowledged.Sequence, (await direct.GetHistoryAsync(person.Id))[^1].Change.Sequence);

            ChangeResult again = await RecoverAsync(store, changeset);
            Assert.Equal(acknowledged ?? again, again);
            Assert.Equal((run + 1, 1, run == 0 ? 2 : 1), (await direct.GetHeadAsync(), again.Sequence - run, again.Added));
        }

        Assert.Equal(Enumerable.Range(1, Runs).Select(version => (long)version), (await direct.GetHistoryAsync(person.Id)).Select(version => version.Version));
        Assert.Equal((long)Runs + 1, (await way.Database.RunAsync("MATCH (n:Person) RETURN count(n)"))[0][0]);
        Assert.Equal(2L * Runs, (await way.Database.RunAsync("MATCH (v:Version) RETURN count(v)"))[0][0]);
        Assert.InRange(proxy.Hits, Runs - 5, Runs);
    }

    /// <summary>A server that is slow lets a writer in that has given up long since, and nobody is left to release it.</summary>
    [Neo4jFact]
    public async Task A_writer_that_is_let_in_after_it_has_given_up_keeps_nobody_out_who_takes_turns_with_it()
    {
        await using FaultyWay way = await FaultyWay.OpenAsync();

        way.Proxy.Arm(Fault.ComesLate);
        Assert.Null(await TryAsync(way.Store, new("tester", [new Put(Facts.Person("Ann"))])));
        way.Proxy.Disarm();
        await RecoverAsync(way.Store, new("tester", [new Put(Facts.Person("Bob"))]));
        await way.Proxy.LetThroughAsync();
        await RecoverAsync(way.Store, new("tester", [new Put(Facts.Person("Cy"))]));

        Assert.Equal(["Bob", "Cy"], (await way.Direct.StreamAsync([Ontology.Of<Person>()], ReadPoint.Now).ToListAsync()).Cast<Person>().Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Neo4jTheory]
    [MemberData(nameof(Faults))]
    public async Task A_read_answers_rightly_or_says_that_it_may_be_tried_again(Fault fault)
    {
        await using FaultyWay way = await FaultyWay.OpenAsync();
        (FaultyProxy proxy, Neo4jGraphStore direct, Neo4jGraphStore store) = (way.Proxy, way.Direct, way.Store);
        Person[] people = [.. Enumerable.Range(0, 50).Select(number => Facts.Person($"{number}")).OrderBy(person => person.Id, StringComparer.Ordinal)];
        await direct.ApplyAsync(new("tester", [.. people.Select(person => new Put(person))]));

        for (int after = 0; after < 2; after++)
        {
            proxy.Arm(fault, after);
            try
            {
                Assert.Equal(people, await store.StreamAsync([Ontology.Of<Person>()], ReadPoint.Now).OrderBy(fact => fact.Id, StringComparer.Ordinal).ToListAsync());
            }
            catch (StoreException problem)
            {
                Assert.True(problem.IsRetriable, problem.Message);
                Assert.DoesNotContain("127.0.0.1", problem.Message, StringComparison.Ordinal);
            }

            proxy.Disarm();
        }
    }

    [Neo4jFact]
    public async Task A_server_that_is_not_there_is_said_to_be_away_and_may_be_asked_again()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        Uri nobody;
        await using (FaultyProxy gone = await FaultyProxy.StartAsync(database.Options.Uri))
            nobody = gone.Address;

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => Neo4jGraphStore.OpenAsync(database.Options with { Uri = nobody }, new Clock()));

        Assert.Equal(StoreError.Unavailable, refused.Error);
        Assert.True(refused.IsRetriable);
        Assert.DoesNotContain(database.Options.Password!, refused.ToString(), StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task A_wrong_password_is_refused_with_the_servers_code_and_asking_again_does_not_help()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => Neo4jGraphStore.OpenAsync(database.Options with { Password = "not this one" }, new Clock()));

        Assert.Equal((StoreError.Refused, "Neo.ClientError.Security.Unauthorized"), (refused.Error, refused.Code));
        Assert.False(refused.IsRetriable);
    }

    /// <summary>Writes once; null where no answer came, and it is not known whether it was recorded.</summary>
    private static async Task<ChangeResult?> TryAsync(Neo4jGraphStore store, Changeset changeset)
    {
        try
        {
            return await store.ApplyAsync(changeset);
        }
        catch (StoreException problem)
        {
            Assert.True(problem.IsRetriable, problem.Message);
            Assert.NotEqual(StoreError.Busy, problem.Error);
            return null;
        }
    }

    /// <summary>Writes, again and again, until it is acknowledged: well before the lease of the attempt that went wrong has ended.</summary>
    private static async Task<ChangeResult> RecoverAsync(Neo4jGraphStore store, Changeset changeset)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryAsync(store, changeset) is { } result)
                return result;
            await Task.Delay(Pause);
        }

        throw new InvalidOperationException($"After {Attempts} attempts it could still not be written.");
    }
}
