using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Http;

/// <summary>What the GraphQL-over-HTTP specification asks of a server, as a table, so that it is checked wherever the tests run.</summary>
public sealed class GraphQLOverHttpTests
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(Response, Response)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Response)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.9", Response)]
    [InlineData("text/html, */*;q=0.1", Json)]
    public async Task The_answer_has_the_media_type_that_was_asked_for(string? accept, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await PostAsync(api, """{"query":"{ __typename }"}""", accept: accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("no media type at all")]
    public async Task What_is_not_offered_is_not_acceptable(string accept)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await PostAsync(api, """{"query":"{ __typename }"}""", accept: accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=latin1")]
    [InlineData(null)]
    public async Task A_body_that_a_form_of_another_site_could_send_is_refused(string? contentType)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await PostAsync(api, """{"query":"{ __typename }"}""", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ __typename }"}]""")]
    [InlineData("{}")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":0}""")]
    [InlineData("""{"query":{}}""")]
    [InlineData("""{"query":"{ __typename }","operationName":[]}""")]
    [InlineData("""{"query":"{ __typename }","variables":"a"}""")]
    [InlineData("""{"query":"{ __typename }","variables":[1]}""")]
    [InlineData("""{"query":"{ __typename }","extensions":7}""")]
    [InlineData("""{"query":"{ __typename }","query":"{ a }"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\ud800"}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"\ud800":1}}""")]
    [InlineData("""{"query":"{ \udc00 }"}""")]
    public async Task A_body_that_is_no_request_is_a_bad_request(string body)
    {
        await using TestApi api = await TestApi.StartAsync();

        foreach (string accept in (string[])[Json, Response])
        {
            using HttpResponseMessage answer = await PostAsync(api, body, accept: accept);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("BAD_REQUEST", await CodeAsync(answer));
        }
    }

    [Fact]
    public async Task A_text_that_is_not_UTF_8_is_a_bad_request()
    {
        await using TestApi api = await TestApi.StartAsync();
        using ByteArrayContent body = new([.. """{"query":"{ __typename }","operationName":"""u8, (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)'}']);
        body.Headers.ContentType = new(Json);

        using HttpResponseMessage answer = await api.Client.PostAsync("/graphql", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BAD_REQUEST", await CodeAsync(answer));
    }

    [Theory]
    [InlineData("{", null)]
    [InlineData("{ unknown }", null)]
    [InlineData("query A { __typename } query B { __typename }", null)]
    [InlineData("query A { __typename }", "B")]
    [InlineData("query($first: Int!) { organisations(first: $first) { totalCount } }", null)]
    [InlineData("subscription { __typename }", null)]
    public async Task A_query_that_can_not_be_run_is_a_bad_request_unless_plain_JSON_was_asked_for(string query, string? operationName)
    {
        await using TestApi api = await TestApi.StartAsync();
        string body = JsonSerializer.Serialize(new { query, operationName });

        using HttpResponseMessage proper = await PostAsync(api, body, accept: Response);
        using HttpResponseMessage plain = await PostAsync(api, body, accept: Json);

        Assert.Equal(HttpStatusCode.BadRequest, proper.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.False((await ReadAsync(plain)).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_query_may_be_sent_by_GET_with_its_variables_and_operation()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        string url = "/graphql?query=" + Uri.EscapeDataString("query A { __typename } query B($name: String) { organisations(where: { name: { equals: $name } }) { totalCount } }")
            + "&operationName=B&variables=" + Uri.EscapeDataString("""{"name":"northby council"}""");

        using HttpResponseMessage answer = await api.Client.GetAsync(url);

        Assert.Equal("""{"data":{"organisations":{"totalCount":1}}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    [InlineData("/graphql?query={__typename}&query={__typename}")]
    [InlineData("/graphql?query={__typename}&variables=x")]
    [InlineData("/graphql?query={__typename}&variables=[1]")]
    [InlineData("/graphql?query={__typename}&variables={\"a\":\"\\ud800\"}")]
    public async Task Parameters_that_are_no_request_are_a_bad_request(string url)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await api.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_and_records_nothing()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        Borough borough = new();
        string mutation = $$"""mutation { endRole(input: { role: "{{borough.AnnsPost.Id}}", until: "2026-05-01" }) { errors { code } } }""";

        using HttpResponseMessage answer = await api.Client.GetAsync("/graphql?query=" + Uri.EscapeDataString(mutation));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain("Apply", api.Store.Calls.Keys);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        await using TestApi api = await TestApi.StartAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), "/graphql");

        using HttpResponseMessage answer = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order());
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await PostAsync(api, $$$"""{"query":"{ __typename }","variables":{"a":"{{{new string('x', 1_100_000)}}}"}}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Variables_nested_too_deep_are_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await PostAsync(api, "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + new string('[', 60) + new string(']', 60) + "}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_field_that_fails_still_answers_200_with_the_others()
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage answer = await PostAsync(api, """{"query":"{ a: node(id: \"x\") { id } node(id: \"y\", knownAt: \"2026-01-01\") { id } }"}""", accept: Response);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"data":{"a":null,"node":null}}""", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(TestApi api, string body, string? contentType = Json, string? accept = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await api.Client.SendAsync(request);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await ReadAsync(answer)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
