using System.Text.Json;
using CsCheck;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>Whatever was recorded, ended, taken back and brought again: when all of it is undone, nothing is left to be seen.</summary>
public sealed class UndoLawsTests
{
    private const int Names = 3;
    private const int Cases = 30;
    private const int Hierarchy = 2;

    // What a clerk does next: the kind of step, and two numbers that choose what it is about.
    private static readonly Gen<(int Kind, int One, int Other)[]> Steps = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 12];

    // The same among a few facts of one name, so that steps more often undo what others did.
    private static readonly Gen<(int Kind, int One, int Other)[]> NarrowSteps =
        Gen.Select(Gen.Frequency((3, Gen.Const(0)), (1, Gen.Const(2)), (5, Gen.Const(3)), (2, Gen.Const(4))), Gen.Int[0, 11], Gen.Const(0)).Array[3, 10];

    [Theory, EveryStore]
    public async Task When_every_change_is_undone_from_the_last_to_the_first_the_store_answers_as_when_it_was_empty(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        string empty = await AnswersAsync(api);

        await Steps.SampleAsync(async steps =>
        {
            long before = await api.Store.GetHeadAsync();
            foreach ((int kind, int one, int other) in steps)
                await TakeAsync(api, kind, one, other);
            long head = await api.Store.GetHeadAsync();
            for (long change = head; change > before; change--)
                Assert.Equal("[]", (await SendAsync(api, "undo", new { change })).GetProperty("errors").ToString());

            Assert.Equal(empty, await AnswersAsync(api));
        }, iter: Cases / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task When_the_first_change_is_undone_with_all_that_rests_on_it_nothing_that_it_added_is_left(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);

        await Steps.SampleAsync(async steps =>
        {
            HashSet<string> known = [.. (await api.AllAsync()).Select(fact => fact.Id)];
            long before = await api.Store.GetHeadAsync();
            await TakeAsync(api, 5, steps[0].One, steps[0].Other);
            HashSet<string> added = [.. (await api.AllAsync()).Select(fact => fact.Id)];
            added.ExceptWith(known);
            foreach ((int kind, int one, int other) in steps)
                await TakeAsync(api, kind, one, other);
            if (added.Count > 0)
                Assert.Equal("[]", (await SendAsync(api, "undo", new { change = before + 1, withLater = true })).GetProperty("errors").ToString());

            Assert.DoesNotContain(await api.AllAsync(), fact => added.Contains(fact.Id));
        }, iter: Cases / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task No_two_facts_are_the_same_after_any_change_is_undone_that_were_not_before(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);

        await Gen.Select(NarrowSteps, Gen.Int[0, 99], Gen.Bool).SampleAsync(async (steps, chosen, withLater) =>
        {
            // Among few facts, a step is more often about what another one was about.
            await api.Store.ApplyAsync(new Changeset("test", [.. (await api.AllAsync()).Select(fact => new Retract(fact.Id))]));
            long before = await api.Store.GetHeadAsync();
            HashSet<(string, string)> twice = [];
            foreach ((int kind, int one, int other) in steps)
            {
                await TakeAsync(api, kind, one, other);
                twice.UnionWith(Twice(await api.AllAsync()));
            }

            long changes = await api.Store.GetHeadAsync() - before;
            if (changes == 0)
                return;
            await SendAsync(api, "undo", new { change = before + 1 + (chosen % changes), withLater });

            Assert.Empty(Twice(await api.AllAsync()).Except(twice));
        }, iter: 3 * Cases / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task No_circle_is_closed_by_whatever_is_recorded_ended_taken_back_brought_again_and_undone(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        // Between two places alone, a step is more often about what another one was about.
        Gen<(int Kind, int One, int Other)[]> steps = Gen.Select(Gen.Frequency((4, Gen.Const(0)), (1, Gen.Const(1)), (3, Gen.Const(2)), (3, Gen.Const(3)), (3, Gen.Const(4))), Gen.Int[0, 11], Gen.Int[0, 11]).Array[4, 14];

        await steps.SampleAsync(async steps =>
        {
            await api.Store.ApplyAsync(new Changeset("test", [.. (await api.AllAsync()).Select(fact => new Retract(fact.Id))]));
            await api.RecordAsync([.. Enumerable.Range(0, Hierarchy).Select(place => new Place { Id = $"place-{place}", Name = $"{place}" })]);
            long before = await api.Store.GetHeadAsync();
            HashSet<string> everything = [];
            foreach ((int kind, int one, int other) in steps)
            {
                everything.UnionWith((await api.AllAsync()).OfType<Within>().Select(edge => edge.Id));
                await TakeAsync(kind, one, other, [.. everything.Order(StringComparer.Ordinal)], before);

                Assert.False(HasCircle([.. (await api.AllAsync()).OfType<Within>()]));
            }
        }, iter: 3 * Cases / provider.OneCaseOf, threads: 1);

        async Task TakeAsync(int kind, int one, int other, string[] edges, long before)
        {
            string? chosen = edges.Length > 0 ? edges[one % edges.Length] : null;
            long changes = await api.Store.GetHeadAsync() - before;
            _ = (kind, chosen) switch
            {
                (1, not null) => await SendAsync(api, "end", new { id = chosen, on = $"2026-0{1 + (other % 5)}-01" }),
                (2, not null) => await SendAsync(api, "retract", new { ids = new[] { chosen } }),
                (3, not null) => await SendAsync(api, "restore", new { id = chosen }),
                (4, not null) when changes > 0 => await SendAsync(api, "undo", new { change = before + 1 + (one % changes), withLater = other % 2 == 0 }),
                _ => await SendAsync(api, "record", new { facts = new[] { new { within = new { place = $"place-{one % Hierarchy}", wider = $"place-{other % Hierarchy}", since = one < 6 ? null : $"2026-0{1 + (other % 5)}-01" } } } }),
            };
        }
    }

    // Whether on any day something leads back to itself: what leads to nothing else is taken away until all is gone, or nothing else can be.
    private static bool HasCircle(IReadOnlyList<Within> edges) =>
        edges.Select(edge => edge.Since?.FirstDay ?? DateOnly.MinValue).Distinct().Any(day =>
        {
            List<Within> left = [.. edges.Where(edge => edge.IsCurrentOn(day))];
            while (left.RemoveAll(edge => left.TrueForAll(other => other.From != edge.To)) > 0)
            {
            }

            return left.Count > 0;
        });

    // A period of which the beginning is unknown is over where it has ended: the same may have begun again since.
    private static IEnumerable<(string, string)> Twice(IReadOnlyList<Fact> all)
    {
        DateOnly today = new(2026, 6, 1);
        return from one in all
               from other in all
               where string.CompareOrdinal(one.Id, other.Id) < 0 && one.GetType() == other.GetType()
                   && Ontology.Of(one).Key is var key && key.IsSame(one, other)
                   && !(key.Recurs && (one.Since is null || other.Since is null) && (one.HasEndedBy(today) || other.HasEndedBy(today)))
                   && key.HasSameContexts(one, other, context => EndsOf(one, context), context => EndsOf(other, context))
               select (one.Id, other.Id);

        IReadOnlyCollection<string> EndsOf(Fact node, KeyContext context) =>
            context.EndsOf(all.OfType<Edge>().Where(edge => Ontology.Of(edge) == context.Edge && context.End.Read(edge) == node.Id), today);
    }

    private static async Task TakeAsync(TestApi api, int kind, int one, int other)
    {
        IReadOnlyList<Fact> known = await api.AllAsync();
        Fact? chosen = known.Count > 0 ? known[one % known.Count] : null;
        string name = $"{(char)('A' + (other % Names))}";
        _ = (kind, chosen) switch
        {
            (0, _) or (_, null) => await SendAsync(api, "record", new
            {
                facts = new object[]
                {
                    new { organisation = new { @ref = "o", name, categories = new[] { $"{one % 2}" } } },
                    new { person = new { @ref = "p", name } },
                    new { role = new { person = "p", organisation = "o", title = one % 3 == 0 ? null : $"{one % 2}" } },
                    new { partnership = new { @ref = "s", kind = name } },
                    new { party = new { partnership = "s", organisation = "o" } },
                    new { holds = new { person = "p", partnership = "s", organisation = "o" } },
                },
            }),
            (1, Organisation organisation) => await SendAsync(api, "record", new { facts = new object[] { new { organisation = new { id = organisation.Id, name } } } }),
            (2, not null) => await SendAsync(api, "end", new { id = chosen.Id, on = $"2026-0{1 + (other % 5)}-01" }),
            (3, not null) => await SendAsync(api, "retract", new { ids = new[] { chosen.Id } }),
            (4, not null) => await SendAsync(api, "restore", new { id = chosen.Id }),
            (_, not null) => await SendAsync(api, "record", new { facts = new object[] { new { theme = new { @ref = "t", name } }, new { tagged = new { node = chosen is Node ? chosen.Id : ((Edge)chosen).From, theme = "t" } } } }),
        };
    }

    private static async Task<string> AnswersAsync(TestApi api)
    {
        // A request takes 20 fields at its root.
        string listed = "";
        foreach (FactType[] types in Ontology.Nodes.Chunk(20))
            listed += await api.AskAsync($"{{ {string.Join(' ', types.Select(type => $"{type.Plural} {{ totalCount nodes {{ id }} }}"))} }}");
        JsonElement answers = await api.AskAsync("""
            {
              search(text: "A") { nodes { id } }
              fragilePartnerships { totalCount }
              departures { person { id } }
              structure(network: PEOPLE_AND_ORGANISATIONS) { organisations ties }
            }
            """);
        return $"{listed} {answers} {string.Join(' ', (await api.AllAsync()).Select(fact => fact.Id))}";
    }

    private static async Task<JsonElement> SendAsync(TestApi api, string mutation, object input) =>
        (await api.AskAsync($"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ change errors {{ code message path }} }} }}", new { input })).GetProperty(mutation);
}
