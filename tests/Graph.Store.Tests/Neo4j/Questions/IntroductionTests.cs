using CsCheck;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class IntroductionTests(PlainGraph graph)
{
    private const string Question = "who-could-introduce-us";

    [Neo4jTheory]
    [InlineData("2025-03-01")]
    [InlineData("2026-06-01")]
    public async Task Who_could_introduce_us_to_organisations_of_the_samples_follows_the_definition(string asOf)
    {
        Recorded recorded = await Samples.RecordedAsync();
        string[] organisations = [.. recorded.Facts.OfType<Party>().GroupBy(party => party.To).OrderByDescending(parties => parties.Count()).ThenBy(parties => parties.Key, StringComparer.Ordinal).Take(5).Select(parties => parties.Key)];

        await graph.FillAsync(recorded);

        foreach ((string them, string us) in organisations.Zip(organisations.Skip(1)))
            await AssertSameAsync(recorded, them, us, DateOnly.Parse(asOf));
        await AssertSameAsync(recorded, organisations[0], null, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task Who_could_introduce_us_follows_the_definition() => Gen.Select(Town.Any, Gen.Int[0, 24].Array[6]).SampleAsync(
        async (town, boroughs) =>
        {
            await graph.FillAsync(town.Recorded);
            foreach (int borough in boroughs.Select(number => number % town.Count).Distinct())
                await AssertSameAsync(town.Of(borough), Town.Id(Borough.OrganisationId("A"), borough), Town.Id(Borough.OrganisationId("B"), borough), Borough.Day);
        },
        iter: 5,
        threads: 1);

    [Neo4jFact]
    public async Task An_organisation_can_be_asked_for_by_its_name()
    {
        IReadOnlyList<Fact> facts = await Samples.FactsAsync();
        Organisation council = facts.OfType<Organisation>().First(one => facts.OfType<Party>().Any(party => party.To == one.Id));
        await graph.FillAsync(facts);

        IReadOnlyList<Row> byId = await graph.AskAsync(Question, Borough.Day, ("organisation", council.Id), ("us", null));
        IReadOnlyList<Row> byName = await graph.AskAsync(Question, Borough.Day, ("organisation", council.Name), ("us", null));

        Assert.Equal(byId.Select(row => (row.Text("introducer"), row.Text("meets"))), byName.Select(row => (row.Text("introducer"), row.Text("meets"))));
    }

    private async Task AssertSameAsync(Recorded recorded, string them, string? us, DateOnly asOf)
    {
        ContactsByDefinition contacts = new(recorded, asOf);
        Dictionary<string, string> names = recorded.Facts.OfType<Person>().ToDictionary(one => one.Id, one => one.Name);
        string[] people = contacts.PeopleOf(them);
        ILookup<string, string> ours = us is null
            ? Array.Empty<string>().ToLookup(one => one)
            : contacts.Of(us).Select(contact => (contact.Outsider, contact.Insider)).Concat(contacts.PeopleOf(us).Select(one => (Outsider: one, Insider: one)))
                .Distinct().ToLookup(pair => pair.Outsider, pair => names[pair.Insider]);
        IEnumerable<string> expected = contacts.Of(them)
            .Where(contact => !people.Contains(contact.Outsider))
            .GroupBy(contact => (contact.Outsider, contact.Insider))
            .Select(ways => Describe(
                ways.Key.Outsider,
                ways.Key.Insider,
                ways.Select(contact => contact.Way).Distinct().Order(StringComparer.Ordinal),
                ways.Max(contact => contact.Worth),
                ours[ways.Key.Outsider].Distinct().Order(StringComparer.Ordinal)));

        IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf, ("organisation", them), ("us", us));

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            rows.Select(row => Describe(row.Text("introducer")!, row.Text("meets")!, row.Texts("ways"), row.Fraction("evidence"), row.Texts("ourPeople"))).Order(StringComparer.Ordinal));
    }

    private static string Describe(string introducer, string meets, IEnumerable<string> ways, double evidence, IEnumerable<string> ourPeople) =>
        $"{introducer} {meets} {string.Join('+', ways)} {Math.Round(evidence, 6)} [{string.Join(", ", ourPeople)}]";
}
