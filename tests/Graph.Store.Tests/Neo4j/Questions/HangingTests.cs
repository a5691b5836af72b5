using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class HangingTests(PlainGraph graph)
{
    private const string Question = "hanging-on-one-senior";

    public static TheoryData<string> Days => Samples.Days;

    [Neo4jTheory]
    [MemberData(nameof(Days))]
    public async Task What_hangs_on_a_single_senior_individual_in_the_samples_is_what_the_engine_says(string asOf)
    {
        Recorded recorded = await Samples.RecordedAsync();

        await AssertSameAsync(recorded, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task What_hangs_on_a_single_senior_individual_is_what_the_engine_says() =>
        Town.Any.SampleAsync(town => AssertSameAsync(town.Recorded, Borough.Day), iter: 8, threads: 1);

    [Neo4jFact]
    public Task Of_pairs_that_are_equal_in_all_else_one_that_hangs_on_somebody_senior_answers() => AssertSameAsync(EqualPairs.Recorded, Borough.Day);

    private async Task AssertSameAsync(Recorded recorded, DateOnly asOf)
    {
        AnalysisSession session = await recorded.AskEngineAsync(asOf);
        Dictionary<string, string> names = recorded.Facts.OfType<Organisation>().ToDictionary(one => one.Id, one => one.Name);
        IEnumerable<Hanging> expected =
            from ranked in FragilityRanking.Of(session)
            where ranked.HangsOnOneSenior
            let answer = FragilityJudge.Judge(session, ranked.Partnership)!
            from person in answer.HangsOn
            where person.Level is Level.Strategic or Level.Governance
            select new Hanging(
                answer.Partnership,
                person.Person,
                PropertyDefinition.FormatWord(person.Level!),
                names[person.Organisation],
                person.IsKnownLeaver,
                PropertyDefinition.FormatWord(answer.Class),
                Math.Round(answer.Score, 6));

        await graph.FillAsync(recorded);
        IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf);

        IEnumerable<Hanging> hanging = rows.Select(row => new Hanging(
            row.Text("partnership")!, row.Text("person")!, row.Text("level")!, row.Text("holdsFor")!, row.Flag("knownToLeave"), row.Text("class")!, Math.Round(row.Fraction("score"), 6)));
        Assert.Equal(Sorted(expected), Sorted(hanging));
    }

    // Of three parties two pairs may hang on the same person, whose rows are told apart by what they say alone.
    private static IEnumerable<Hanging> Sorted(IEnumerable<Hanging> all) => all.OrderBy(one => one.ToString(), StringComparer.Ordinal);

    private sealed record Hanging(string Partnership, string Person, string Level, string HoldsFor, bool IsKnownLeaver, string Class, double Score);
}
