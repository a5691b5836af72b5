using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Themes;

/// <summary>Themes that were suggested for a hub in Northby, for its lunch and for a grant it had, and for a club elsewhere.</summary>
public sealed class SuggestedThemesTests
{
    private const string Take = "mutation($input: TakeSuggestionsInput!) { takeSuggestions(input: $input) { change notes tags { node { caption } theme { name } } suggestions { id until refused } errors { __typename message path } } }";
    private const string Refuse = "mutation($input: RefuseSuggestionsInput!) { refuseSuggestions(input: $input) { change suggestions { id refused sentence } errors { __typename message path } } }";

    private readonly World world = [];
    private readonly Organisation hub;
    private readonly Theme banks;
    private readonly Place northby;
    private readonly Suggested hubs;
    private readonly Suggested lunches;
    private readonly Suggested grants;
    private readonly Suggested clubs;

    public SuggestedThemesTests()
    {
        hub = world.Organisation("Northby Hub");
        Organisation council = world.Organisation("Northby Council");
        Organisation club = world.Organisation("Chess club");
        Theme food = world.Theme("Food");
        banks = world.Theme("Food banks");
        Theme sport = world.Theme("Sport");
        world.Edge(new Broader { Id = FactId.Of<Broader>("banks"), From = banks.Id, To = food.Id });
        northby = world.Place("Northby");
        Place elsewhere = world.Place("Elsewhere");
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hub"), From = hub.Id, To = northby.Id });
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("club"), From = club.Id, To = elsewhere.Id });
        Service lunch = new() { Id = FactId.Of<Service>("lunch"), Name = "Friday lunch" };
        world.Add(lunch);
        world.Edge(new Provides { Id = FactId.Of<Provides>("lunch"), From = hub.Id, To = lunch.Id });
        Model.Funding grant = world.Funding("Van for the larder", council, hub, 500);
        hubs = Suggest(hub, banks, "foodbank", "food parcels");
        lunches = Suggest(lunch, food, "lunch");
        grants = Suggest(grant, food, "larder");
        clubs = Suggest(club, sport, "chess");
    }

    [Theory, EveryStore]
    public async Task What_waits_is_listed_with_the_words_and_in_a_place_with_what_is_offered_and_received_there(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement all = await ListAsync(api, "");
        JsonElement there = await ListAsync(api, $"place: \"{northby.Id}\"");
        JsonElement ofTheme = await ListAsync(api, $"where: {{ theme: {{ in: [\"{banks.Id}\"] }} }}");
        JsonElement ofNode = await ListAsync(api, $"where: {{ node: {{ in: [\"{hub.Id}\"] }}, vocabulary: {{ equals: \"uk-cat\" }}, words: {{ contains: \"parcel\" }} }}");

        Assert.Equal(Ids(hubs, lunches, grants, clubs), Ids(all));
        Assert.Equal(Ids(hubs, lunches, grants), Ids(there));
        Assert.Equal(3, there.GetProperty("totalCount").GetInt32());
        Assert.Equal(Ids(hubs), Ids(ofTheme));
        Assert.Equal(Ids(hubs), Ids(ofNode));
        Assert.Equal(
            """{"sentence":"UK-CAT suggests Food banks for Northby Hub because of the words \"foodbank\" and \"food parcels\".","words":["foodbank","food parcels"],"vocabulary":"UK-CAT","source":"test.csv","node":{"caption":"Northby Hub"},"theme":{"name":"Food banks"}}""",
            Text((await api.AskAsync($"{{ suggestedThemes(where: {{ id: {{ in: [\"{hubs.Id}\"] }} }}) {{ nodes {{ sentence words vocabulary source node {{ caption }} theme {{ name }} }} }} }}")).GetProperty("suggestedThemes").GetProperty("nodes")[0]));
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement first = await ListAsync(api, "first: 3");
        JsonElement rest = await ListAsync(api, $"first: 3, after: \"{first.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"");

        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(rest.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(Ids(hubs, lunches, grants, clubs), Ids(first).Concat(Ids(rest)).Order(StringComparer.Ordinal));
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("{ suggestedThemes(after: \"x\") { totalCount } }")).Code);
    }

    [Theory, EveryStore]
    public async Task Those_that_are_taken_become_tags_in_one_change_which_can_be_undone(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);
        await api.Store.ApplyAsync(new("clerk", [new Put(hubs with { Words = ["foodbank"] }, new("ukcat.csv", null, 118))]) { Source = "ukcat.csv" });
        await api.RecordAsync();

        JsonElement taken = await AnswerAsync(api, Take, [hubs, lunches], why: "Asked them");
        JsonElement again = await AnswerAsync(api, Take, [hubs, lunches]);
        string evidence = await EvidenceAsync(api);
        long change = taken.GetProperty("change").GetInt64();

        Assert.Equal(["Friday lunch: Food", "Northby Hub: Food banks"], Tags(taken));
        Assert.Equal(taken.GetProperty("tags").ToString(), again.GetProperty("tags").ToString());
        Assert.Equal(JsonValueKind.Null, again.GetProperty("change").ValueKind);
        Assert.Equal(Ids(grants, clubs), Ids(await ListAsync(api, "")));
        Assert.Equal("""{"text":"It is tagged with Food banks. UK-CAT suggested the tag because of the word \"foodbank\".","source":"ukcat.csv, row 118"}""", evidence);
        Assert.Equal("Asked them", (await api.Store.GetChangesAsync([change]))[change].Info.Why);

        await api.AskAsync("mutation($change: Int!) { undo(input: { change: $change }) { count errors { message } } }", new { change });
        Assert.Equal(Ids(hubs, lunches, grants, clubs), Ids(await ListAsync(api, "")));
        Assert.Empty(await api.Store.StreamAsync<Tagged>(ReadPoint.Now).ToListAsync());
    }

    [Theory, EveryStore]
    public async Task Those_that_are_refused_stay_so_and_can_still_be_taken(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement refused = await AnswerAsync(api, Refuse, [clubs], why: "It is about the board");
        JsonElement again = await AnswerAsync(api, Refuse, [clubs]);
        JsonElement waiting = await ListAsync(api, "");
        JsonElement refusedOnes = await ListAsync(api, "where: { refused: { equals: true } }");
        JsonElement taken = await AnswerAsync(api, Take, [clubs]);

        Assert.Equal($$"""[{"id":"{{clubs.Id}}","refused":true,"sentence":"UK-CAT suggests Sport for Chess club because of the word \"chess\". It was refused."}]""", Text(refused.GetProperty("suggestions")));
        Assert.Equal(JsonValueKind.Null, again.GetProperty("change").ValueKind);
        Assert.Equal(Ids(hubs, lunches, grants), Ids(waiting));
        Assert.Equal(Ids(clubs), Ids(refusedOnes));
        Assert.Equal(["Chess club: Sport"], Tags(taken));
        Assert.Empty(Ids(await ListAsync(api, "where: { refused: { equals: true } }")));
    }

    [Fact]
    public async Task What_can_not_be_answered_is_told_of_each_and_nothing_is_recorded()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        await AnswerAsync(api, Take, [lunches]);
        long head = await api.Store.GetHeadAsync();

        JsonElement unknown = await AnswerAsync(api, Take, [hubs.Id, "suggested-none", banks.Id]);
        JsonElement taken = await AnswerAsync(api, Refuse, [clubs, lunches]);
        JsonElement none = await AnswerAsync(api, Take, Array.Empty<string>());

        Assert.Equal("""[{"__typename":"UnknownIdError","message":"No suggestion has the id \"THEME\".","path":["ids"]}]""".Replace("THEME", banks.Id, StringComparison.Ordinal), Text(unknown.GetProperty("errors")));
        Assert.Equal("""[{"__typename":"UnknownIdError","message":"Nothing has the id \"suggested-none\".","path":["ids","1"]}]""", Text((await AnswerAsync(api, Take, [hubs.Id, "suggested-none"])).GetProperty("errors")));
        Assert.Equal("""[{"__typename":"InvalidInputError","message":"This suggestion was taken already. To take the tag off, use retract with the id of the tag.","path":["ids","1"]}]""", Text(taken.GetProperty("errors")));
        Assert.Equal("""[{"__typename":"InvalidInputError","message":"Give 1 to 100 different ids. You gave 0.","path":["ids"]}]""", Text(none.GetProperty("errors")));
        Assert.Equal(head, await api.Store.GetHeadAsync());
    }

    private static async Task<string> EvidenceAsync(TestApi api) =>
        Text((await api.AskAsync("{ partners(where: { text: \"banks\" }) { nodes { evidence { text source } } } }")).GetProperty("partners").GetProperty("nodes")[0].GetProperty("evidence")[0]);

    // Quotation marks as people write them.
    private static string Text(JsonElement answer) => answer.ToString().Replace("\\u0022", "\\\"", StringComparison.Ordinal);

    private static async Task<JsonElement> ListAsync(TestApi api, string arguments) =>
        (await api.AskAsync($"{{ suggestedThemes{(arguments.Length == 0 ? "" : $"({arguments})")} {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("suggestedThemes");

    private static Task<JsonElement> AnswerAsync(TestApi api, string mutation, Suggested[] suggestions, string? why = null) => AnswerAsync(api, mutation, [.. suggestions.Select(one => one.Id)], why);

    private static async Task<JsonElement> AnswerAsync(TestApi api, string mutation, string[] ids, string? why = null) =>
        (await api.AskAsync(mutation, new { input = new { ids, why } })).EnumerateObject().Single().Value;

    private static IEnumerable<string> Ids(params Suggested[] suggestions) => suggestions.Select(one => one.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(JsonElement list) => list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);

    private static IEnumerable<string> Tags(JsonElement answer) =>
        answer.GetProperty("tags").EnumerateArray().Select(tag => $"{tag.GetProperty("node").GetProperty("caption").GetString()}: {tag.GetProperty("theme").GetProperty("name").GetString()}").Order(StringComparer.Ordinal);

    private Suggested Suggest(Node node, Theme theme, params string[] words) =>
        world.Edge(new Suggested { Id = FactId.Of<Suggested>(node.Id, theme.Id), From = node.Id, To = theme.Id, Words = [.. words], Vocabulary = "UK-CAT" });
}
