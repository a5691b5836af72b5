using Graph.Model;

namespace Graph.Analysis.Endings;

/// <summary>What some funding comes to: in all, by programme and by funder. Funding that several give is counted once in a sum, and by funder with the part that each gives.</summary>
public sealed class FundingSums
{
    private FundingSums(FundingSum total, IReadOnlyList<FundingSum> programmes, IReadOnlyList<FundingSum> funders) =>
        (Total, Programmes, Funders) = (total, programmes, funders);

    /// <summary>All of it, each funding once.</summary>
    public FundingSum Total { get; }

    /// <summary>By programme, each funding once; last what belongs to none. Those of most funding come first.</summary>
    public IReadOnlyList<FundingSum> Programmes { get; }

    /// <summary>By funder; last what nobody is recorded as giving. Those who give most funding come first.</summary>
    public IReadOnlyList<FundingSum> Funders { get; }

    /// <summary>Adds up.</summary>
    /// <param name="funding">The funding, each once.</param>
    /// <param name="funders">Who gives what, of this funding.</param>
    public static FundingSums Of(IReadOnlyCollection<Funding> funding, IEnumerable<Funder> funders)
    {
        ArgumentNullException.ThrowIfNull(funding);
        ILookup<string, Funder> given = funders.ToLookup(edge => edge.From, StringComparer.Ordinal);
        return new(
            FundingSum.Of(funding.Select(one => (one, one.Amount))),
            Sorted(funding
                .GroupBy(one => one.Programme, StringComparer.OrdinalIgnoreCase)
                .Select(programme => FundingSum.Of(programme.Select(one => (one, one.Amount))) with { Programme = programme.Key })),
            Sorted(funding
                .SelectMany(one => PartsOf(one, given[one.Id]))
                .GroupBy(part => part.Funder, StringComparer.Ordinal)
                .Select(funder => FundingSum.Of(funder.Select(part => (part.Funding, part.Amount))) with { Funder = funder.Key })));
    }

    /// <summary>What each of the funders gives: its share; all of it where nobody else gives any; else nobody knows.</summary>
    private static IEnumerable<(string? Funder, Funding Funding, decimal? Amount)> PartsOf(Funding funding, IEnumerable<Funder> edges)
    {
        IGrouping<string, Funder>[] funders = [.. edges.GroupBy(edge => edge.To, StringComparer.Ordinal)];
        return funders.Length == 0
            ? [(null, funding, funding.Amount)]
            : funders.Select(funder => (
                (string?)funder.Key,
                funding,
                funder.Any(edge => edge.Share is not null) ? funder.Sum(edge => edge.Share) : funders.Length == 1 ? funding.Amount : null));
    }

    private static FundingSum[] Sorted(IEnumerable<FundingSum> sums) =>
    [
        .. sums
            .OrderBy(sum => sum is { Programme: null, Funder: null })
            .ThenByDescending(sum => sum.Count)
            .ThenBy(sum => sum.Programme ?? sum.Funder, StringComparer.Ordinal),
    ];
}

/// <summary>What some funding comes to.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Amounts">What they come to in each currency, in the order of its code.</param>
/// <param name="Unknown">Of how many nobody recorded an amount or, by funder, the part of those who give it together.</param>
public sealed record FundingSum(int Count, IReadOnlyList<Money> Amounts, int Unknown)
{
    /// <summary>The programme; null for none, and for sums that are not of one programme.</summary>
    public string? Programme { get; init; }

    /// <summary>The id of the organisation that gives it; null where nobody is recorded, and for sums that are not of one funder.</summary>
    public string? Funder { get; init; }

    internal static FundingSum Of(IEnumerable<(Funding Funding, decimal? Amount)> parts)
    {
        (Funding Funding, decimal? Amount)[] all = [.. parts];
        return new(
            all.Length,
            [.. all
                .Where(part => part.Amount is not null)
                .GroupBy(part => part.Funding.Currency ?? Money.DefaultCurrency, StringComparer.Ordinal)
                .OrderBy(currency => currency.Key, StringComparer.Ordinal)
                .Select(currency => new Money(currency.Sum(part => part.Amount!.Value), currency.Key))],
            all.Count(part => part.Amount is null));
    }
}
