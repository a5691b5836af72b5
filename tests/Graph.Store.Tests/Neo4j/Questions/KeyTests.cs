using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class KeyTests(PlainGraph graph)
{
    private const string Question = "buildings-with-one-key-holder";

    public static TheoryData<string> Days => Samples.Days;

    [Neo4jTheory]
    [MemberData(nameof(Days))]
    public async Task Buildings_of_the_samples_with_one_key_holder_are_those_that_nobody_could_open_without_that_person(string asOf)
    {
        Recorded recorded = await Samples.RecordedAsync();

        await AssertSameAsync(recorded, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task Buildings_with_one_key_holder_are_those_that_nobody_could_open_without_that_person() =>
        Town.Any.SampleAsync(town => AssertSameAsync(town.Recorded, Borough.Day), iter: 8, threads: 1);

    private async Task AssertSameAsync(Recorded recorded, DateOnly asOf)
    {
        AnalysisSession session = await recorded.AskEngineAsync(asOf);
        IEnumerable<string> expected =
            from person in recorded.Facts.OfType<Person>()
            from building in DepartureRehearsal.Rehearse(session, [person.Id]).BuildingsWithoutKeyHolder
            select $"{building} {person.Id}";

        await graph.FillAsync(recorded);
        IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            rows.Select(row => $"{row.Text("building")} {row.Text("person")}").Order(StringComparer.Ordinal));
    }
}
