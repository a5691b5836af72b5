using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Http;

/// <summary>Whatever is sent is answered with data or a sentence: never a status of 500, a stack or the inside of the program.</summary>
public sealed class OddRequestTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "$", "=", "@", "|", "&", "...", "\"", "\"\"\"", "\\", "\\u12", "\\uD800", "#", ",", "\r", "\n", "\r\n", "\t", " ", "\0", "\uFEFF", "\u202E", "\uD83C\uDF31", "é",
        "query", "mutation", "subscription", "fragment", "on", "type", "schema", "extend", "input", "null", "true", "-", "0", "01", "1", "-1", "1.5", "1e400", "99999999999999999999999999", "A", "name", "first", "where", "id", "asOf",
        "organisations", "organisation", "nodes", "__schema", "__typename", "@include(if: true)", "{ organisations(first: 1) { nodes { name } } }",
    ];

    private static readonly Gen<string> QueryText = Pick(Pieces).Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Json = Gen.OneOf(
        QueryText.Select(text => JsonSerializer.Serialize(new { query = text })),
        Gen.Select(QueryText, Pick("null", "[]", "{}", "1", "1e999", "-0", "\"a\"", "{\"id\":1}", "{\"id\":{\"a\":[[]]}}", "{\"id\":99999999999999999999999999}", "{\"\":\"\\ud800\"}"), (text, variables) => $$"""{"query":{{JsonSerializer.Serialize(text)}},"variables":{{variables}}}"""),
        Pick("{\"query\":", "{\"query\":\"{a", "nul", "\u0000", "{\"query\":\"{__typename}\",\"variables\":{\"a\":1" + new string('0', 400) + "}}"));

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Json.Select(Encoding.UTF8.GetBytes),
        Gen.Select(Json, Gen.Int[0, 400], (json, length) => Encoding.UTF8.GetBytes(json)[..Math.Min(length, Encoding.UTF8.GetByteCount(json))]),
        Json.Select(Encoding.Unicode.GetBytes),
        Gen.Byte.Array[0, 200]);

    private static Gen<string> Pick(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    [Fact]
    public async Task No_body_is_a_fault_of_the_server()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        await Gen.Select(Bytes, Pick("application/json", "application/json; charset=utf-8", "text/plain", "application/json; charset=utf-16", "a/b/c", "")).SampleAsync(
            async (body, type) =>
            {
                using ByteArrayContent content = new(body);
                if (type.Length > 0)
                    content.Headers.TryAddWithoutValidation("Content-Type", type);
                using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = content };
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
                await AssertAnsweredAsync(api, request);
            },
            iter: 400,
            threads: 1);
    }

    [Fact]
    public async Task No_query_of_an_address_is_a_fault_of_the_server()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        await QueryText.SampleAsync(
            async text =>
            {
                using HttpRequestMessage request = new(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(text.Replace("\uD800", "", StringComparison.Ordinal))}&variables=%7B%22id%22%3A1%7D");
                await AssertAnsweredAsync(api, request);
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData("\r{ a")]
    [InlineData("\r\r}")]
    [InlineData("{ organisations { nodes { name } } }\r\r{\r")]
    [InlineData("{\rorganisations\r{ unknown }\r}")]
    public async Task A_lone_carriage_return_ends_a_line(string query)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, _) = await api.RefusedAsync(query);

        Assert.NotEqual("INTERNAL", code);
    }

    public static TheoryData<string> Kinds => new(Arguments.Keys);

    // An argument of every kind of input, with the type that its variable has.
    private static Dictionary<string, string> Arguments { get; } = new(StringComparer.Ordinal)
    {
        ["Int"] = "organisations(first: {0}) {{ totalCount }}",
        ["Date"] = "organisations(asOf: {0}) {{ totalCount }}",
        ["DateTime"] = "organisations(knownAt: {0}) {{ totalCount }}",
        ["PartialDate"] = "contacts(where: {{ date: {{ equals: {0} }} }}) {{ totalCount }}",
        ["String"] = "organisations(after: {0}) {{ totalCount }}",
        ["ID!"] = "organisation(id: {0}) {{ name }}",
        ["[ID!]!"] = "ifTheyLeave(people: {0}) {{ totals {{ partnershipsLost }} }}",
        ["OrganisationFilter"] = "organisations(where: {0}) {{ totalCount }}",
        ["[FundingOrder!]"] = "fundings: funding(orderBy: {0}) {{ totalCount }}",
        ["RecordContactInput!"] = "recordContact(input: {0}) {{ errors {{ code }} }}",
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Odd_values_of_every_kind_are_refused_without_naming_types_of_the_program(string type)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        string operation = type.StartsWith("RecordContact", StringComparison.Ordinal) ? "mutation" : "query";
        string[] values = ["[]", "{}", "[[]]", "[1]", "{\"a\":1}", "true", "1", "-1", "1.5", "1e400", "99999999999999999999999", "\"\"", "\"a\"", "null", "[null]", "{\"and\":null}", "{\"name\":[]}", "{\"id\":{\"in\":1}}"];

        foreach (string value in values)
        {
            string literal = NamesBare(value);
            string inText = $"{operation} {{ {string.Format(System.Globalization.CultureInfo.InvariantCulture, Arguments[type], literal)} }}";
            string byVariable = $"{operation}($v: {type}) {{ {string.Format(System.Globalization.CultureInfo.InvariantCulture, Arguments[type], "$v")} }}";
            foreach (string body in (string[])[JsonSerializer.Serialize(new { query = inText }), $$$"""{"query":{{{JsonSerializer.Serialize(byVariable)}}},"variables":{"v":{{{value}}}}}"""])
            {
                using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                await AssertAnsweredAsync(api, request);
            }
        }
    }

    [Theory]
    [InlineData("organisation(id: 7) { name }")]
    [InlineData("node(id: 7) { name }")]
    [InlineData("organisations(where: { id: { in: [7] } }) { totalCount }")]
    [InlineData("organisations(where: { partnerships: { in: [7] } }) { totalCount }")]
    [InlineData("ifTheyLeave(people: [7]) { totals { partnershipsLost } }")]
    [InlineData("departures(from: 7) { person { name } }")]
    [InlineData("history(id: 7) { version }")]
    [InlineData("handoverBrief(person: 7) { person { name } }")]
    [InlineData("dependencyProof(from: 7, to: 8) { sentence }")]
    [InlineData("fragilePartnerships(where: { organisation: 7, person: 8 }) { totalCount }")]
    [InlineData("nextIntroductions(between: [7]) { why }")]
    [InlineData("askNext(place: 7) { sentence }")]
    public async Task An_id_may_be_written_as_an_integer_and_is_read_as_text(string field)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        string shown = (await api.SendAsync($"{{ {field} }}")).ToString();

        Assert.DoesNotContain("INTERNAL", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recordContact", "{ partnerships: [7], people: [8], date: \"2026-05-01\" }")]
    [InlineData("addRole", "{ person: 7, organisation: 8 }")]
    [InlineData("endHolding", "{ holding: 7, until: \"2026-05-01\" }")]
    public async Task A_mutation_says_of_an_integer_that_it_is_not_an_id_of_the_kind(string mutation, string input)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement payload = (await api.AskAsync($"mutation {{ {mutation}(input: {input}) {{ errors {{ code message }} }} }}")).GetProperty(mutation);

        Assert.Contains(payload.GetProperty("errors").EnumerateArray(), error => error.GetProperty("code").GetString() == "UNKNOWN_ID" && error.GetProperty("message").GetString()!.Contains("\"7\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Type_definitions_are_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        foreach (string text in (string[])["type A { a: Int }", "{ organisations { totalCount } } extend type Query { a: Int }", "schema { query: Query } query { __typename }"])
            Assert.Contains("defines types", (await api.RefusedAsync(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_ends_the_connection()
    {
        await using TestApi api = await TestApi.StartAsync();
        using StringContent body = new(JsonSerializer.Serialize(new { query = new string(' ', 1_100_000) }), Encoding.UTF8, "application/json");

        using HttpResponseMessage answer = await api.Client.PostAsync("/graphql", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("close", answer.Headers.Connection);
    }

    // {"a":1} as GraphQL writes it: {a:1}
    private static string NamesBare(string json)
    {
        foreach (string name in (string[])["a", "and", "name", "id", "in"])
            json = json.Replace($"\"{name}\":", $"{name}:", StringComparison.Ordinal);
        return json;
    }

    private static async Task AssertAnsweredAsync(TestApi api, HttpRequestMessage request)
    {
        using HttpResponseMessage answer = await api.Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();

        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode}: {text}");
        foreach (string inside in (string[])["INTERNAL", "System.", "`1", "Exception", "GraphType", "   at "])
            Assert.DoesNotContain(inside, text, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(text).RootElement is { ValueKind: JsonValueKind.Object });
    }
}
