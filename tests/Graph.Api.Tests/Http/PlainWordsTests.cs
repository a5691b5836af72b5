using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Http;

/// <summary>What is wrong with a request is said in words for people: where, what it must be, and nothing of the programs that read it.</summary>
public sealed class PlainWordsTests
{
    private const string Day = "is not a day. Write the year, month and day: \"2026-06-01\".";

    [Theory]
    [InlineData("{ node(id: \"a\", asOf: \"yesterday\") { id } }", "Check \"asOf\". \"yesterday\" " + Day)]
    [InlineData("{ node(id: [1]) { id } }", "Check \"id\". It must be an id.")]
    [InlineData("{ organisations(where: { name: \"a\" }) { totalCount } }", "Check \"where.name\". It must be an object.")]
    [InlineData("{ organisations(where: { name: { contains: 7 } }) { totalCount } }", "Check \"where.name.contains\". It must be text.")]
    [InlineData("{ organisations(where: 7) { totalCount } }", "Check \"where\". It must be an object.")]
    [InlineData("{ organisations(where: { nonsense: 7 }) { totalCount } }", "Check \"where.nonsense\". There is no such field.")]
    [InlineData("{ organisations(where: { nmae: { contains: \"a\" } }) { totalCount } }", "Check \"where.nmae\". There is no such field. Did you mean \"name\"?")]
    [InlineData("{ today ...F } fragment F on Query { organisations(where: { name: { contans: \"a\" } }) { totalCount } }", "Check \"where.name.contans\". There is no such field. Did you mean \"contains\"?")]
    [InlineData("mutation { record(input: { facts: [{ theme: { name: \"Food\" } }, { blockage: { title: \"No van\", ownr: \"a\" } }] }) { change { count } } }", "Check \"input.facts[1].blockage.ownr\". There is no such field. Did you mean \"owner\"?")]
    [InlineData("{ ... on Query { organisations(where: { postcod: { eq: \"a\" } }) { totalCount } } }", "Check \"where.postcod\". There is no such field. Did you mean \"postcode\"?")]
    [InlineData("{ organisations(first: \"a\") { totalCount } }", "Check \"first\". It must be a whole number of at most 2147483647.")]
    [InlineData("mutation { record(input: { facts: [{ organisation: { sector: CHARITY } }] }) { change } }", "Check \"input.facts[0].organisation.sector\". It must be one of these words: SECTORS.")]
    [InlineData("mutation { record(input: { facts: [{ organisation: { name: \"Hub\", identifiers: [\"GB-CHC-1090095\"] } }] }) { change } }", "Check \"input.facts[0].organisation.identifiers[0]\". It must be an object: { scheme: …, value: … }.")]
    [InlineData("mutation { record(input: { facts: [{ organisation: { annualIncome: \"5\" } }] }) { change } }", "Check \"input.facts[0].organisation.annualIncome\". It must be a number, without quotation marks.")]
    public async Task A_wrong_value_in_a_query_is_named_with_what_it_must_be(string query, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(expected.Replace("SECTORS", Sectors, StringComparison.Ordinal), (await api.RefusedAsync(query)).Message);
    }

    [Theory]
    [InlineData("mutation { record { change } }", "\"record\" needs \"input\". Give it.")]
    [InlineData("mutation { record(input: { key: \"a\" }) { change } }", "Check \"input\". It needs \"facts\".")]
    [InlineData("mutation($n: String) { record(input: $n) { change } }", "The variable \"n\" is declared as String, and used where RecordInput! is needed. Declare it as RecordInput!.")]
    [InlineData("{ today { day } }", "\"today\" has no fields of its own. Take away the braces after it.")]
    [InlineData("{ organisations { nodes } }", "\"nodes\" has fields of its own. Say in braces after it which of them you want.")]
    [InlineData("{ organisations { nodes { nmae } } }", "Organisation has no field \"nmae\". Did you mean \"name\"?")]
    [InlineData("{ node(idd: \"b\", id: \"a\") { id } }", "\"node\" has no argument \"idd\". Did you mean \"id\"?")]
    [InlineData("query A { today } query B { today }", "The request has several queries or mutations. Say in \"operationName\" which of them is to be answered.")]
    [InlineData("{ a: node(id: \"a\") { id } a: node(id: \"b\") { id } }", "\"a\" is asked for twice, in different ways. Give one of them a name of its own, such as \"other: a\".")]
    [InlineData("query($a: Organisation) { today }", "The variable \"a\" can't be of the type Organisation. Use a type that arguments have.")]
    [InlineData("query($a: String) { today }", "The variable \"a\" is declared and not used. Use it, or take it away.")]
    [InlineData("{ node(id: $a) { id } }", "The variable \"a\" is not declared. Declare it with its type after \"query\" or \"mutation\".")]
    [InlineData("{ node(id: \"a\") { ...F } }", "The request has no fragment \"F\".")]
    [InlineData("fragment F on Nod { id } { node(id: \"a\") { ...F } }", "There is no type Nod. Did you mean \"Node\"?")]
    [InlineData("fragment F on Node { id } { today }", "The fragment \"F\" is not used. Use it, or take it away.")]
    [InlineData("{ node(id: \"a\") { ... on Change { number } } }", "What is asked for here is of the type Node, and never of the type Change. Take away what asks for Change.")]
    [InlineData("{ today @nope }", "There is no directive \"@nope\".")]
    [InlineData("{ today @include(if: true) @include(if: true) }", "\"@include\" is here twice. Write it once.")]
    [InlineData("query @skip(if: true) { today }", "\"@skip\" can't be here. Put it after a field.")]
    [InlineData("{ node(id: \"a\", id: \"b\") { id } }", "\"id\" is given twice. Give it once.")]
    [InlineData("{ organisations(where: { name: { contains: \"a\", contains: \"b\" } }) { totalCount } }", "\"contains\" is given twice. Give it once.")]
    [InlineData("query($a: ID!, $a: ID!) { node(id: $a) { id } }", "The variable \"a\" is declared twice. Declare it once.")]
    [InlineData("subscription { today }", "There are no subscriptions. Send a query or a mutation.")]
    [InlineData("mutation { record(input: { facts: [{ theme: { name: \"a\" }, place: { name: \"b\" } }] }) { change } }", "The braces at line 1, column 36 have \"theme\" and \"place\". Each of them needs braces of its own: there must be exactly one field.")]
    [InlineData("mutation { record(input: { facts: [{ theme: null }] }) { change } }", "\"theme\" at line 1, column 38 is null. It must have exactly one field, which must be one that the schema has, and a value for it.")]
    [InlineData("mutation { record(input: { facts: [{}] }) { change } }", "The braces at line 1, column 36 are empty. It must have exactly one field, which must be one that the schema has, and a value for it.")]
    [InlineData("{ today", "This is not a query (line 1, column 8): Expected a name, found the end of the text.")]
    [InlineData("query($n: Int = \"a\") { organisations(first: $n) { totalCount } }", "The default value of the variable \"n\" is not of the type Int. Correct one of them.")]
    public async Task A_query_that_breaks_a_rule_of_the_language_is_told_what_to_do(string query, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(expected, (await api.RefusedAsync(query, query.Contains("$n: String", StringComparison.Ordinal) ? new { n = "a" } : new { a = "a" })).Message);
    }

    private static string Sectors => string.Join(", ", Enum.GetValues<Sector>().Select(sector => PropertyDefinition.FormatWord(sector)));

    [Theory]
    [InlineData("Date", "node(id: \"a\", asOf: $v) { id }", "\"yesterday\"", "Check the variable \"v\". \"yesterday\" " + Day)]
    [InlineData("ID!", "node(id: $v) { id }", "[1]", "Check the variable \"v\". It must be an id.")]
    [InlineData("ID!", "node(id: $v) { id }", "null", "Check the variable \"v\". It needs a value.")]
    [InlineData("Int", "organisations(first: $v) { totalCount }", "\"a\"", "Check the variable \"v\". It must be a whole number of at most 2147483647.")]
    [InlineData("OrganisationFilter", "organisations(where: $v) { totalCount }", "{\"name\":\"a\"}", "Check the variable \"v.name\". It must be an object.")]
    [InlineData("OrganisationFilter", "organisations(where: $v) { totalCount }", "{\"nonsense\":1}", "Check the variable \"v\". There is no such field: \"nonsense\".")]
    [InlineData("OrganisationFilter", "organisations(where: $v) { totalCount }", "{\"nonsense\":1,\"rubbish\":2}", "Check the variable \"v\". There is no such field: \"nonsense\", \"rubbish\".")]
    [InlineData("OrganisationFilter", "organisations(where: $v) { totalCount }", "{\"nmae\":1}", "Check the variable \"v\". There is no such field: \"nmae\". Did you mean \"name\"?")]
    [InlineData("SectorFilter", "organisations(where: { sector: $v }) { totalCount }", "{\"in\":[\"NOPE\"]}", "Check the variable \"v.in[0]\". It must be one of these words: SECTORS.")]
    public async Task A_wrong_variable_is_named_with_what_it_must_be(string type, string field, string value, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(expected.Replace("SECTORS", Sectors, StringComparison.Ordinal), (await api.RefusedAsync($"query($v: {type}) {{ {field} }}", new { v = JsonDocument.Parse(value).RootElement })).Message);
    }

    [Theory]
    [InlineData("[FactInput!]!", "facts: $v", """[{ "theme": { "name": "Food" } }, { "planet": { "name": "Mars" } }]""", "Check the variable \"v[1]\". There is no such field: \"planet\". Did you mean \"place\"?")]
    [InlineData("[FactInput!]!", "facts: $v", """[{ "theme": { "naem": "Food" } }]""", "Check the variable \"v[0].theme\". There is no such field: \"naem\". Did you mean \"name\"?")]
    [InlineData("FactInput!", "facts: [$v]", """{ "blockage": { "title": "No van", "ownr": "a" } }""", "Check the variable \"v.blockage\". There is no such field: \"ownr\". Did you mean \"owner\"?")]
    [InlineData("FactInput!", "facts: [$v]", """{ "theme": { "name": "Food" }, "place": { "name": "Sale" } }""", "Check the variable \"v\". It must have exactly one field, which must be one that the schema has, and a value for it.")]
    public async Task A_field_that_a_recorded_fact_does_not_have_is_named_with_a_near_one(string type, string input, string value, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(expected, (await api.RefusedAsync($"mutation($v: {type}) {{ record(input: {{ {input} }}) {{ change }} }}", new { v = JsonDocument.Parse(value).RootElement })).Message);
    }

    [Fact]
    public async Task A_mark_that_turns_the_writing_is_named_and_not_repeated()
    {
        await using TestApi api = await TestApi.StartAsync();

        string message = (await api.RefusedAsync("{ node(id: \"a\", asOf: \"\u202E2026\") { id } }")).Message;

        Assert.DoesNotContain('\u202E', message);
        Assert.Contains("U+202E as character 1", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The body is empty.")]
    [InlineData("\uFEFF{\"query\":\"{ today }\"}", "The body begins with a byte order mark. Send it without one.")]
    [InlineData("{\"query\":\"{ today }\",\"query\":\"{ today }\"}", "The body names something twice in the same object.")]
    [InlineData("{\"query\":\n!}", "The body is not JSON: see line 2.")]
    public async Task A_body_that_can_not_be_read_says_why(string body, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(expected, await RefusedAsync(api, body));
    }

    [Fact]
    public async Task A_body_that_is_nested_too_deeply_says_so()
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal("The body is nested too deeply. 32 levels are allowed.", await RefusedAsync(api, new string('[', 40) + new string(']', 40)));
    }

    [Fact]
    public async Task A_holding_that_is_not_known_is_called_a_holding_and_ids_are_counted()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        string holding = (await api.SendAsync("mutation { endHolding(input: { holding: \"holds-zzz\", until: \"2026-05-01\" }) { errors { message } } }")).ToString();
        string parties = (await api.SendAsync("mutation { recordPartnership(input: { kind: \"Grant\", organisations: [\"organisation-a\"] }) { errors { message } } }")).ToString();

        Assert.Contains("No holding has the id", holding, StringComparison.Ordinal);
        Assert.Contains("Give 2 to 20 different ids. You gave 1.", parties, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_of_a_store_said_is_for_those_who_run_it()
    {
        StoreException damaged = new(StoreError.Unreadable, "The store is damaged.") { Location = "/srv/graph.db", Advice = "SQLite says: Error 11" };

        Assert.Equal("The store is damaged.", damaged.Message);
        Assert.Equal("/srv/graph.db: The store is damaged. SQLite says: Error 11", damaged.LocatedMessage);
    }

    private static async Task<string?> RefusedAsync(TestApi api, string body)
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage answer = await api.Client.PostAsync("/graphql", content);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0].GetProperty("message").GetString();
    }
}
