using CsCheck;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class GapTests(PlainGraph graph)
{
    private const string Question = "sector-map-gaps";

    private static readonly Gen<PartialDate?> Dates = Among.Of<PartialDate?>(
        null, null, null, PartialDate.Of(2025), PartialDate.Of(2026), PartialDate.Of(2026, 5), PartialDate.Of(2026, 6), PartialDate.Of(2026, 5, 31), PartialDate.Of(2026, 6, 1), PartialDate.Of(2026, 6, 2));

    private static readonly Gen<List<Fact>> AnyMap =
        from gaps in Gen.Select(Among.Of<string?>(null, "Faith", "Sport"), Gen.Int[0, 3], Dates, Dates).Array[0, 40]
        from places in Gen.Select(Gen.Int[0, 39], Gen.Int[0, 2], Dates, Dates).Array[0, 40]
        select Map(gaps, places);

    public static TheoryData<string> Days => Samples.Days;

    [Neo4jTheory]
    [MemberData(nameof(Days))]
    public async Task Open_gaps_of_the_samples_are_listed_by_category_and_place(string asOf)
    {
        IReadOnlyList<Fact> facts = await Samples.FactsAsync();

        await AssertListedAsync(facts, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task Open_gaps_are_listed_by_category_and_place() => AnyMap.SampleAsync(facts => AssertListedAsync(facts, Borough.Day), iter: 12, threads: 1);

    private static List<Fact> Map((string? Category, int Wanted, PartialDate? Since, PartialDate? Until)[] gaps, (int Gap, int Place, PartialDate? Since, PartialDate? Until)[] places) =>
    [
        .. Enumerable.Range(0, 3).Select(i => new Place { Id = FactId.Of<Place>($"{i}"), Name = i == 2 ? "Ward 1" : $"Ward {i}" }),
        .. gaps.Select((gap, i) => new Gap { Id = FactId.Of<Gap>($"{i}"), Category = gap.Category, Wanted = $"Wanted {gap.Wanted}", Since = gap.Since, Until = gap.Until }),
        .. places.Where(one => one.Gap < gaps.Length).Select((one, i) => new LocatedIn { Id = FactId.Of<LocatedIn>($"{i}"), From = FactId.Of<Gap>($"{one.Gap}"), To = FactId.Of<Place>($"{one.Place}"), Since = one.Since, Until = one.Until }),
    ];

    private async Task AssertListedAsync(IReadOnlyList<Fact> facts, DateOnly asOf)
    {
        Dictionary<string, string> places = facts.OfType<Place>().ToDictionary(one => one.Id, one => one.Name);
        ILookup<string, string> located = facts.OfType<LocatedIn>().Where(one => one.IsCurrentOn(asOf)).ToLookup(one => one.From, one => one.To);
        IEnumerable<string> expected =
            from gap in facts.OfType<Gap>()
            where gap.IsCurrentOn(asOf)
            from place in located[gap.Id].Distinct().DefaultIfEmpty()
            group gap by (gap.Category, place) into together
            let sorted = together.OrderBy(gap => gap.Wanted, StringComparer.Ordinal).ThenBy(gap => gap.Id, StringComparer.Ordinal).ToArray()
            select Describe(together.Key.Category, together.Key.place is { } place ? places[place] : null, sorted.Length, sorted.Select(gap => gap.Wanted), sorted.Select(gap => gap.Id));

        await graph.FillAsync(facts);
        IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            rows.Select(row => Describe(row.Text("category"), row.Text("place"), row.Number("open"), row.Texts("wanted"), row.Texts("gaps"))).Order(StringComparer.Ordinal));
    }

    private static string Describe(string? category, string? place, int open, IEnumerable<string> wanted, IEnumerable<string> gaps) =>
        $"{category} {place}: {open} ({string.Join(", ", wanted)}) {string.Join(' ', gaps)}";
}
