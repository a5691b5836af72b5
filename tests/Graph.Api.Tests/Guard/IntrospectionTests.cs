using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Api.Guard;
using Graph.Api.Tests.Given;
using GraphQL.Execution;
using GraphQL.Types;

namespace Graph.Api.Tests.Guard;

/// <summary>Questions about the schema itself, whose lists multiply.</summary>
public sealed class IntrospectionTests
{
    /// <summary>What graphql-js's getIntrospectionQuery writes, as GraphiQL and code generators send it.</summary>
    public const string Standard = """
        query IntrospectionQuery {
          __schema {
            description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    public static TheoryData<string> Amplifying => new(
        Nested("__schema", "types", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "name"),
        Nested("__schema", "types", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "fields", "args", "name"),
        Nested("__type(name: \"Node\")", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "fields", "name"),
        "query($name: String!) " + Nested("__type(name: $name)", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "interfaces", "possibleTypes", "fields", "name"),
        "{ ...A } fragment A on Query { __schema { types { ...B } } } fragment B on __Type { possibleTypes { interfaces { ...C } } } fragment C on __Type { possibleTypes { interfaces { possibleTypes { fields { args { name } } } } } }");

    [Theory]
    [MemberData(nameof(Amplifying))]
    public async Task A_question_whose_answer_multiplies_is_refused_before_it_is_worked_out(string query)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string message) = await api.RefusedAsync(query, new { name = "Query" });

        Assert.Equal("TOO_LARGE", code);
        Assert.Contains("values of the schema", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_GraphiQL_and_code_generators_ask_is_answered_and_the_same_bytes_again()
    {
        await using TestApi api = await TestApi.StartAsync();

        byte[] first = await ReadAsync(api, Standard);
        byte[] second = await ReadAsync(api, Standard);

        Assert.Equal(first, second);
        using JsonDocument answer = JsonDocument.Parse(first);
        Assert.Contains(answer.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray(), type => type.GetProperty("name").GetString() == "Partnership");
    }

    [Fact]
    public async Task A_type_can_be_looked_up_with_the_types_of_its_fields()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement data = await api.AskAsync("""query($type: String!) { __type(name: $type) { fields { name args { name type { name } } type { name kind ofType { name kind } } } } none: __type(name: "Nothing") { name } __typename }""", new { type = "Organisation" });

        Assert.NotEmpty(data.GetProperty("__type").GetProperty("fields").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("none").ValueKind);
    }

    [Theory]
    [InlineData("{ a }", 0)]
    [InlineData("{ __schema { queryType { name } } }", 3)]
    [InlineData("{ __schema { queryType { fields { name } } } }", 5)]
    [InlineData("{ __schema { queryType { fields { args { name type { name } } } } } }", 10)]
    [InlineData("{ __type(name: \"Query\") { fields { type { fields { name } } } } }", 5)]
    [InlineData("{ __type(name: \"None\") { fields { type { fields { name } } } } }", 1)]
    public void Every_value_of_the_answer_is_counted_once(string query, int values)
    {
        ObjectGraphType root = new() { Name = "Query" };
        root.AddField(new FieldType { Name = "a", ResolvedType = new StringGraphType(), Arguments = [new QueryArgument(new IntGraphType()) { Name = "n" }] });
        Schema schema = new() { Query = root };
        schema.Initialize();
        IntrospectionSize size = new(schema);
        GraphQLParser.AST.GraphQLDocument document = new GraphQLDocumentBuilder().Build(query);

        Assert.False(size.Exceeds(document, values));
        Assert.True(values == 0 || size.Exceeds(document, values - 1));
    }

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", true)]
    [InlineData("query Q { ...F __typename } fragment F on Query { ... on Query { __type(name: \"A\") { name } } }", true)]
    [InlineData("{ __schema { queryType { name } } organisations { totalCount } }", false)]
    [InlineData("query($a: String!) { __type(name: $a) { name } }", true)]
    [InlineData("mutation { __typename }", false)]
    [InlineData("query A { __typename } query B { __typename }", false)]
    public void A_query_of_fields_about_the_schema_alone_is_told_from_others(string query, bool isAlone) =>
        Assert.Equal(isAlone, IntrospectionSize.IsAllOf(new GraphQLDocumentBuilder().Build(query)));

    [Fact]
    public async Task A_large_question_about_the_schema_must_be_asked_on_its_own()
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string message) = await api.RefusedAsync("{ __schema { types { fields { name } } } organisations { totalCount } }");

        Assert.Equal("TOO_LARGE", code);
        Assert.Contains("in a request of its own", message, StringComparison.Ordinal);
    }

    private static string Nested(params string[] fields) => $"{{ {string.Join(" { ", fields)}{string.Concat(Enumerable.Repeat(" }", fields.Length))}";

    private static async Task<byte[]> ReadAsync(TestApi api, string query)
    {
        using HttpResponseMessage answer = await api.Client.PostAsJsonAsync("/graphql", new { query, operationName = "IntrospectionQuery", variables = new { } });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
