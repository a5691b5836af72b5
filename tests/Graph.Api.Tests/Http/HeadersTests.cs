using System.Net;
using System.Text;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Http;

/// <summary>What is read for its headers alone, and headers that can't be followed.</summary>
public sealed class HeadersTests
{
    [Fact]
    public async Task A_compressed_body_is_refused_as_such()
    {
        await using TestApi api = await TestApi.StartAsync();
        using StringContent body = new("{\"query\":\"{ today }\"}", Encoding.UTF8, "application/json");
        body.Headers.ContentEncoding.Add("gzip");

        using HttpResponseMessage answer = await api.Client.PostAsync("/graphql", body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("Content-Encoding", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/feeds/early-warnings.atom")]
    [InlineData("/calendars/stewardship.ics")]
    public async Task What_can_be_read_can_be_asked_for_its_headers(string path)
    {
        await using TestApi api = await TestApi.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Head, path);

        using HttpResponseMessage answer = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
