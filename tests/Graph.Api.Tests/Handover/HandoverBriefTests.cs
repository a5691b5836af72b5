using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Handover;

public sealed class HandoverBriefTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task One_question_gives_the_whole_brief_with_a_successor_and_why()
    {
        Person cat = borough.World.Person("Cat");
        borough.World.Role(cat, borough.Council, "Director", Level.Strategic);
        borough.World.Edge(new Tie { Id = FactId.Of<Tie>(cat.Id, borough.Bob.Id), From = cat.Id, To = borough.Bob.Id, Partnership = borough.Advice.Id });
        borough.World.Add(new Blockage { Id = FactId.Of<Blockage>("stuck"), Title = "No shared calendar", Owner = borough.Ann.Id });
        borough.World.Add(new Blockage { Id = FactId.Of<Blockage>("solved"), Title = "No room", Owner = borough.Ann.Id, Resolution = "Found one" });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement brief = (await api.AskAsync("""
            query($person: ID!) {
              handoverBrief(person: $person) {
                person { name } asOf knownAt options { version }
                totals { partnerships contacts openPromises forums buildings fundingAttached }
                partnerships { partnership { kind } organisation { name } classNow classAfter lastContact strength counts tiedTo { name } successor { person { name } level holdsIt holdings suggested knows { name } sharedForum { name } sharedBuilding { name } } successorReason }
                contacts { date } openPromises { promised } blockages { title }
                forums { forum { name } isChair isOnlyChair onlyMemberFor { name } }
                buildings { building { name } isOnlyKeyHolder }
                fundingAttached { title }
              }
            }
            """, new { person = borough.Ann.Id })).GetProperty("handoverBrief");

        Assert.Equal("2026-06-01", brief.GetProperty("asOf").GetString());
        JsonElement handed = Assert.Single(brief.GetProperty("partnerships").EnumerateArray());
        Assert.Equal(("ANCHORED_SINGLE", "UNHELD"), (handed.GetProperty("classNow").GetString(), handed.GetProperty("classAfter").GetString()));
        Assert.Equal("Cat", handed.GetProperty("successor").GetProperty("person").GetProperty("name").GetString());
        Assert.Equal("Cat is at the same level (strategic) and holds nothing else yet.", handed.GetProperty("successorReason").GetString()!.Replace("knows Bob on the other side, ", "", StringComparison.Ordinal));
        Assert.Equal("""[{"title":"No shared calendar"}]""", brief.GetProperty("blockages").ToString());
        Assert.Equal("""[{"forum":{"name":"Northby Forum"},"isChair":false,"isOnlyChair":false,"onlyMemberFor":[{"name":"Northby Council"}]}]""", brief.GetProperty("forums").ToString());
        Assert.Equal("""[{"building":{"name":"Town hall"},"isOnlyKeyHolder":true}]""", brief.GetProperty("buildings").ToString());
        Assert.Equal("""[{"title":"Advice grant"}]""", brief.GetProperty("fundingAttached").ToString());
    }

    [Fact]
    public async Task Where_nobody_can_take_it_over_the_reason_says_so()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement handed = (await AskAsync(api, "partnerships { successor { level } successorReason }", borough.Ann.Id)).GetProperty("partnerships")[0];

        Assert.Equal(JsonValueKind.Null, handed.GetProperty("successor").ValueKind);
        Assert.Equal("Nobody else is known to be in post at Northby Council.", handed.GetProperty("successorReason").GetString());
    }

    [Fact]
    public async Task A_promise_is_open_from_the_contact_until_it_is_kept()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        JsonElement recorded = await api.AskAsync("""mutation($input: RecordContactInput!) { recordContact(input: $input) { contact { id promised } errors { message } } }""", new
        {
            input = new { partnerships = new[] { borough.Advice.Id }, people = new[] { borough.Ann.Id, borough.Bob.Id }, date = "2026-05-01", promised = "Ann sends Bob the lease" },
        });
        string contact = recorded.GetProperty("recordContact").GetProperty("contact").GetProperty("id").GetString()!;
        const string Asked = "openPromises { promised } contacts(first: 1) { id }";
        Assert.Equal("""[{"promised":"Ann sends Bob the lease"}]""", (await AskAsync(api, Asked, borough.Bob.Id)).GetProperty("openPromises").ToString());

        JsonElement kept = await KeepAsync(api, contact, "2026-05-20");

        Assert.Equal("2026-05-20", kept.GetProperty("contact").GetProperty("promiseKept").GetString());
        Assert.Equal("[]", (await AskAsync(api, Asked, borough.Ann.Id)).GetProperty("openPromises").ToString());
        Assert.Equal("""[{"promised":"Ann sends Bob the lease"}]""", (await AskAsync(api, Asked, borough.Ann.Id, "2026-05-10")).GetProperty("openPromises").ToString());
        Assert.Equal("This promise was already kept (2026-05-20).", (await KeepAsync(api, contact, "2026-05-21")).GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_promise_can_be_kept_only_where_one_was_made_and_not_before_it_was()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        Contact promised = new() { Id = FactId.New<Contact>(), Date = PartialDate.Parse("2026-05-01"), Promised = "A room" };
        Contact plain = new() { Id = FactId.New<Contact>(), Date = PartialDate.Parse("2026-05-01") };
        await api.RecordAsync(promised, plain);

        Assert.Equal("kept", (await KeepAsync(api, promised.Id, "2026-04")).GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal("contact", (await KeepAsync(api, plain.Id, "2026-05-02")).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Somebody_without_anything_has_an_empty_brief_and_what_is_nobody_is_refused()
    {
        Person idle = borough.World.Person("Idle");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($idle: ID!) { idle: handoverBrief(person: $idle) { totals { partnerships } } }",
            new { idle = idle.Id });

        Assert.Equal("""{"idle":{"totals":{"partnerships":0}}}""", data.ToString());
        Assert.Equal("UNKNOWN_ID", (await api.RefusedAsync("query($council: ID!) { handoverBrief(person: $council) { asOf } }", new { council = borough.Council.Id })).Code);
        Assert.Equal("UNKNOWN_ID", (await api.RefusedAsync("query($idle: ID!) { handoverBrief(person: $idle, knownAt: \"2020-01-01\") { asOf } }", new { idle = idle.Id })).Code);
    }

    private static async Task<JsonElement> AskAsync(TestApi api, string fields, string person, string? asOf = null) =>
        (await api.AskAsync($"query($person: ID!, $asOf: Date) {{ handoverBrief(person: $person, asOf: $asOf) {{ {fields} }} }}", new { person, asOf })).GetProperty("handoverBrief");

    private static async Task<JsonElement> KeepAsync(TestApi api, string contact, string kept) =>
        (await api.AskAsync("mutation($input: KeepPromiseInput!) { keepPromise(input: $input) { contact { promiseKept } errors { message field } } }", new { input = new { contact, kept } })).GetProperty("keepPromise");
}
