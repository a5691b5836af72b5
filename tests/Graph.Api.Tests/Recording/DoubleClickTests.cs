using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>The same form sent many times at the same moment.</summary>
public sealed class DoubleClickTests
{
    private const int Clicks = 100;

    // Each waits for the ones before it, and all of them together no longer than an answer may take.
    private const int Different = 10;

    [Theory, EveryStore]
    public async Task A_contact_is_recorded_once_and_every_answer_names_it(IStoreProvider provider) => await RecordsOneAsync(provider, 300, Ontology.Of<Contact>(), "recordContact", "contact", town => new
    {
        partnerships = new[] { town.Advice.Id },
        people = new[] { town.Ann.Id, town.Bob.Id },
        date = "2026-05-30",
        summary = "How the year went",
    });

    [Theory, EveryStore]
    public async Task A_partnership_is_recorded_once_and_every_answer_names_it(IStoreProvider provider) => await RecordsOneAsync(provider, Clicks, Ontology.Of<Partnership>(), "recordPartnership", "partnership", town => new
    {
        organisations = new[] { town.Council.Id, town.Forum.Id },
        kind = "Board",
        since = "2026",
    });

    [Theory, EveryStore]
    public async Task A_role_is_recorded_once_and_every_answer_names_it(IStoreProvider provider) => await RecordsOneAsync(provider, Clicks, Ontology.Of<Role>(), "addRole", "role", town => new
    {
        person = town.Bob.Id,
        organisation = town.Council.Id,
        title = "Councillor",
    });

    [Theory, EveryStore]
    public async Task A_holding_is_recorded_once_and_every_answer_names_it(IStoreProvider provider) => await RecordsOneAsync(provider, Clicks, Ontology.Of<Holds>(), "addHolding", "holding", town => new
    {
        person = town.Bob.Id,
        partnership = town.Advice.Id,
        organisation = town.Council.Id,
        since = "2026-05",
    });

    [Theory, EveryStore]
    public async Task An_end_and_a_kept_promise_are_recorded_once_and_no_answer_is_an_error(IStoreProvider provider)
    {
        Borough town = new();
        await using TestApi api = await TestApi.StartAsync(provider, town.World);
        Contact promised = new() { Id = FactId.New<Contact>(), Date = PartialDate.Of(2026, 5, 1), Promised = "A key" };
        await api.RecordAsync(promised);
        Holds holding = Assert.IsType<Holds>((await api.Store.GetEdgesAsync(Ontology.Of<Holds>(), EdgeEnd.From, [town.Ann.Id], ReadPoint.Now))[town.Ann.Id].First());

        await ClickAsync(api, Clicks, "endRole", "role", new { role = town.AnnsPost.Id, until = "2026-06-30", expectedVersion = 1 });
        await ClickAsync(api, Clicks, "endHolding", "holding", new { holding = holding.Id, until = "2026-06-30" });
        await ClickAsync(api, Clicks, "keepPromise", "contact", new { contact = promised.Id, kept = "2026-05-20" });

        foreach (string id in (string[])[town.AnnsPost.Id, holding.Id, promised.Id])
            Assert.Equal(2, (await api.Store.GetHistoryAsync(id)).Count);
    }

    [Theory, EveryStore]
    public async Task Forms_that_differ_in_one_word_make_one_fact_and_the_others_are_told_which(IStoreProvider provider)
    {
        Borough town = new();
        await using TestApi api = await TestApi.StartAsync(provider, town.World);

        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, Different).Select(number => SendAsync(
            api, "addHolding", "holding", new { person = town.Bob.Id, partnership = town.Advice.Id, organisation = town.Council.Id, lastContact = $"2026-05-{number + 1:00}" })));

        Assert.Single(answers, answer => answer.GetProperty("holding").ValueKind == JsonValueKind.Object);
        string id = answers.Select(answer => answer.GetProperty("holding")).Single(holding => holding.ValueKind == JsonValueKind.Object).GetProperty("id").GetString()!;
        Assert.All(answers.Where(answer => answer.GetProperty("holding").ValueKind == JsonValueKind.Null), answer => Assert.Equal(id, answer.GetProperty("errors")[0].GetProperty("id").GetString()));
    }

    [Theory, EveryStore]
    public async Task Forms_that_differ_are_all_recorded(IStoreProvider provider)
    {
        Borough town = new();
        await using TestApi api = await TestApi.StartAsync(provider, town.World);

        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, Different).Select(number => SendAsync(
            api, "addRole", "role", new { person = town.Bob.Id, organisation = town.Council.Id, title = $"Seat {number}" })));

        Assert.All(answers, answer => Assert.Equal(0, answer.GetProperty("errors").GetArrayLength()));
        Assert.Equal(Different, answers.Select(answer => answer.GetProperty("role").GetProperty("id").GetString()).Distinct().Count());
    }

    private static async Task RecordsOneAsync(IStoreProvider provider, int clicks, FactType type, string mutation, string result, Func<Borough, object> input)
    {
        Borough town = new();
        await using TestApi api = await TestApi.StartAsync(provider, town.World);
        int before = await CountAsync(api, type);

        string id = await ClickAsync(api, clicks, mutation, result, input(town));

        Assert.Equal(before + 1, await CountAsync(api, type));
        Assert.Single(await api.Store.GetHistoryAsync(id));
    }

    /// <summary>Sends a form many times at once; the id that all answers name.</summary>
    private static async Task<string> ClickAsync(TestApi api, int clicks, string mutation, string result, object input)
    {
        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, clicks).Select(_ => Task.Run(() => SendAsync(api, mutation, result, input))));

        Assert.All(answers, answer => Assert.Equal("[]", answer.GetProperty("errors").ToString()));
        return Assert.Single(answers.Select(answer => answer.GetProperty(result).GetProperty("id").GetString()!).Distinct());
    }

    private static async Task<JsonElement> SendAsync(TestApi api, string mutation, string result, object input) => (await api.AskAsync(
        $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {result} {{ id }} errors {{ code message ... on AlreadyRecordedError {{ id }} }} }} }}",
        new { input })).GetProperty(mutation);

    private static async Task<int> CountAsync(TestApi api, FactType type)
    {
        int count = 0;
        await foreach (Fact _ in api.Store.StreamAsync([type], ReadPoint.Now))
            count++;
        return count;
    }
}
