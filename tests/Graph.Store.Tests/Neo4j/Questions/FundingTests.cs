using CsCheck;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

[Collection(QuestionsCollection.Name)]
public sealed class FundingTests(PlainGraph graph)
{
    private const string Question = "funding-by-theme";

    private static readonly Gen<PartialDate?> Dates = Among.Of<PartialDate?>(
        null, null, null, PartialDate.Of(2025), PartialDate.Of(2026), PartialDate.Of(2025, 6), PartialDate.Of(2025, 6, 1), PartialDate.Of(2025, 6, 2), PartialDate.Of(2026, 6, 1), PartialDate.Of(2026, 6, 2));

    private static readonly Gen<List<Fact>> AnyFunding =
        from fundings in Gen.Select(Among.Of<decimal?>(null, 100, 250.55m, 0.1m), Among.Of<string?>(null, "GBP", "EUR"), Dates, Dates, Dates).Array[0, 20]
        from recipients in Gen.Select(Gen.Int[0, 19], Gen.Int[0, 3], Dates, Dates).Array[0, 20]
        from tags in Gen.Select(Gen.Int[0, 23], Gen.Int[0, 2], Dates, Dates).Array[0, 20]
        select Given(fundings, recipients, tags);

    public static TheoryData<string> Days => Samples.Days;

    [Neo4jTheory]
    [MemberData(nameof(Days))]
    public async Task Funding_of_the_samples_is_added_up_by_theme_and_currency(string asOf)
    {
        IReadOnlyList<Fact> facts = await Samples.FactsAsync();

        await AssertAddedUpAsync(facts, DateOnly.Parse(asOf));
    }

    [Neo4jFact]
    public Task Funding_is_added_up_by_theme_and_currency() => AnyFunding.SampleAsync(facts => AssertAddedUpAsync(facts, Borough.Day), iter: 12, threads: 1);

    /// <summary>Tags below 20 are of funding, those above of the four organisations.</summary>
    private static List<Fact> Given(
        (decimal? Amount, string? Currency, PartialDate? Awarded, PartialDate? Since, PartialDate? Until)[] fundings,
        (int Funding, int Organisation, PartialDate? Since, PartialDate? Until)[] recipients,
        (int Node, int Theme, PartialDate? Since, PartialDate? Until)[] tags) =>
    [
        .. Enumerable.Range(0, 4).Select(i => new Organisation { Id = FactId.Of<Organisation>($"{i}"), Name = $"Organisation {i}" }),
        .. Enumerable.Range(0, 3).Select(i => new Theme { Id = FactId.Of<Theme>($"{i}"), Name = $"Theme {i}" }),
        .. fundings.Select((one, i) => new Funding { Id = FactId.Of<Funding>($"{i}"), Title = $"Grant {i}", Amount = one.Amount, Currency = one.Currency, Awarded = one.Awarded, Since = one.Since, Until = one.Until }),
        .. recipients.Where(one => one.Funding < fundings.Length).Select((one, i) => new Recipient { Id = FactId.Of<Recipient>($"{i}"), From = FactId.Of<Funding>($"{one.Funding}"), To = FactId.Of<Organisation>($"{one.Organisation}"), Since = one.Since, Until = one.Until }),
        .. tags.Where(one => one.Node >= 20 || one.Node < fundings.Length).Select((one, i) => new Tagged { Id = FactId.Of<Tagged>($"{i}"), From = one.Node < 20 ? FactId.Of<Funding>($"{one.Node}") : FactId.Of<Organisation>($"{one.Node - 20}"), To = FactId.Of<Theme>($"{one.Theme}"), Since = one.Since, Until = one.Until }),
    ];

    private async Task AssertAddedUpAsync(IReadOnlyList<Fact> facts, DateOnly asOf)
    {
        Dictionary<string, string> names = facts.OfType<Theme>().ToDictionary(one => one.Id, one => one.Name);
        ILookup<string, string> themes = facts.OfType<Tagged>().Where(one => one.IsCurrentOn(asOf)).ToLookup(one => one.From, one => one.To);
        ILookup<string, string> recipients = facts.OfType<Recipient>().Where(one => one.IsCurrentOn(asOf)).ToLookup(one => one.From, one => one.To);
        IEnumerable<string> expected =
            from funding in facts.OfType<Funding>()
            where (funding.Since ?? funding.Awarded) is not { } begins || begins.FirstDay <= asOf
            let own = themes[funding.Id].ToArray()
            from theme in (own.Length > 0 ? own : [.. recipients[funding.Id].SelectMany(one => themes[one])]).Distinct().DefaultIfEmpty()
            group funding by (theme, funding.Currency) into together
            let running = together.Where(one => Runs(one, asOf)).ToArray()
            select Describe(
                together.Key.theme is { } theme ? names[theme] : null,
                together.Key.Currency,
                together.Count(),
                (double)together.Sum(one => one.Amount ?? 0),
                together.Count(one => one.Amount is null),
                running.Length,
                (double)running.Sum(one => one.Amount ?? 0));

        await graph.FillAsync(facts);
        IReadOnlyList<Row> rows = await graph.AskAsync(Question, asOf);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            rows.Select(row => Describe(row.Text("theme"), row.Text("currency"), row.Number("fundings"), row.Fraction("amount"), row.Number("withoutAmount"), row.Number("running"), row.Fraction("runningAmount"))).Order(StringComparer.Ordinal));
    }

    /// <summary>When funding runs as an anchor.</summary>
    private static bool Runs(Funding funding, DateOnly asOf) => (funding.Since, funding.Until, funding.Awarded) switch
    {
        (null, null, null) => true,
        (null, { }, { } awarded) => awarded.FirstDay <= asOf && funding.IsCurrentOn(asOf),
        (_, { }, _) => funding.IsCurrentOn(asOf),
        var (since, _, awarded) => (since ?? awarded)!.Value.FirstDay is var begins && begins <= asOf && asOf < begins.AddDays(365),
    };

    private static string Describe(string? theme, string? currency, int fundings, double amount, int withoutAmount, int running, double runningAmount) =>
        FormattableString.Invariant($"{theme} {currency}: {fundings} {amount:0.00} ({withoutAmount}), {running} {runningAmount:0.00}");
}
