using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;

namespace Graph.Api.Tests.Warnings;

public sealed class FeedTests
{
    private const string Address = "/feeds/early-warnings.atom";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly Borough borough = new();

    private Role AnnLeaves => borough.AnnsPost with { Until = PartialDate.Parse("2026-05-25") };

    [Fact]
    public async Task It_is_atom_with_an_entry_for_each_reason()
    {
        await using TestApi api = await StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync(Address + "?days=11");
        var feed = XElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("http://localhost/feeds/early-warnings.atom?days=11", Links(feed)["self"]);
        XElement[] entries = [.. feed.Elements(Atom + "entry")];
        XElement entry = Assert.Single(entries, one => one.Element(Atom + "summary")!.Value.StartsWith("Ann ", StringComparison.Ordinal));
        Assert.Equal("Ann has not been in post at Northby Council since 25 May 2026.", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("Northby Advice Hub and Northby Council", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2026-05-25T00:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal($"http://localhost/#/partnerships/{borough.Advice.Id}", Links(entry)["alternate"]);
        Assert.Equal(entries.Max(one => one.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        Assert.Equal(entries.Length, entries.Select(one => one.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task An_entry_is_the_same_on_every_later_day_and_another_once_the_facts_are()
    {
        await using TestApi api = await StartAsync();
        Dictionary<string, string> before = Told(await ReadAsync(api));

        api.Clock.Now = api.Clock.Now.AddDays(3);
        Dictionary<string, string> later = Told(await ReadAsync(api));
        await api.RecordAsync(AnnLeaves with { Until = PartialDate.Parse("2026-05-26") });
        Dictionary<string, string> corrected = Told(await ReadAsync(api));

        Assert.Equal(before.OrderBy(entry => entry.Key, StringComparer.Ordinal), later.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        Assert.DoesNotContain(before.Single(entry => entry.Value.Contains("Ann has", StringComparison.Ordinal)).Key, corrected.Keys);
    }

    [Fact]
    public async Task Who_will_leave_and_whose_contact_ends_a_class_soon_are_in_it_and_what_merely_ages_or_ends_is_not()
    {
        World world = borough.World;
        Organisation one = world.Organisation("One");
        Partnership ages = world.Partnership("Ages", borough.Council, one);
        world.Holds(borough.Ann, ages, borough.Council, "2025-11-01", Strength.Strong);
        world.Holds(world.Person("Cleo"), ages, one, "2025-11-01", Strength.Strong);
        Partnership lapses = world.Partnership("Lapses", one, borough.Hub);
        world.Holds(world.Person("Dan"), lapses, one, "2025-05-20", Strength.Strong);
        world.Holds(borough.Bob, lapses, borough.Hub, "2026-05-20", Strength.Strong);
        world[world.IndexOf(borough.BobsPost)] = borough.BobsPost with { Until = PartialDate.Parse("2027-03-01") };
        await using TestApi api = await TestApi.StartAsync(world);

        string[] told = [.. (await ReadAsync(api)).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "summary")!.Value).Order(StringComparer.Ordinal)];

        Assert.Equal([
            "Bob is due to leave Northby Advice Hub, or to stop holding it for them, on 1 March 2027.",
            "Bob is due to leave Northby Advice Hub, or to stop holding it for them, on 1 March 2027.",
            "Dan (One) was last in contact on 20 May 2025, which will be too long ago to count on 21 June 2026: without new contact, it will then be held by nobody.",
        ], told);
    }

    [Fact]
    public async Task The_feed_of_a_place_has_the_partnerships_there_under_an_id_of_its_own()
    {
        World world = borough.World;
        Place north = world.Place("North & east");
        Place south = world.Place("South");
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(borough.Hub.Id, north.Id), From = borough.Hub.Id, To = north.Id });
        await using TestApi api = await StartAsync();

        XElement all = await ReadAsync(api);
        XElement there = await ReadAsync(api, $"?days=90&place={north.Id}");
        XElement elsewhere = await ReadAsync(api, $"?place={south.Id}");

        Assert.NotEmpty(there.Elements(Atom + "entry"));
        Assert.Equal(Told(all), Told(there));
        Assert.Empty(elsewhere.Elements(Atom + "entry"));
        Assert.Equal("Partnerships in North & east that grew more fragile, or are about to", there.Element(Atom + "title")!.Value);
        Assert.Equal($"http://localhost/feeds/early-warnings.atom?days=90&place={north.Id}", Links(there)["self"]);
        Assert.Equal($"http://localhost/#/warnings?place={north.Id}", Links(there)["alternate"]);
        Assert.Equal(3, new[] { all, there, elsewhere }.Select(feed => feed.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_refused_as_in_a_question()
    {
        await using TestApi api = await StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync($"{Address}?place=place-nowhere");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.Equal((await api.RefusedAsync("{ askNext(place: \"place-nowhere\") { question } }")).Message, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nothing_to_warn_of_is_a_feed_without_entries()
    {
        await using TestApi api = await TestApi.StartAsync();

        XElement feed = await ReadAsync(api);

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotNull(feed.Element(Atom + "updated"));
    }

    [Fact]
    public async Task A_reader_that_has_it_is_told_so_until_the_day_or_the_records_change()
    {
        await using TestApi api = await StartAsync();
        using HttpResponseMessage first = await api.Client.GetAsync(Address);
        EntityTagHeaderValue tag = first.Headers.ETag!;
        DateTimeOffset modified = first.Content.Headers.LastModified!.Value;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(api, request => request.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(api, request => request.IfModifiedSince = modified));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, request => request.IfModifiedSince = modified.AddSeconds(-1)));
        api.Clock.Now = api.Clock.Now.AddMinutes(1);
        await api.RecordAsync(borough.AnnsPost);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, request => request.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, request => request.IfModifiedSince = modified));
        await api.RecordAsync(AnnLeaves);
        using HttpResponseMessage second = await api.Client.GetAsync(Address);
        api.Clock.Now = api.Clock.Now.AddDays(1);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, request => request.IfNoneMatch.Add(second.Headers.ETag!)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("732")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1e2")]
    public async Task Days_that_make_no_sense_are_refused_with_those_that_would(string days)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync($"{Address}?days={days}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("1 to 731", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_markup_and_control_characters_are_text_of_a_feed_that_can_be_read()
    {
        World world = [];
        Organisation council = world.Organisation("A <b>&\u0001 ]]> council 🌱");
        Organisation hub = world.Organisation("Hub");
        Person ann = world.Person("<script>alert('Ann')</script>");
        world.Role(ann, council, "Officer", until: "2026-05-25");
        world.HeldByOneEach("Advice", council, ann, hub, world.Person("Bob"));
        await using TestApi api = await TestApi.StartAsync(world);

        XElement entry = Assert.Single((await ReadAsync(api)).Elements(Atom + "entry"));

        Assert.Equal("A <b>& ]]> council 🌱 and Hub", entry.Element(Atom + "title")!.Value);
        Assert.StartsWith("<script>alert('Ann')</script> has not been in post", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_personal_is_in_it_whoever_asks()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);
        await api.RecordAsync(AnnLeaves);

        string feed = await api.Client.GetStringAsync(new Uri(Address, UriKind.Relative));

        Assert.Contains("Ann has", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("About Ann", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "example.org", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    public async Task Other_sites_are_kept_out(string header, string value, HttpStatusCode expected)
    {
        await using TestApi api = await TestApi.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation(header, value);

        using HttpResponseMessage answer = await api.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_said_without_a_feed_that_would_be_kept()
    {
        await using TestApi api = await StartAsync();
        api.Store.Failure = new StoreException(StoreError.Unavailable, "The store is away.");

        using HttpResponseMessage answer = await api.Client.GetAsync(Address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<TestApi> StartAsync()
    {
        TestApi api = await TestApi.StartAsync(borough.World);
        await api.RecordAsync(AnnLeaves);
        return api;
    }

    private static async Task<XElement> ReadAsync(TestApi api, string query = "") => XElement.Parse(await api.Client.GetStringAsync(new Uri(Address + query, UriKind.Relative)));

    private static Dictionary<string, string> Links(XElement element) =>
        element.Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value);

    private static Dictionary<string, string> Told(XElement feed) => feed.Elements(Atom + "entry").ToDictionary(
        entry => entry.Element(Atom + "id")!.Value,
        entry => $"{entry.Element(Atom + "updated")!.Value} {entry.Element(Atom + "title")!.Value} {entry.Element(Atom + "summary")!.Value}");

    private static async Task<HttpStatusCode> StatusAsync(TestApi api, Action<HttpRequestHeaders> ask)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Address);
        ask(request.Headers);
        using HttpResponseMessage answer = await api.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
