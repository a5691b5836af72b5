using System.Text;
using System.Text.Json;
using Graph.Api.Guard;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Guard;

/// <summary>Queries that would take the library's own parser or validation seconds to minutes never get there; odd queries that get there are short enough.</summary>
public sealed class AttackTests
{
    private const string Allowed = "the same real field as often as is allowed";

    public static TheoryData<string> Attacks => new(AttackTexts.Keys);

    public static TheoryData<string> OddOnes => new(OddTexts.Keys);

    private static Dictionary<string, string> AttackTexts { get; } = new(StringComparer.Ordinal)
    {
        ["the same field 20,000 times"] = $"{{ {string.Concat(Enumerable.Repeat("a ", 20_000))} }}",
        ["the same field 20,000 times in two letters each"] = $"{{{string.Concat(Enumerable.Repeat("a\n", 8_000))}}}",
        ["a binary tree of fragments 22 deep"] = Tree(ways: 2, depth: 22),
        ["an eight-way tree of fragments 8 deep"] = Tree(ways: 8, depth: 8),
        ["fragments in a circle"] = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        ["500 selection sets within each other"] = string.Concat(Enumerable.Repeat("{a", 500)) + new string('}', 500),
        ["900 inline fragments within each other"] = "{" + string.Concat(Enumerable.Repeat("...{", 900)) + "a" + new string('}', 901),
        ["900 lists within each other"] = $"{{ a(x: {new string('[', 900)}{new string(']', 900)}) }}",
        ["31 aliases of one list"] = $"{{ {string.Concat(Enumerable.Range(0, 31).Select(i => $"x{i}: organisations {{ totalCount }} "))} }}",
        ["9,000 unknown characters"] = new string('\u00A0', 9_000),
        ["21 root fields"] = $"{{ {string.Concat(Enumerable.Repeat("search(text: \"a\") { nodes { id } } ", 21))} }}",
    };

    private static Dictionary<string, string> OddTexts { get; } = new(StringComparer.Ordinal)
    {
        [Allowed] = $"{{ organisations {{ nodes {{ {string.Concat(Enumerable.Repeat("name ", 397))} }} }} }}",
        ["a comment of 16,000 characters"] = "#" + new string('x', 16_000),
        ["a text that never ends"] = "{ a(x: \"" + new string('\\', 16_000),
        ["a block text that never ends"] = "{ a(x: \"\"\"" + string.Concat(Enumerable.Repeat("\\\"\"\"", 4_000)),
        ["100 unknown fields"] = $"{{ {string.Concat(Enumerable.Range(0, 19).Select(i => $"f{i} "))} organisations {{ {string.Concat(Enumerable.Range(0, 100).Select(i => $"f{i} "))} }} }}",
        ["a negative page"] = "{ organisations(first: -1) { nodes { id } } }",
        ["300 variables"] = $"query({string.Concat(Enumerable.Range(0, 300).Select(i => $"$v{i}: Int "))}) {{ organisations {{ totalCount }} }}",
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_refused_in_one_sentence_before_the_library_reads_it(string name)
    {
        await using TestApi api = await TestApi.StartAsync();

        string? refusal = QueryGuard.Check(AttackTexts[name], QueryLimits.Default);
        JsonElement answer = await api.SendAsync(AttackTexts[name]);

        Assert.NotNull(refusal);
        Assert.Equal(refusal, Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
    }

    [Theory]
    [MemberData(nameof(OddOnes))]
    public async Task An_odd_query_that_is_short_enough_is_answered_with_few_errors(string name)
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement answer = await api.SendAsync(OddTexts[name]);

        Assert.Null(QueryGuard.Check(OddTexts[name], QueryLimits.Default));
        (int least, int most) = name == Allowed ? (0, 0) : (1, 10);
        Assert.InRange(answer.TryGetProperty("errors", out JsonElement errors) ? errors.GetArrayLength() : 0, least, most);
    }

    private static string Tree(int ways, int depth)
    {
        StringBuilder text = new("{ ...F0 }");
        for (int level = 0; level < depth; level++)
            text.Append($" fragment F{level} on Query {{ {string.Concat(Enumerable.Repeat($"...F{level + 1} ", ways))}}}");
        return text.Append($" fragment F{depth} on Query {{ __typename }}").ToString();
    }
}
