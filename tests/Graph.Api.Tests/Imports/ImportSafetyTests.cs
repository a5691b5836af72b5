using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Import.Templates;

namespace Graph.Api.Tests.Imports;

/// <summary>Who may import, and from where; and the empty tables that anybody may have.</summary>
public sealed class ImportSafetyTests
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "http://elsewhere.example")]
    public async Task Pages_of_other_sites_send_nothing_and_read_nothing(string header, string value)
    {
        await using TestApi api = await TestApi.StartAsync();
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            using HttpRequestMessage request = new(method, SentFiles.AddressOf("people.csv"));
            request.Content = method == HttpMethod.Post ? SentFiles.Body([1]) : null;
            request.Headers.Add(header, value);

            using HttpResponseMessage answer = await api.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_form_of_a_page_can_send_is_not_taken(string type)
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement import = await api.CheckAsync("people.csv", SentFiles.People);
        using ByteArrayContent file = new([1]) { Headers = { ContentType = new(type) } };
        using StringContent act = new("{}", System.Text.Encoding.UTF8, type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await api.Client.PostAsync(SentFiles.AddressOf("people.csv"), file)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await api.Client.PostAsync($"/imports/{import.Text("id")}/import", act)).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_not_see_private_details_can_not_import_and_can_have_the_templates()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy());

        using HttpResponseMessage sent = await api.PostAsync("people.csv", [1]);
        using HttpResponseMessage listed = await api.Client.GetAsync("/imports");
        using HttpResponseMessage template = await api.Client.GetAsync("/imports/templates/people.csv");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK), (sent.StatusCode, listed.StatusCode, template.StatusCode));
        Assert.Contains("only those who may see them can import", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_format_and_type_has_a_template_that_is_recognised_as_what_it_is()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement listed = await api.Client.GetFromJsonAsync<JsonElement>("/imports/templates");
        Assert.Equal(FileTemplate.All.Select(template => template.Name), listed.EnumerateArray().Select(template => template.Text("name")));
        Assert.Equal("SEVERAL RECORD CONNECTION", string.Join(' ', listed.EnumerateArray().Where(template => template.Text("name") is "people" or "theme" or "role").Select(template => template.Text("rows"))));

        foreach (FileTemplate template in FileTemplate.All)
        {
            byte[] file = await api.Client.GetByteArrayAsync($"/imports/templates/{template.Name}.csv");
            Assert.Equal($"\uFEFF{template.HeaderLine}\r\n", System.Text.Encoding.UTF8.GetString(file));
        }

        JsonElement filled = await api.CheckAsync("theme.csv", await api.Client.GetByteArrayAsync("/imports/templates/theme.csv"));
        Assert.Equal("""["theme"]""", filled.GetProperty("report").Text("formats"));
    }

    [Theory]
    [InlineData("/imports/templates/dragon.csv", HttpStatusCode.NotFound)]
    [InlineData("/imports/none", HttpStatusCode.NotFound)]
    public async Task What_there_is_not_is_said_so(string address, HttpStatusCode status)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync(address);

        Assert.Equal((status, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await api.PostAsync("people.csv", [1], "dragon");

        Assert.Equal((HttpStatusCode.BadRequest, "There is no such format. /imports/templates lists them."), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }
}
