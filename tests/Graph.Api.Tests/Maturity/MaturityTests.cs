using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Maturity;

public sealed class MaturityTests
{
    private readonly World world = [];
    private readonly Place borough;
    private readonly Place elsewhere;
    private readonly Partnership advice;

    /// <summary>A model of two factors: Ann and Bob judged the first of the borough and Ann that of a partnership there; of elsewhere, somebody did. Food banks were counted elsewhere.</summary>
    public MaturityTests()
    {
        (borough, elsewhere) = (world.Place("Borough"), world.Place("Elsewhere"));
        Organisation council = world.Organisation("Council");
        advice = world.Partnership("Advice", council, world.Organisation("Hub"));
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(council.Id, borough.Id), From = council.Id, To = borough.Id });
        (Person ann, Person bob) = (world.Person("Ann"), world.Person("Bob"));
        Measure vision = Measure("Vision", "Maturity");
        Measure("Involvement", "Maturity");
        Measure food = Measure("Food banks", null);
        Assess(vision, "2025-03-01", 1, borough, ann);
        Assess(vision, "2026-03-01", 3, borough, ann);
        Assess(vision, "2026-03-01", 2, borough, bob);
        Assess(vision, "2026-03-01", 4, advice, ann);
        Assess(vision, "2026-03-01", 5, elsewhere, null);
        Assess(food, "2026-03-01", 5, elsewhere, null);
    }

    [Fact]
    public async Task Each_thing_has_a_row_by_each_measure_and_what_nobody_assessed_is_there_too()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(
            ["Food banks: Elsewhere 5", "Involvement: nothing", "Vision: Advice 4", "Vision: Borough 2.5", "Vision: Elsewhere 5"],
            Lines(await AskAsync(api, "")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_place_has_what_was_assessed_of_it_and_of_its_partnerships_and_the_gaps_of_their_models()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["Involvement: nothing", "Vision: Advice 4", "Vision: Borough 2.5"], Lines(await AskAsync(api, $"(place: \"{borough.Id}\")")).Order(StringComparer.Ordinal));
        Assert.Equal(["Food banks: Elsewhere 5", "Involvement: nothing", "Vision: Elsewhere 5"], Lines(await AskAsync(api, $"(place: \"{elsewhere.Id}\")")).Order(StringComparer.Ordinal));
        Assert.Equal(["Involvement: nothing", "Vision: Advice 4"], Lines(await AskAsync(api, $"(about: \"{advice.Id}\")")).Order(StringComparer.Ordinal));
        Assert.Empty(Lines(await AskAsync(api, $"(about: \"{elsewhere.Id}\", place: \"{borough.Id}\")")));
        Assert.DoesNotContain("Food banks: Elsewhere 5", Lines(await AskAsync(api, "(model: \"maturity\")")));
    }

    [Fact]
    public async Task A_row_says_who_thought_what_when_and_how_it_was_before()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement row = (await api.AskAsync(
            $$"""
            { maturity(about: "{{borough.Id}}", model: "Maturity") { nodes {
              measure { name } sentence
              now { median lowest highest opinions date } levels { level description opinions } scale notCompared
              latest { score date assessedBy { assessor { ... on Person { name } } } } trend { date median opinions } target { outlook expected }
            } } }
            """)).GetProperty("maturity").GetProperty("nodes")[1];

        Assert.Equal("Vision (Borough): level 2.5 of 5 on 1 March 2026, the middle of 2 opinions from 2 to 3. It was level 1 of 5 on 1 March 2025. The target is level 3 of 5: it is on the way there.", row.GetProperty("sentence").GetString());
        Assert.Equal("""{"median":2.5,"lowest":2,"highest":3,"opinions":2,"date":"2026-03-01"}""", row.GetProperty("now").ToString());
        Assert.Equal("""[{"level":1,"description":"Low","opinions":0},{"level":2,"description":"Middling","opinions":1},{"level":3,"description":"High","opinions":1},{"level":4,"description":"Higher","opinions":0},{"level":5,"description":"Highest","opinions":0}]""", row.GetProperty("levels").ToString());
        Assert.Equal(["Ann 3", "Bob 2"], row.GetProperty("latest").EnumerateArray().Select(one => $"{one.GetProperty("assessedBy")[0].GetProperty("assessor").GetProperty("name").GetString()} {one.GetProperty("score")}").Order(StringComparer.Ordinal));
        Assert.Equal("""[{"date":"2025-03-01","median":1,"opinions":1},{"date":"2026-03-01","median":2.5,"opinions":2}]""", row.GetProperty("trend").ToString());
        Assert.Equal("""{"outlook":"ON_THE_WAY","expected":null}""", row.GetProperty("target").ToString());
    }

    [Fact]
    public async Task On_an_earlier_day_only_what_was_assessed_by_then_counts()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["Involvement: nothing", "Vision: Borough 1"], Lines(await AskAsync(api, $"(place: \"{borough.Id}\", asOf: \"2025-06-01\")")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_and_the_cursor_of_another_list_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        List<string> all = [.. Lines(await AskAsync(api, ""))];
        List<string> paged = [];
        for (string? after = ""; after is not null;)
        {
            JsonElement page = await AskAsync(api, $"(first: 2{(after.Length == 0 ? "" : $", after: \"{after}\"")})");
            paged.AddRange(Lines(page));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }

        Assert.Equal(all, paged);
        string other = (await api.AskAsync("{ measures { pageInfo { endCursor } } }")).GetProperty("measures").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync($"{{ maturity(after: \"{other}\") {{ totalCount }} }}")).Code);
    }

    private static async Task<JsonElement> AskAsync(TestApi api, string arguments) =>
        (await api.AskAsync($"{{ maturity{arguments} {{ totalCount nodes {{ measure {{ name }} about {{ ... on Place {{ name }} ... on Partnership {{ kind }} }} now {{ median }} }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("maturity");

    private static IEnumerable<string> Lines(JsonElement answer) => answer.GetProperty("nodes").EnumerateArray().Select(row =>
        row.GetProperty("measure").GetProperty("name").GetString() + ": " + (row.GetProperty("about") is { ValueKind: JsonValueKind.Object } about ? $"{about.EnumerateObject().First().Value} {row.GetProperty("now").GetProperty("median")}" : "nothing"));

    private Measure Measure(string name, string? model)
    {
        Measure measure = new() { Id = FactId.Of<Measure>(name), Name = name, Model = model, Levels = ["Low", "Middling", "High", "Higher", "Highest"], Target = 3 };
        world.Add(measure);
        return measure;
    }

    private void Assess(Measure measure, string date, int score, Node about, Person? by)
    {
        Assessment assessment = new() { Id = FactId.Of<Assessment>(measure.Id, date, about.Id, by?.Id ?? ""), Date = PartialDate.Parse(date), Dimension = measure.Name, Score = score };
        world.Add(assessment);
        world.Edge(new Assesses { Id = FactId.Of<Assesses>(assessment.Id, measure.Id), From = assessment.Id, To = measure.Id });
        world.Edge(new About { Id = FactId.Of<About>(assessment.Id, about.Id), From = assessment.Id, To = about.Id });
        if (by is not null)
            world.Edge(new AssessedBy { Id = FactId.Of<AssessedBy>(assessment.Id, by.Id), From = assessment.Id, To = by.Id });
    }
}
