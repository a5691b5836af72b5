using System.Diagnostics;
using System.Text;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Guard;

/// <summary>Queries that take the library's own validation seconds to minutes must be answered at once.</summary>
public sealed class AttackTests
{
    // The guard takes milliseconds and the library alone at least a second; the rest is for a machine that is busy with other tests.
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(700);

    public static TheoryData<string> Attacks => new(AttackTexts.Keys);

    private static Dictionary<string, string> AttackTexts { get; } = new(StringComparer.Ordinal)
    {
        ["the same field 20,000 times"] = $"{{ {string.Concat(Enumerable.Repeat("a ", 20_000))} }}",
        ["the same field 20,000 times in two letters each"] = $"{{{string.Concat(Enumerable.Repeat("a\n", 8_000))}}}",
        ["the same real field as often as is allowed"] = $"{{ organisations {{ nodes {{ {string.Concat(Enumerable.Repeat("name ", 397))} }} }} }}",
        ["a binary tree of fragments 22 deep"] = Tree(ways: 2, depth: 22),
        ["an eight-way tree of fragments 8 deep"] = Tree(ways: 8, depth: 8),
        ["fragments in a circle"] = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        ["500 selection sets within each other"] = string.Concat(Enumerable.Repeat("{a", 500)) + new string('}', 500),
        ["900 inline fragments within each other"] = "{" + string.Concat(Enumerable.Repeat("...{", 900)) + "a" + new string('}', 901),
        ["900 lists within each other"] = $"{{ a(x: {new string('[', 900)}{new string(']', 900)}) }}",
        ["31 aliases of one list"] = $"{{ {string.Concat(Enumerable.Range(0, 31).Select(i => $"x{i}: organisations {{ totalCount }} "))} }}",
        ["21 root fields"] = $"{{ {string.Concat(Enumerable.Repeat("search(text: \"a\") { nodes { id } } ", 21))} }}",
        ["a comment of 16,000 characters"] = "#" + new string('x', 16_000),
        ["a text that never ends"] = "{ a(x: \"" + new string('\\', 16_000),
        ["a block text that never ends"] = "{ a(x: \"\"\"" + string.Concat(Enumerable.Repeat("\\\"\"\"", 4_000)),
        ["16,000 unknown characters"] = new string('\u00A0', 16_000),
        ["100 unknown fields"] = $"{{ {string.Concat(Enumerable.Range(0, 19).Select(i => $"f{i} "))} organisations {{ {string.Concat(Enumerable.Range(0, 100).Select(i => $"f{i} "))} }} }}",
        ["a negative page"] = "{ organisations(first: -1) { nodes { id } } }",
        ["300 variables"] = $"query({string.Concat(Enumerable.Range(0, 300).Select(i => $"$v{i}: Int "))}) {{ organisations {{ totalCount }} }}",
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_answered_at_once_with_few_errors(string name)
    {
        await using TestApi api = await TestApi.StartAsync();
        await api.SendAsync("{ warm: organisations { nodes { name } } unknown }");

        TimeSpan fastest = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < 5 && fastest > Allowed; attempt++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            System.Text.Json.JsonElement answer = await api.SendAsync(AttackTexts[name]);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;

            bool harmless = name == "the same real field as often as is allowed";
            Assert.Equal(!harmless, answer.TryGetProperty("errors", out System.Text.Json.JsonElement errors));
            if (!harmless)
                Assert.InRange(errors.GetArrayLength(), 1, 10);
        }

        Assert.True(fastest < Allowed, $"It took {fastest.TotalMilliseconds} ms.");
    }

    private static string Tree(int ways, int depth)
    {
        StringBuilder text = new("{ ...F0 }");
        for (int level = 0; level < depth; level++)
            text.Append($" fragment F{level} on Query {{ {string.Concat(Enumerable.Repeat($"...F{level + 1} ", ways))}}}");
        return text.Append($" fragment F{depth} on Query {{ __typename }}").ToString();
    }
}
