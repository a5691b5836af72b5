using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Memory;

/// <summary>What is known about something, over all that was learnt, decided, tried, judged and said. Today is 1 June 2026.</summary>
public sealed class WhatWeKnowTests
{
    private readonly Borough borough = new();
    private readonly Theme food;
    private readonly Learning kitchen;
    private readonly Decision pool;
    private readonly Contact talk;

    /// <summary>Of the advice partnership a case is told, the forum decided something about it, and Ann and Bob spoke. The town has a pilot about meals, which is food, and a trust that was judged.</summary>
    public WhatWeKnowTests()
    {
        World world = borough.World;
        (food, Theme meals) = (world.Theme("Food"), world.Theme("Meals"));
        world.Edge(new Broader { Id = FactId.Of<Broader>(meals.Id, food.Id), From = meals.Id, To = food.Id });
        kitchen = Add(new Learning
        {
            Id = FactId.Of<Learning>("kitchen"),
            Title = "A kitchen that advises",
            Kind = LearningKind.Case,
            Date = PartialDate.Parse("2026-02"),
            FrameworkPart = FrameworkPart.PracticeAndCitizenExperience,
            Disposition = Disposition.Amplify,
            Learnt = "Advice goes well with soup.",
        });
        Tie(kitchen, borough.Advice.Id);
        world.Edge(new Tagged { Id = FactId.Of<Tagged>(kitchen.Id, meals.Id), From = kitchen.Id, To = meals.Id });
        pool = Add(new Decision { Id = FactId.Of<Decision>("pool"), Title = "Pool the advice money", Decided = PartialDate.Parse("2026-03-04"), Reason = "Two bids cost twice" });
        Tie(pool, borough.Advice.Id);
        world.Edge(new DecidedBy { Id = FactId.Of<DecidedBy>(pool.Id, borough.Forum.Id), From = pool.Id, To = borough.Forum.Id });
        Initiative pilot = Add(new Initiative { Id = FactId.Of<Initiative>("pilot"), Name = "Meals pilot", Kind = "Pilot", Since = PartialDate.Parse("2025"), Description = "Soup in every hall." });
        world.Edge(new Tagged { Id = FactId.Of<Tagged>(pilot.Id, meals.Id), From = pilot.Id, To = meals.Id });
        Assessment trust = Add(new Assessment { Id = FactId.Of<Assessment>("trust"), Date = PartialDate.Parse("2026-04-01"), Dimension = "Trust", Score = 3, Scale = 5, Evidence = "They share a diary" });
        Tie(trust, pilot.Id);
        Learning later = Add(new Learning { Id = FactId.Of<Learning>("practice"), Title = "Set a long table", Kind = LearningKind.Practice, Disposition = Disposition.Create });
        world.Edge(new Tagged { Id = FactId.Of<Tagged>(later.Id, food.Id), From = later.Id, To = food.Id });
        talk = Add(new Contact { Id = FactId.Of<Contact>("talk"), Date = PartialDate.Parse("2026-05-20"), Kind = ContactKind.Call, Summary = "Soup, mostly" });
        Tie(talk, borough.Advice.Id);
    }

    [Theory, EveryStore]
    public async Task About_an_organisation_is_what_is_about_a_partnership_of_it_or_decided_by_it_the_latest_first(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement hub = await AskAsync(api, new { about = new[] { borough.Hub.Id } });
        JsonElement forum = await AskAsync(api, new { about = new[] { borough.Forum.Id } });

        Assert.Equal(
            [
                "CONTACT A call on 20 May 2026 about Advice contract. Soup, mostly.",
                "DECISION Northby Forum decided on 4 March 2026 about Advice contract: Pool the advice money. The reason: Two bids cost twice.",
                "LEARNING A case in February 2026 about Advice contract: A kitchen that advises. What was learnt: Advice goes well with soup.",
            ],
            hub.GetProperty("nodes").EnumerateArray().Select(row => $"{row.GetProperty("kind").GetString()} {row.GetProperty("sentence").GetString()}"));
        Assert.Equal("""[{"kind":"CONTACT","count":1},{"kind":"DECISION","count":1},{"kind":"LEARNING","count":1}]""", hub.GetProperty("facets").GetProperty("kinds").ToString());
        Assert.Equal([pool.Id], Ids(forum));
    }

    [Fact]
    public async Task Each_says_why_it_is_there_and_what_the_organisation_only_judged_decided_or_raised_comes_last()
    {
        Assessment own = Add(new Assessment { Id = FactId.Of<Assessment>("own"), Date = PartialDate.Parse("2026-05-30"), Dimension = "Reach" });
        Tie(own, borough.Council.Id);
        Assessment made = Add(new Assessment { Id = FactId.Of<Assessment>("made"), Date = PartialDate.Parse("2026-05-31"), Dimension = "Warmth" });
        Tie(made, borough.Themed.Id);
        borough.World.Edge(new AssessedBy { Id = FactId.Of<AssessedBy>("made"), From = made.Id, To = borough.Council.Id });
        borough.World.Edge(new AssessedBy { Id = FactId.Of<AssessedBy>("own"), From = own.Id, To = borough.Council.Id });
        Blockage undated = Add(new Blockage { Id = FactId.Of<Blockage>("undated"), Title = "No room" });
        Tie(undated, borough.Council.Id);
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = (await api.AskAsync("query($about: [ID!]) { whatWeKnow(about: $about) { nodes { tie node { id } } } all: whatWeKnow(text: \"Reach\") { nodes { tie } } }", new { about = new[] { borough.Council.Id } }));

        Assert.Equal(
            [(own.Id, "DIRECT"), (talk.Id, "THROUGH"), (pool.Id, "THROUGH"), (kitchen.Id, "THROUGH"), (undated.Id, "DIRECT"), (made.Id, "MADE")],
            answer.GetProperty("whatWeKnow").GetProperty("nodes").EnumerateArray().Select(row => (row.GetProperty("node").GetProperty("id").GetString()!, row.GetProperty("tie").GetString()!)));
        Assert.Equal("""{"nodes":[{"tie":null}]}""", answer.GetProperty("all").ToString());
    }

    [Fact]
    public async Task Themes_count_with_narrower_ones_and_what_is_about_something_with_the_theme_counts()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await AskAsync(api, new { themes = new[] { food.Id } });

        Assert.Equal(["Trust of Meals pilot was judged 3 of 5 on 1 April 2026. The evidence: They share a diary.", "A case in February 2026", "Pilot that began in 2025: Meals pilot. Soup in every hall.", "A way of working: Set a long table."], answer.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("sentence").GetString()!.Split(" about")[0]));
        Assert.Equal("""[{"theme":{"name":"Food"},"count":4},{"theme":{"name":"Meals"},"count":3}]""", answer.GetProperty("facets").GetProperty("themes").ToString());
    }

    [Fact]
    public async Task A_value_of_a_facet_counts_what_is_found_with_that_value_chosen()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        object chosen = new { themes = new[] { food.Id }, forms = (string[])["CASE"] };
        JsonElement facets = (await AskAsync(api, chosen)).GetProperty("facets");

        foreach (JsonElement one in facets.GetProperty("forms").EnumerateArray())
            Assert.Equal(one.GetProperty("count").GetInt32(), await TotalAsync(new { themes = new[] { food.Id }, forms = new[] { one.GetProperty("form").GetString() } }));
        foreach (JsonElement one in facets.GetProperty("dispositions").EnumerateArray())
            Assert.Equal(one.GetProperty("count").GetInt32(), await TotalAsync(new { themes = new[] { food.Id }, forms = (string[])["CASE"], dispositions = new[] { one.GetProperty("disposition").GetString() } }));
        Assert.Equal(2, facets.GetProperty("forms").GetArrayLength());
        Assert.Equal("""[{"disposition":"AMPLIFY","count":1}]""", facets.GetProperty("dispositions").ToString());

        async Task<int> TotalAsync(object variables) => (await AskAsync(api, variables)).GetProperty("totalCount").GetInt32();
    }

    [Fact]
    public async Task All_words_must_be_found_each_as_a_beginning_and_contacts_are_not_searched()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        Assert.Equal([kitchen.Id], Ids(await AskAsync(api, new { text = "SOUP advi", about = new[] { borough.Hub.Id } })));
        Assert.Empty(Ids(await AskAsync(api, new { text = "soup nowhere" })));
        Assert.Equal("BAD_INPUT", (await api.RefusedAsync("query($text: String) { whatWeKnow(text: $text) { totalCount } }", new { text = new string('a', 201) })).Code);
    }

    [Theory, EveryStore]
    public async Task The_source_is_the_document_else_the_row_of_a_file_else_who_recorded_it(IStoreProvider provider)
    {
        Source report = Add(new Source { Id = FactId.Of<Source>("report"), Title = "Soup report, section 2" });
        borough.World.Edge(new SourcedFrom { Id = FactId.Of<SourcedFrom>(kitchen.Id, report.Id), From = kitchen.Id, To = report.Id });
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await api.Store.ApplyAsync(new Changeset("import", [new Put(pool with { Outcome = "One bid" }) { Origin = new Origin("decisions.csv", null, 7) }]));

        JsonElement answer = await AskAsync(api, new { about = new[] { borough.Hub.Id } });

        Assert.Equal(["Recorded by test on 1 June 2026", "decisions.csv, row 7", "Soup report, section 2"], answer.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task What_was_said_is_shown_to_those_only_who_may_see_personal_details()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        JsonElement row = (await AskAsync(api, new { about = new[] { talk.Id } })).GetProperty("nodes")[0];

        Assert.Equal("A call on 20 May 2026 about Advice contract.", row.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task Nothing_is_known_before_it_happened()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = (await api.AskAsync("query($hub: ID!) { whatWeKnow(about: [$hub], asOf: \"2026-03-03\") { nodes { node { id } } } }", new { hub = borough.Hub.Id })).GetProperty("whatWeKnow");

        Assert.Equal([kitchen.Id], Ids(answer));
    }

    private static async Task<JsonElement> AskAsync(TestApi api, object variables) => (await api.AskAsync(
        """
        query($about: [ID!], $text: String, $themes: [ID!], $forms: [LearningKind!], $dispositions: [Disposition!]) {
          whatWeKnow(about: $about, text: $text, themes: $themes, forms: $forms, dispositions: $dispositions) {
            totalCount
            facets { kinds { kind count } forms { form count } dispositions { disposition count } frameworkParts { frameworkPart count } themes { theme { name } count } }
            nodes { kind date sentence source node { id caption } about { caption } }
          }
        }
        """,
        variables)).GetProperty("whatWeKnow");

    private static IEnumerable<string> Ids(JsonElement answer) => answer.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("node").GetProperty("id").GetString()!);

    private void Tie(Node node, string subject) => borough.World.Edge(new About { Id = FactId.Of<About>(node.Id, subject), From = node.Id, To = subject });

    private T Add<T>(T fact)
        where T : Fact
    {
        borough.World.Add(fact);
        return fact;
    }
}
