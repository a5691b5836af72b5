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

    // What a clerk does next: the kind of step, and two numbers that choose what it is about.
    private static readonly Gen<(int Kind, int One, int Other)[]> Steps = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 12];

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
        string[] lists = [.. Ontology.Nodes.Select(type => $"{type.Plural} {{ totalCount nodes {{ id }} }}")];
        JsonElement listed = await api.AskAsync($"{{ {string.Join(' ', lists)} }}");
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
