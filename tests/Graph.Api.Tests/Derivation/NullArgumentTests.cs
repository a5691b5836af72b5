using System.Text.Json;
using Graph.Api.Derivation;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.History;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Tests.Derivation;

/// <summary>Programs send null for what nobody filled in: everywhere it is as if the argument were left out.</summary>
public sealed class NullArgumentTests
{
    // Null as a day has a meaning of its own within nodes: edges of all times.
    private const string Day = "asOf";

    public static TheoryData<string> Fields => AsWeKnewItTests.Fields;

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Null_for_any_argument_is_as_if_it_were_left_out(string field)
    {
        await using TestApi api = await TestApi.StartAsync(AsWeKnewItTests.Known());
        string query = $"{{ {AsWeKnewItTests.Questions[field].Replace("WHEN", $"asOf: \"{AsWeKnewItTests.Day}\"", StringComparison.Ordinal)} }}";

        string withNulls = WithNulls(query, out int nulls);

        Assert.NotEqual(0, nulls);
        Assert.Equal((await api.AskAsync(query)).GetRawText(), (await api.AskAsync(withNulls)).GetRawText());
    }

    [Theory]
    [InlineData("partners(where: {{ place: {0}, text: {0}, themes: {0}, income: {{ atLeast: {0} }} }})")]
    [InlineData("fragilePartnerships(where: {{ organisation: {0}, class: {0}, kMax: {0} }})")]
    public async Task Null_for_a_condition_of_a_question_leaves_nothing_out(string question)
    {
        await using TestApi api = await TestApi.StartAsync(AsWeKnewItTests.Known());
        string nulls = string.Format(System.Globalization.CultureInfo.InvariantCulture, question, "null");

        string all = (await api.AskAsync($"{{ {question.Split('(')[0]} {{ totalCount }} }}")).GetRawText();

        Assert.Equal(all, (await api.AskAsync($"{{ {nulls} {{ totalCount }} }}")).GetRawText());
    }

    [Fact]
    public async Task Null_as_a_day_within_a_field_is_the_day_of_the_field_around_it()
    {
        await using TestApi api = await TestApi.StartAsync(AsWeKnewItTests.Known());
        string organisation = new Borough().Advice.Id;

        JsonElement data = await api.AskAsync($$"""
            {
              then: partnership(id: "{{organisation}}", asOf: "2019-01-01") { fragility { options { version } why } }
              alike: partnership(id: "{{organisation}}", asOf: "2019-01-01") { fragility(asOf: null, knownAt: null) { options { version } why } }
            }
            """);

        Assert.Equal(data.GetProperty("then").GetRawText(), data.GetProperty("alike").GetRawText());
    }

    /// <summary>A query with null for every argument of every field in it that may be null and is not given.</summary>
    private static string WithNulls(string query, out int nulls)
    {
        List<(int At, string Text)> added = [];
        GraphQLDocument document = Parser.Parse(query);
        Add(((GraphQLOperationDefinition)document.Definitions[0]).SelectionSet, GraphSchema.Shared.Query);
        nulls = added.Count;
        return added.OrderByDescending(one => one.At).Aggregate(query, (text, one) => text.Insert(one.At, one.Text));

        void Add(GraphQLSelectionSet? selections, IGraphType type)
        {
            foreach (ASTNode selection in selections?.Selections ?? [])
            {
                if (selection is GraphQLInlineFragment fragment)
                    Add(fragment.SelectionSet, GraphSchema.Shared.AllTypes[fragment.TypeCondition!.Type.Name.Value]!);
                else if (selection is GraphQLField asked && type is IComplexGraphType parent && parent.Fields.Find(asked.Name.Value) is { } declared)
                    AddTo(asked, declared);
            }
        }

        void AddTo(GraphQLField asked, FieldType declared)
        {
            string[] left = [.. (declared.Arguments ?? [])
                .Where(argument => argument.ResolvedType is not NonNullGraphType && argument.Name != Day && asked.Arguments?.Any(given => given.Name.Value == argument.Name) != true)
                .Select(argument => $"{argument.Name}: null")];
            if (left.Length > 0)
                added.Add(asked.Arguments is { } given ? (given.Location.Start + 1, $"{string.Join(", ", left)}, ") : (asked.Name.Location.End, $"({string.Join(", ", left)})"));
            Add(asked.SelectionSet, Named(declared.ResolvedType!));
        }

        static IGraphType Named(IGraphType of) => of is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : of;
    }
}
