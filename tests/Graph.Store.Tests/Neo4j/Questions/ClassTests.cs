using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class ClassTests(PlainGraph graph)
{
    private const string Question = "partnerships-by-class";

    public static TheoryData<string> Days => Samples.Days;

    [Neo4jTheory]
    [MemberData(nameof(Days))]
    public async Task Every_partnership_of_the_samples_has_the_class_that_the_engine_gives_it(string asOf)
    {
        Recorded recorded = await Samples.RecordedAsync();

        await AssertSameAsync(recorded, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task Every_partnership_has_the_class_that_the_engine_gives_it() =>
        Town.Any.SampleAsync(town => AssertSameAsync(town.Recorded, Borough.Day), iter: 8, threads: 1);

    [Neo4jFact]
    public Task Of_pairs_that_are_equal_in_all_else_one_that_hangs_on_somebody_senior_answers() => AssertSameAsync(EqualPairs.Recorded, Borough.Day);

    [Neo4jFact]
    public Task Dates_of_earlier_versions_count_unless_they_were_corrected_or_taken_back() => AssertSameAsync(EarlierContact.Recorded, Borough.Day);

    private async Task AssertSameAsync(Recorded recorded, DateOnly asOf)
    {
        AnalysisSession session = await recorded.AskEngineAsync(asOf);
        Dictionary<string, string> names = recorded.Facts.OfType<Organisation>().ToDictionary(one => one.Id, one => one.Name);
        IEnumerable<Judged> expected =
            from ranked in FragilityRanking.Of(session)
            let answer = FragilityJudge.Judge(session, ranked.Partnership)!
            select new Judged(
                answer.Partnership,
                PropertyDefinition.FormatWord(answer.Class),
                answer.K,
                Math.Round(answer.Score, 6),
                answer.OrganisationA is { } a ? names[a] : null,
                answer.OrganisationB is { } b ? names[b] : null,
                string.Join(' ', answer.Anchors.Select(anchor => PropertyDefinition.FormatWord(anchor))));

        await graph.FillAsync(recorded);
        IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf);

        Judged[] judged = [.. rows.Select(row => new Judged(
            row.Text("partnership")!, row.Text("class")!, row.Number("k"), Math.Round(row.Fraction("score"), 6), row.Text("organisationA"), row.Text("organisationB"), string.Join(' ', row.Texts("anchors"))))];
        Assert.Equal(expected.OrderBy(one => one.Partnership, StringComparer.Ordinal), judged.OrderBy(one => one.Partnership, StringComparer.Ordinal));
        Assert.Equal(judged.OrderBy(one => Enum.Parse<FragilityClass>(one.Class.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)).ThenByDescending(one => one.Score).Select(one => (one.Class, one.Score)), judged.Select(one => (one.Class, one.Score)));
    }

    private sealed record Judged(string Partnership, string Class, int K, double Score, string? A, string? B, string Anchors);
}
