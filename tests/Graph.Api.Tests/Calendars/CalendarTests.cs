using System.Net;
using Graph.Api.Tests.Given;
using Graph.Model;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Graph.Api.Tests.Calendars;

public sealed class CalendarTests
{
    private const string Address = "/calendars/stewardship.ics";
    private readonly Borough borough = new();

    private static readonly Model.Action van = new() { Id = FactId.Of<Model.Action>("van"), Title = "Ask the depot; for a van,\nsoon", Due = PartialDate.Parse("2026-06-20") };
    private static readonly Model.Action overdue = new() { Id = FactId.Of<Model.Action>("overdue"), Title = "Thank the depot", Due = PartialDate.Parse("2026-05-30") };
    private static readonly Decision lunch = new() { Id = FactId.Of<Decision>("lunch"), Title = "Keep the lunch", Decided = PartialDate.Parse("2026-01-05"), Review = PartialDate.Parse("2026-07") };

    private Role BobLeaves => borough.BobsPost with { Until = PartialDate.Parse("2026-07-01") };

    [Fact]
    public async Task What_lapses_and_what_is_due_are_whole_days_with_a_reminder_before()
    {
        await using TestApi api = await StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync(Address);
        Calendar calendar = Calendar.Load(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("stewardship.ics", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(
            [
                ("2026-06-20", "Ask the depot; for a van,\nsoon: It is due on 20 June 2026; nobody has taken it on.", -7),
                ("2026-07-01", "Bob is due to leave Northby Advice Hub, or to stop holding 1 partnership for it, on 1 July 2026.", -28),
                ("2026-07-31", "Keep the lunch: It was decided on 5 January 2026. Its review is due in July 2026. Nothing is recorded of what was learnt from it since.", -7),
            ],
            calendar.Events.Select(one => (one.Start!.Date.ToString("yyyy-MM-dd"), one.Summary!, DaysBefore(one))));
        Assert.All(calendar.Events, one => Assert.False(one.Start!.HasTime));
        Assert.Equal($"http://localhost/#/people/{borough.Bob.Id}/handover", calendar.Events.ElementAt(1).Url!.AbsoluteUri);
    }

    [Fact]
    public async Task Every_line_has_at_most_75_octets_and_ends_as_the_standard_says()
    {
        await using TestApi api = await StartAsync();

        byte[] document = await api.Client.GetByteArrayAsync(Address);
        string text = System.Text.Encoding.UTF8.GetString(document);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("Ask the depot\\; for a van\\,\\nsoon", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_known_by_the_same_id_on_every_later_day_also_once_its_day_has_changed()
    {
        await using TestApi api = await StartAsync();
        string[] before = await IdsAsync(api);

        api.Clock.Now = api.Clock.Now.AddDays(2);
        string[] later = await IdsAsync(api);
        await api.RecordAsync(BobLeaves with { Until = PartialDate.Parse("2026-07-02") });
        string[] corrected = await IdsAsync(api);

        Assert.Equal(before, later);
        Assert.Equal(before, corrected);
        Assert.Equal(before.Length, before.Distinct().Count());
    }

    [Theory]
    [InlineData("?days=0", "\"days\" is not a number from 1 to 731.")]
    [InlineData("?meeting=soon", "\"meeting\" is not a day.")]
    [InlineData("?sectors=FAITH,CHURCH", "\"sectors\" has \"CHURCH\", which is none of ")]
    [InlineData("?place=place-nowhere", "\"place-nowhere\" in \"place\" is not the id of a known place.")]
    [InlineData("?themes=theme-nowhere", "\"theme-nowhere\" in \"themes\" is not the id of a known theme.")]
    public async Task What_can_not_be_asked_is_refused_in_words(string query, string message)
    {
        await using TestApi api = await StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync(Address + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(message, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_meeting_is_in_it_where_its_day_is_given()
    {
        await using TestApi api = await StartAsync();

        CalendarEvent meeting = Assert.Single(Calendar.Load(await api.Client.GetStringAsync(Address + "?days=1&meeting=2026-06-18"))!.Events);

        Assert.Equal("The stewardship group meets.", meeting.Summary);
        Assert.Equal(new DateTime(2026, 6, 18), meeting.Start!.Value);
    }

    [Fact]
    public async Task Sectors_and_days_narrow_it()
    {
        await using TestApi api = await StartAsync();

        Assert.Equal(2, (await IdsAsync(api, "?sectors=NATIONAL_GOVERNMENT")).Length);
        Assert.Single(await IdsAsync(api, "?days=19"));
    }

    private static int DaysBefore(CalendarEvent entry) => Assert.Single(entry.Alarms)!.Trigger!.Duration!.Value is var before && before.Weeks is { } weeks ? weeks * 7 : before.Days!.Value;

    private async Task<TestApi> StartAsync()
    {
        World world = borough.World;
        world[world.IndexOf(borough.BobsPost)] = BobLeaves;
        return await TestApi.StartAsync([.. world, van, lunch, overdue]);
    }

    private static async Task<string[]> IdsAsync(TestApi api, string query = "") =>
        [.. Calendar.Load(await api.Client.GetStringAsync(Address + query))!.Events.Select(one => one.Uid!).Order(StringComparer.Ordinal)];
}
