using System.IO.Compression;
using System.Net;
using System.Security.Claims;
using Graph.Api.Security;
using Graph.Api.Tests.Given;
using Graph.Export.Formats;
using Graph.Export.Formats.Ndjson;
using Graph.Model;

namespace Graph.Api.Tests.Exports;

public sealed class ExportTests
{
    private static readonly Person Ann = new() { Id = "person-ann", Name = "Ann", Email = "ann@x.example" };
    private static readonly Organisation Hub = new() { Id = "organisation-hub", Name = "Hub" };
    private static readonly Role Role = new() { Id = "role-ann", From = Ann.Id, To = Hub.Id };

    [Fact]
    public async Task An_export_is_a_file_to_be_kept_of_the_facts_that_are_asked_for()
    {
        await using TestApi api = await TestApi.StartAsync(Ann, Hub, Role);

        using HttpResponseMessage answer = await api.Client.GetAsync("/exports/people.ndjson?types=people&asOf=2026-06-01");
        List<NumberedVersion> lines = await NdjsonFile.ReadAsync(await answer.Content.ReadAsStreamAsync(), default).ToListAsync();

        Assert.Equal(Ann with { Email = null }, Assert.Single(lines).Version.Fact);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "people.ndjson"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("all.xlsx")]
    [InlineData("all.gexf")]
    [InlineData("all.gexf?format=gexf-1.2&network=people&parallel=add")]
    [InlineData("all.graphml?knownAt=2026-06-02")]
    [InlineData("all.ndjson?history=true&personal=true")]
    [InlineData("Gwent%20%E2%80%93%20all.json?format=kumu-json")]
    public async Task Every_format_is_answered(string address)
    {
        await using TestApi api = await TestApi.StartAsync(Ann, Hub, Role);

        using HttpResponseMessage answer = await api.Client.GetAsync($"/exports/{address}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_network_can_be_of_some_people_and_organisations_alone()
    {
        await using TestApi api = await TestApi.StartAsync(Ann, Hub, Role);

        string whole = await api.Client.GetStringAsync("/exports/all.gexf");
        string part = await api.Client.GetStringAsync($"/exports/some.gexf?nodes={Hub.Id}");

        Assert.Contains(Ann.Id, whole, StringComparison.Ordinal);
        Assert.DoesNotContain(Ann.Id, part, StringComparison.Ordinal);
        Assert.Contains("One node of the network people and organisations", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_a_zip()
    {
        await using TestApi api = await TestApi.StartAsync(Ann, Hub, Role);

        using HttpResponseMessage answer = await api.Client.GetAsync("/exports/all.zip?format=csv");
        using ZipArchive zip = new(await answer.Content.ReadAsStreamAsync());

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["organisations.csv", "people.csv", "role.csv", "About this export.csv"], zip.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task Personal_properties_are_there_only_where_the_policy_lets_the_caller_see_them()
    {
        await using TestApi all = await TestApi.StartAsync(Ann);
        await using TestApi none = await TestApi.StartAsync(new NobodySees(), Ann);

        Assert.Equal((Ann, true), await ReadAsync(all, "?personal=true"));
        Assert.Equal((Ann with { Email = null }, false), await ReadAsync(all, ""));
        Assert.Equal((Ann with { Email = null }, false), await ReadAsync(none, "?personal=true"));

        static async Task<(Fact?, bool)> ReadAsync(TestApi api, string query)
        {
            byte[] file = await api.Client.GetByteArrayAsync($"/exports/all.ndjson{query}");
            return ((await NdjsonFile.ReadAsync(new MemoryStream(file), default).SingleAsync()).Version.Fact, (await NdjsonFile.ReadHeaderAsync(new MemoryStream(file), default)).HasPersonal);
        }
    }

    [Theory]
    [InlineData("all.txt", "does not end as files of any format do")]
    [InlineData("x.html?format=ndjson", "Files of the format ndjson end in .ndjson, not in .html")]
    [InlineData("all.csv?format=csv", "Ask for a name that ends in .zip")]
    [InlineData("all.csv", "The format csv writes several files")]
    [InlineData("all.ndjson?network=people", "The format ndjson holds facts, and no network. Leave network out, or choose a format of networks: gexf")]
    [InlineData("all.zip?format=csv&parallel=add", "The format csv holds facts, and no network. Leave parallel out")]
    [InlineData("all.csv?format=360giving&types=people", "The format 360giving holds grants")]
    [InlineData("all.xlsx?nodes=person-ann", "The format xlsx holds facts, and no network. Leave nodes out")]
    [InlineData("all.gexf?nodes=person-bea", "\"person-bea\" is not the id of a person or organisation in this network on that day")]
    [InlineData("all.gexf?map=Work&nodes=person-ann", "A causal map is exported whole, as it is. Leave nodes out")]
    [InlineData("all.ndjson?types=dragons", "There is no type of fact called dragons")]
    [InlineData("all.ndjson?place=place-none", "is not the id of a known place. To find the id, ask { places(")]
    [InlineData("all.ndjson?asOf=May", "is not a day")]
    [InlineData("all.ndjson?asof=2026-06-01", "There is no parameter called asof")]
    [InlineData("all.ndjson?history=yes", "is true or false")]
    [InlineData("all.ndjson?asOf=2026-06-01&asOf=2026-06-02", "is there twice")]
    [InlineData("all.gexf?history=true", "neither history nor types")]
    public async Task What_can_not_be_exported_is_refused_in_a_sentence(string address, string problem)
    {
        await using TestApi api = await TestApi.StartAsync(Ann);

        using HttpResponseMessage answer = await api.Client.GetAsync($"/exports/{address}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(problem, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task An_export_that_takes_too_long_is_answered_with_what_to_do()
    {
        await using TestApi api = await TestApi.StartAsync(Ann);
        api.Store.BeforeFeed = () =>
        {
            api.Clock.EndWaits(atLeast: TimeSpan.FromMinutes(10));
            return Task.CompletedTask;
        };

        using HttpResponseMessage answer = await api.Client.GetAsync("/exports/all.ndjson?history=true&personal=true");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("It took longer than 15 minutes. Ask about a place or fewer types, or use graph export.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Every_format_is_written_to_a_server_that_allows_it_no_more_than_it_says_it_needs()
    {
        await using TestApi api = await TestApi.StartAsync(Ann, Hub, Role);

        // Grants need grants, and are seen to in a test of their own.
        foreach (IExportFormat format in ExportFormats.All.Where(format => !format.Name.StartsWith("360", StringComparison.Ordinal)))
        {
            using HttpResponseMessage answer = await api.Client.GetAsync($"/exports/all{(format.IsSeveralFiles ? ".zip" : format.Extension)}?format={format.Name}");

            Assert.Equal((format.Name, HttpStatusCode.OK), (format.Name, answer.StatusCode));
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData(StoreError.Busy)]
    [InlineData(StoreError.Unavailable)]
    public async Task A_store_that_can_not_be_read_is_said_before_the_file_begins_and_logged_with_the_reason(StoreError error)
    {
        await using TestApi api = await TestApi.StartAsync(Ann);
        HeardLog log = api.HearLog();
        api.Store.Refusal = new StoreException(error, "gone");

        using HttpResponseMessage answer = await api.Client.GetAsync("/exports/all.ndjson");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains($"An export was not begun because the store could not be read: {error}.", log.Lines);
    }

    [Theory]
    [InlineData("all.ndjson")]
    [InlineData("all.zip?format=csv")]
    [InlineData("all.xlsx")]
    public async Task A_file_that_breaks_off_is_not_taken_for_the_whole(string address)
    {
        await using TestApi api = await TestApi.StartAsync(Enumerable.Range(0, 5000).Select(number => new Person { Id = $"person-{number}", Name = $"Person {number} {Guid.NewGuid()}" }));
        api.Store.VersionsBeforeFailure = 4900;

        using HttpResponseMessage answer = await api.Client.GetAsync($"/exports/{address}", HttpCompletionOption.ResponseHeadersRead);
        await using Stream file = await answer.Content.ReadAsStreamAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAnyAsync<IOException>(() => file.CopyToAsync(Stream.Null));
    }

    [Theory]
    [InlineData("360giving.csv?format=360giving")]
    [InlineData("360giving.json?format=360giving-json")]
    public async Task What_a_format_has_no_room_for_is_said_in_the_head_which_can_be_asked_for_alone(string address)
    {
        Model.Funding grant = new() { Id = "funding-a", Title = "Youth club", Kind = FundingKind.Grant, Reference = "360G-x-1", Amount = 100, Currency = "GBP", Awarded = PartialDate.Of(2026, 1, 2) };
        Model.Funding contract = grant with { Id = "funding-b", Kind = FundingKind.Contract };
        await using TestApi api = await TestApi.StartAsync(
            Hub, grant, contract, new Funder { Id = "funder-a", From = grant.Id, To = Hub.Id }, new Recipient { Id = "recipient-a", From = grant.Id, To = Hub.Id });

        using HttpResponseMessage file = await api.Client.GetAsync($"/exports/{address}");
        using HttpResponseMessage head = await api.Client.SendAsync(new(HttpMethod.Head, $"/exports/{address}"));
        using HttpResponseMessage other = await api.Client.GetAsync("/exports/all.ndjson");

        Assert.Equal(["1 of 2 records of funding were left out: 1 not recorded as grants."], file.Headers.GetValues("Export-Note"));
        Assert.Equal(file.Headers.GetValues("Export-Note"), head.Headers.GetValues("Export-Note"));
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(file.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
        Assert.False(other.Headers.Contains("Export-Note"));
    }

    [Fact]
    public async Task More_than_a_map_of_Kumu_holds_is_refused_before_the_file_begins()
    {
        await using TestApi api = await TestApi.StartAsync(
            [Hub, .. Enumerable.Range(0, 10_001).SelectMany(number => new Fact[] { new Person { Id = $"person-{number}", Name = $"Person {number}" }, new Role { Id = $"role-{number}", From = $"person-{number}", To = Hub.Id } })]);

        using HttpResponseMessage refused = await api.Client.GetAsync("/exports/map.json?format=kumu-json");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("A map in Kumu holds at most 10000 elements", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "http://elsewhere.example")]
    public async Task Pages_of_other_sites_get_no_export(string header, string value)
    {
        await using TestApi api = await TestApi.StartAsync(Ann);
        using HttpRequestMessage request = new(HttpMethod.Get, "/exports/all.ndjson");
        request.Headers.Add(header, value);

        using HttpResponseMessage answer = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private sealed class NobodySees : IPersonalFieldPolicy
    {
        public bool MaySee(ClaimsPrincipal caller, PropertyDefinition property) => false;
    }
}
