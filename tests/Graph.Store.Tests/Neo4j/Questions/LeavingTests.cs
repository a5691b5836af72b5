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
        Recorded recorded = await Samples.RecordedAsync();
        AnalysisSession session = await recorded.AskEngineAsync(DateOnly.Parse(asOf));
        string[] people =
        [
            .. DepartureRehearsal.RehearseEveryone(session).Select(one => one.Person).Take(PeopleOfTheSamples),
            recorded.Facts.OfType<Person>().Last().Id,
        ];

        await AssertSameAsync(recorded, session, people);
    }

    [Neo4jFact]
    public Task What_goes_with_somebody_is_what_the_engine_says() => Gen.Select(Town.Any, Gen.Int[0, 24].Array[PeopleOfATown], Gen.Int[0, 5].Array[PeopleOfATown]).SampleAsync(
        async (town, boroughs, numbers) => await AssertSameAsync(
            town.Recorded,
            await town.Recorded.AskEngineAsync(Borough.Day),
            [.. boroughs.Zip(numbers, (borough, number) => Town.Id(Borough.PersonId($"person {number}"), borough % town.Count))]),
        iter: 6,
        threads: 1);

    private async Task AssertSameAsync(Recorded recorded, AnalysisSession session, IReadOnlyList<string> people)
    {
        Dictionary<string, string> names = recorded.Facts.OfType<Organisation>().ToDictionary(one => one.Id, one => one.Name);
        ILookup<string, string> occupants = recorded.Facts.OfType<Tenure>()
            .Where(one => one.Kind != TenureKind.Owns && one.IsCurrentOn(session.AsOf)).ToLookup(one => one.To, one => names[one.From]);
        await graph.FillAsync(recorded);
        foreach (string person in people)
        {
            DepartureAnswer answer = DepartureRehearsal.Rehearse(session, [person]);
            IEnumerable<string> expected =
            [
                .. answer.PartnershipsLost.Select(id => $"PARTNERSHIP_LOST {id}"),
                .. answer.PartnershipsLostInPart.Select(id => $"PARTNERSHIP_LOST_IN_PART {id}"),
                .. answer.LeftWithOneHolder.Select(id => $"LEFT_WITH_ONE_HOLDER {id}"),
                .. answer.ForumsWithoutMember.Select(seat => $"FORUM_WITHOUT_MEMBER {seat.Forum} {names[seat.Organisation]}"),
                .. answer.BuildingsWithoutKeyHolder.Select(id => $"BUILDING_WITHOUT_KEY_HOLDER {id} {string.Join(", ", occupants[id].Distinct().Order(StringComparer.Ordinal))}"),
                .. answer.FundingAttached.Select(id => $"FUNDING_ATTACHED {id}"),
            ];

            IReadOnlyList<Row> rows = await graph.AskAsync(Question, session.AsOf, ("person", person));

            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                rows.Select(row => $"{row.Text("what")} {row.Text("id")}" + (row.Text("what") is "FORUM_WITHOUT_MEMBER" or "BUILDING_WITHOUT_KEY_HOLDER" ? $" {string.Join(", ", row.Texts("organisations"))}" : "")).Order(StringComparer.Ordinal));
        }
    }
}
