using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class LeavingTests(PlainGraph graph)
{
    private const string Question = "if-this-person-leaves";
    private const int PeopleOfTheSamples = 40;
    private const int PeopleOfATown = 12;

    public static TheoryData<string> Days => Samples.Days;

    [Neo4jTheory]
    [MemberData(nameof(Days))]
    public async Task What_goes_with_somebody_of_the_samples_is_what_the_engine_says(string asOf)
    {
        IReadOnlyList<Fact> facts = await Samples.FactsAsync();
        Projection projection = Borough.Project(facts);
        string[] people =
        [
            .. DepartureRehearsal.RehearseEveryone(projection.Ask(DateOnly.Parse(asOf))).Select(one => one.Person).Take(PeopleOfTheSamples),
            facts.OfType<Person>().Last().Id,
        ];

        await AssertSameAsync(facts, projection, people, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task What_goes_with_somebody_is_what_the_engine_says() => Gen.Select(Town.Any, Gen.Int[0, 24].Array[PeopleOfATown], Gen.Int[0, 5].Array[PeopleOfATown]).SampleAsync(
        (town, boroughs, numbers) => AssertSameAsync(
            town.Facts,
            Borough.Project(town.Facts),
            [.. boroughs.Zip(numbers, (borough, number) => Town.Id(Borough.PersonId($"person {number}"), borough % town.Count))],
            Borough.Day),
        iter: 6,
        threads: 1);

    private async Task AssertSameAsync(IReadOnlyList<Fact> facts, Projection projection, IReadOnlyList<string> people, DateOnly asOf)
    {
        Dictionary<string, string> names = facts.OfType<Organisation>().ToDictionary(one => one.Id, one => one.Name);
        await graph.FillAsync(facts);
        foreach (string person in people)
        {
            DepartureAnswer answer = DepartureRehearsal.Rehearse(projection.Ask(asOf), [person]);
            IEnumerable<string> expected =
            [
                .. answer.PartnershipsLost.Select(id => $"PARTNERSHIP_LOST {id}"),
                .. answer.LeftWithOneHolder.Select(id => $"LEFT_WITH_ONE_HOLDER {id}"),
                .. answer.ForumsWithoutMember.Select(seat => $"FORUM_WITHOUT_MEMBER {seat.Forum} {names[seat.Organisation]}"),
                .. answer.BuildingsWithoutKeyHolder.Select(id => $"BUILDING_WITHOUT_KEY_HOLDER {id}"),
                .. answer.FundingAttached.Select(id => $"FUNDING_ATTACHED {id}"),
            ];

            IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf, ("person", person));

            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                rows.Select(row => $"{row.Text("what")} {row.Text("id")}" + (row.Text("what") == "FORUM_WITHOUT_MEMBER" ? $" {row.Texts("organisations").Single()}" : "")).Order(StringComparer.Ordinal));
        }
    }
}
