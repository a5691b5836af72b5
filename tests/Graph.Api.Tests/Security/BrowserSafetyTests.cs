using System.Net;
using Graph.Api.Tests.Given;
using Microsoft.AspNetCore.Routing;

namespace Graph.Api.Tests.Security;

public sealed class BrowserSafetyTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task Requests_for_this_machine_are_answered(string host)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(api, "/health/live", ("Host", host))).StatusCode);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("localhost.example.org")]
    [InlineData("127.0.0.1.example.org")]
    [InlineData("192.168.1.5:5080")]
    public async Task A_name_that_somebody_pointed_at_this_machine_is_refused(string host)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(api, "/graphql?query={__typename}", ("Host", host))).StatusCode);
    }

    [Fact]
    public async Task A_request_from_the_page_of_another_site_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(api, "/graphql?query={__typename}", ("Sec-Fetch-Site", "cross-site"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(api, "/pictures/names.bin", ("Sec-Fetch-Site", "cross-site"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(api, "/graphql?query={__typename}", ("Sec-Fetch-Site", "same-origin"))).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_known_is_answered_to_the_page_of_another_site()
    {
        await using TestApi api = await TestApi.StartAsync();
        string[] paths = [.. api.Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{name}", "x", StringComparison.Ordinal)}").Where(path => !path.StartsWith("/health/", StringComparison.Ordinal))];

        Assert.Contains("/calendars/stewardship.ics", paths);
        foreach (string path in paths)
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await SendAsync(api, path, ("Sec-Fetch-Site", "cross-site"))).StatusCode));
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://LOCALHOST:80")]
    public async Task A_request_from_the_servers_own_page_is_answered(string origin)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(api, "/graphql?query={__typename}", ("Origin", origin))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(api, "/feeds/early-warnings.atom", ("Origin", origin))).StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:3000")]
    [InlineData("https://localhost")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://example.org")]
    [InlineData("null")]
    public async Task A_request_from_any_other_page_is_refused(string origin)
    {
        await using TestApi api = await TestApi.StartAsync();

        foreach (string path in (string[])["/graphql?query={__typename}", "/feeds/early-warnings.atom", "/health/ready"])
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(api, path, ("Origin", origin))).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/graphiql/")]
    [InlineData("/health/ready")]
    [InlineData("/feeds/early-warnings.atom")]
    [InlineData("/calendars/stewardship.ics")]
    [InlineData("/nothing-here")]
    public async Task Every_answer_tells_the_browser_to_run_nothing_of_others(string url)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync(url);

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> SendAsync(TestApi api, string url, (string Name, string Value) header)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await api.Client.SendAsync(request);
    }
}
