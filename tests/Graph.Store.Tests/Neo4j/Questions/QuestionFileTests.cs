using System.Text.RegularExpressions;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class QuestionFileTests(PlainGraph graph)
{
    private static readonly (string Name, object? Value)[] AnyParameters = [("person", "person-1"), ("organisation", "organisation-1"), ("us", null)];

    public static TheoryData<string> Names => [.. Question.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_begins_with_its_purpose_its_parameters_and_its_columns(string name)
    {
        string text = Question.Read(name);

        string heading = text[..text.IndexOf("\n\n", StringComparison.Ordinal)];
        string[] parameters = [.. Regex.Matches(text[heading.Length..], @"\$(?<name>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["name"].Value).Distinct()];

        Assert.All(heading.Split('\n'), line => Assert.StartsWith("//", line, StringComparison.Ordinal));
        Assert.Contains("?", heading.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("// Columns:", heading, StringComparison.Ordinal);
        Assert.All(parameters, parameter => Assert.Contains($":param {parameter} =>", heading, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_several_questions_need_reads_the_same_in_each()
    {
        string[] rules = [.. Question.Names.Select(Question.Read).Where(text => text.Contains("[:HOLDS", StringComparison.Ordinal) || text.Contains("[holding:HOLDS]-", StringComparison.Ordinal)).Select(CountingHolder)];

        Assert.Equal(4, rules.Length);
        Assert.Single(rules.Distinct());

        static string CountingHolder(string text)
        {
            int start = text.IndexOf("// Somebody recorded twice", StringComparison.Ordinal);
            int end = text.IndexOf("}) AS holders", start, StringComparison.Ordinal);
            return string.Join('\n', text[start..end].Split('\n').Select(line => line.Trim()));
        }
    }

    [Neo4jTheory]
    [MemberData(nameof(Names))]
    public async Task A_question_reads_neither_all_nodes_nor_all_pairs_and_returns_the_columns_it_says(string name)
    {
        Dictionary<string, object?> parameters = Question.Parameters(Borough.Day, AnyParameters);
        await graph.FillAsync(await Samples.FactsAsync());

        IReadOnlyList<string> plan = await graph.PlanAsync(Question.Read(name), parameters);

        Assert.DoesNotContain(plan, step => step is "AllNodesScan" or "CartesianProduct" or "DirectedAllRelationshipsScan" or "UndirectedAllRelationshipsScan");
        string heading = Question.Read(name).Split("\n\n")[0];
        string columns = heading[heading.IndexOf("// Columns:", StringComparison.Ordinal)..];
        Assert.All(await graph.ColumnsAsync(Question.Read(name), parameters), column => Assert.Matches($@"\b{column}\b", columns));
    }
}
