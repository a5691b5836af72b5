using CsCheck;
using Graph.Analysis.Endings;
using Graph.Model;

namespace Graph.Analysis.Tests.Endings;

public sealed class FundingSumsTests
{
    [Fact]
    public void Funding_that_two_give_is_counted_once_in_all_and_by_programme_and_by_funder_with_what_each_gives()
    {
        Funding[] funding = [Of("Shared", 100, "Warm homes"), Of("Own", 30, "Warm homes"), Of("Kind", null, null)];
        var sums = FundingSums.Of(funding, [By("Shared", "Council", 60), By("Shared", "Trust", 40), By("Own", "Council", null), By("Kind", "Council", null)]);

        Assert.Equal((3, 130m, 1), Read(sums.Total));
        Assert.Equal([("Warm homes", (2, 130m, 0)), (null, (1, 0m, 1))], sums.Programmes.Select(sum => (sum.Programme, Read(sum))));
        Assert.Equal([("Council", (3, 90m, 1)), ("Trust", (1, 40m, 0))], sums.Funders.Select(sum => (sum.Funder, Read(sum))));
    }

    [Fact]
    public void Where_nobody_recorded_who_gives_which_part_it_counts_as_unknown_by_funder_and_not_twice()
    {
        var sums = FundingSums.Of([Of("Shared", 100, null)], [By("Shared", "Council", null), By("Shared", "Trust", null)]);

        Assert.Equal((1, 100m, 0), Read(sums.Total));
        Assert.Equal([("Council", (1, 0m, 1)), ("Trust", (1, 0m, 1))], sums.Funders.Select(sum => (sum.Funder, Read(sum))));
    }

    [Fact]
    public void A_funder_who_gave_in_two_periods_is_one_funder_and_currencies_are_not_added_to_each_other()
    {
        var sums = FundingSums.Of([Of("Grant", 100, null), Of("Other", 7, null) with { Currency = "EUR" }], [By("Grant", "Council", null), By("Grant", "Council", null), By("Other", "Council", null)]);

        Assert.Equal([new Money(7, "EUR"), new Money(100, "GBP")], Assert.Single(sums.Funders).Amounts);
    }

    [Fact]
    public void Programmes_come_to_as_much_as_the_total() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 500].Nullable()).List[0, 12].Sample(given =>
    {
        Funding[] funding = [.. given.Select((one, i) => Of($"{i}", one.Item2, one.Item1 == 0 ? null : $"Programme {one.Item1}"))];
        var sums = FundingSums.Of(funding, funding.SelectMany(one => new[] { By(one.Id, "Council", null), By(one.Id, "Trust", 5) }));
        return sums.Programmes.Sum(sum => sum.Count) == sums.Total.Count
            && sums.Programmes.Sum(sum => Read(sum).Amount) == Read(sums.Total).Amount
            && Read(sums.Total).Amount == funding.Sum(one => one.Amount ?? 0);
    });

    private static (int Count, decimal Amount, int Unknown) Read(FundingSum sum) => (sum.Count, sum.Amounts.Sum(money => money.Amount), sum.Unknown);

    private static Funding Of(string id, int? amount, string? programme) => new() { Id = id, Title = id, Amount = amount, Programme = programme };

    private static Funder By(string funding, string funder, decimal? share) => new() { Id = $"{funding}-{funder}", From = funding, To = funder, Share = share };
}
