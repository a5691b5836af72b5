using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Partnerships;

/// <summary>Themes and sectors on every question that takes them: the same meaning, the same errors.</summary>
public sealed class PartnershipsAboutTests
{
    private readonly World world = [];
    private readonly Theme health;
    private readonly Theme food;
    private readonly Partnership meals;
    private readonly Partnership walks;

    /// <summary>Meals, between a church and the council, has a theme within food; Walks, between the council and a gym of the theme health, has none; Rides, between a bus firm and the gym, has the theme fares.</summary>
    public PartnershipsAboutTests()
    {
        (health, food) = (world.Theme("Health"), world.Theme("Food"));
        (Theme lunch, Theme fares) = (world.Theme("Lunch clubs"), world.Theme("Fares"));
        world.Edge(new Broader { Id = FactId.Of<Broader>(lunch.Id, food.Id), From = lunch.Id, To = food.Id });
        Organisation council = world.Organisation("Council", Sector.LocalGovernment);
        Organisation church = world.Organisation("Church", Sector.Faith);
        Organisation gym = world.Organisation("Gym");
        Organisation buses = world.Organisation("Buses", Sector.Private);
        world[world.IndexOf(gym)] = gym with { Categories = ["business"] };
        meals = world.HeldByOneEach("Meals", council, world.Person("Ann"), church, world.Person("Bob"));
        walks = world.HeldByOneEach("Walks", council, world.Person("Cleo"), gym, world.Person("Dan"));
        Partnership rides = world.HeldByOneEach("Rides", buses, world.Person("Eve"), gym, world.Person("Fay"));
        Tag(meals.Id, lunch);
        Tag(church.Id, health);
        Tag(gym.Id, health);
        Tag(rides.Id, fares);
    }

    /// <summary>Every root field with the arguments, and what of its answer depends on them.</summary>
    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "askNext", "{ question }" },
        { "earlyWarnings(from: \"2026-01-01\")", "{ totalCount }" },
        { "followUps", "{ totalCount }" },
        { "fragilePartnerships", "{ totalCount }" },
        { "lapses", "{ totalCount }" },
        { "nextIntroductions", "{ introductions { why } }" },
    };

    [Fact]
    public async Task Every_question_that_takes_both_is_among_those_asked_here()
    {
        await using TestApi api = await TestApi.StartAsync();

        IEnumerable<string> fields = (await api.AskAsync("{ __type(name: \"Query\") { fields { name args { name } } } }")).GetProperty("__type").GetProperty("fields").EnumerateArray()
            .Where(field => field.GetProperty("args").EnumerateArray().Count(argument => argument.GetProperty("name").GetString() is "themes" or "sectors") == 2)
            .Select(field => field.GetProperty("name").GetString()!);

        Assert.Equal(Questions.Select(question => ((string)question[0]).Split('(')[0]).Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task An_id_that_is_not_of_a_theme_is_refused_and_empty_lists_leave_nothing_out(string question, string selection)
    {
        await using TestApi api = await TestApi.StartAsync(world);

        (string code, string message) = await api.RefusedAsync($"{{ {With(question, $"themes: [\"{meals.Id}\"]")} {selection} }}");

        Assert.Equal("UNKNOWN_ID", code);
        Assert.StartsWith($"\"{meals.Id}\" in \"themes\" is the id of a partnership, not of a theme.", message, StringComparison.Ordinal);
        string empty = question == "fragilePartnerships" ? "themes: [], sectors: []" : "themes: [], sectors: [], classes: []";
        Assert.Equal(
            (await api.AskAsync($"{{ answer: {question} {selection} }}")).ToString(),
            (await api.AskAsync($"{{ answer: {With(question, empty)} {selection} }}")).ToString());
    }

    [Theory, EveryStore]
    public async Task A_partnership_has_its_own_themes_and_those_of_its_parties_only_where_it_has_none(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        Assert.Equal(["Meals"], await KindsAsync(api, $"themes: [\"{food.Id}\"]"));
        Assert.Equal(["Walks"], await KindsAsync(api, $"themes: [\"{health.Id}\"]"));
        Assert.Equal(["Meals", "Walks"], await KindsAsync(api, $"themes: [\"{food.Id}\", \"{health.Id}\"]"));
    }

    [Theory, EveryStore]
    public async Task A_partnership_is_in_the_sectors_of_its_parties_also_by_their_categories(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        Assert.Equal(["Meals"], await KindsAsync(api, "sectors: [FAITH]"));
        Assert.Equal(["Rides", "Walks"], await KindsAsync(api, "sectors: [PRIVATE]"));
        Assert.Equal(["Walks"], await KindsAsync(api, $"sectors: [PRIVATE], themes: [\"{health.Id}\"]"));
        Assert.Empty(await KindsAsync(api, $"sectors: [FAITH], themes: [\"{health.Id}\"]"));
    }

    [Fact]
    public async Task A_class_is_that_of_the_day_asked_about()
    {
        world[world.IndexOf(meals)] = meals with { Until = PartialDate.Parse("2026-06-10") };
        Partnership nobodys = world.Partnership("Nobody's");
        world[world.IndexOf(nobodys)] = nobodys with { Until = PartialDate.Parse("2026-06-11") };
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement answer = await api.AskAsync("{ personal: lapses(classes: [PERSONAL]) { nodes { on } } others: lapses(classes: [THIN, THICK]) { nodes { on } } all: lapses { nodes { on } } }");

        Assert.Equal("""[{"on":"2026-06-10"}]""", answer.GetProperty("personal").GetProperty("nodes").ToString());
        Assert.Equal("[]", answer.GetProperty("others").GetProperty("nodes").ToString());
        Assert.Equal("""[{"on":"2026-06-10"},{"on":"2026-06-11"}]""", answer.GetProperty("all").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task Warnings_lapses_and_promises_are_those_of_the_partnerships_that_are_left()
    {
        world[world.IndexOf(walks)] = walks with { Until = PartialDate.Parse("2026-06-20") };
        world[world.IndexOf(meals)] = meals with { Until = PartialDate.Parse("2026-06-10") };
        foreach (Partnership partnership in (Partnership[])[meals, walks])
        {
            Contact contact = new() { Id = FactId.Of<Contact>(partnership.Id), Date = PartialDate.Parse("2026-05-01"), Promised = "A room" };
            world.Add(contact);
            world.Edge(new About { Id = FactId.Of<About>(contact.Id), From = contact.Id, To = partnership.Id });
        }

        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement answer = await api.AskAsync(
            """
            { all: lapses { totalCount }
              lapses(sectors: [FAITH]) { nodes { kind on sentence partnerships { kind } organisations { name } } }
              followUps(sectors: [FAITH]) { totalCount nodes { hasOpenPromise } }
              earlyWarnings(sectors: [FAITH], from: "2026-01-01") { nodes { partnership { kind } } } }
            """);

        Assert.Equal(2, answer.GetProperty("all").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """[{"kind":"PARTNERSHIP_ENDS","on":"2026-06-10","sentence":"The partnership between Church and Council ends on 10 June 2026.","partnerships":[{"kind":"Meals"}],"organisations":[{"name":"Church"},{"name":"Council"}]}]""",
            answer.GetProperty("lapses").GetProperty("nodes").ToString());
        Assert.Equal(1, answer.GetProperty("followUps").GetProperty("totalCount").GetInt32());
        Assert.Equal("""[{"partnership":{"kind":"Meals"}}]""", answer.GetProperty("earlyWarnings").GetProperty("nodes").ToString());
    }

    private static async Task<IEnumerable<string>> KindsAsync(TestApi api, string arguments) =>
        [.. (await api.AskAsync($"{{ fragilePartnerships({arguments}) {{ nodes {{ partnership {{ kind }} }} }} }}")).GetProperty("fragilePartnerships").GetProperty("nodes").EnumerateArray()
            .Select(row => row.GetProperty("partnership").GetProperty("kind").GetString()!).Order(StringComparer.Ordinal)];

    private static string With(string question, string arguments) => question.Contains('(', StringComparison.Ordinal)
        ? question.Replace(")", $", {arguments})", StringComparison.Ordinal)
        : $"{question}({arguments})";

    private void Tag(string node, Theme theme) => world.Edge(new Tagged { Id = FactId.Of<Tagged>(node, theme.Id), From = node, To = theme.Id });
}
