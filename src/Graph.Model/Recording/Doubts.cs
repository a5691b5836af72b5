using System.Globalization;

namespace Graph.Model;

/// <summary>What is recorded as it was said, although it can hardly be meant so: in sentences, for whoever records or imports it.</summary>
public static class Doubts
{
    // A peppercorn may be a pound, or a token for each month.
    private const decimal MostOfAPeppercorn = 100;

    /// <summary>That a tenure contradicts itself; null where it does not.</summary>
    /// <param name="tenure">The tenure.</param>
    public static string? OfTenure(Tenure tenure)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        return tenure switch
        {
            { Peppercorn: true, AnnualRent: > MostOfAPeppercorn } => string.Create(CultureInfo.InvariantCulture, $"A rent of {tenure.AnnualRent:0.##} a year is not a peppercorn, which is a rent in name only. Correct the rent, or say that it is no peppercorn."),
            { Landlord: { } landlord } when landlord == tenure.From => "The organisation that has the building is named as its own landlord. Name the one that lets it.",
            { Break: { } early, Until: { } until } when early.FirstDay > until.LastDay => $"It ends on {until}, and can't be ended early on {early}. Correct one of the dates.",
            _ => null,
        };
    }

    /// <summary>That the shares of funding come to more than its amount; null where they do not, or its amount is not known.</summary>
    /// <param name="funding">The funding.</param>
    /// <param name="edges">The edges to all who receive it, or to all who give it.</param>
    public static string? OfShares(Funding funding, IEnumerable<Edge> edges)
    {
        ArgumentNullException.ThrowIfNull(funding);
        ArgumentNullException.ThrowIfNull(edges);
        Edge[] all = [.. edges.DistinctBy(edge => edge.Id, StringComparer.Ordinal)];
        decimal sum = all.Sum(edge => ShareOf(edge) ?? 0);
        return funding.Amount is { } amount && sum > Math.Max(amount, 0)
            ? string.Create(CultureInfo.InvariantCulture, $"The shares of its {(all[0] is Funder ? "funders" : "recipients")} come to {sum:0.##}, which is more than the amount, {amount:0.##}. Correct the shares or the amount.")
            : null;
    }

    /// <summary>That an influence leads from one causal map into another, so that it is on neither; null where it does not.</summary>
    /// <param name="cause">The variable it starts from.</param>
    /// <param name="effect">The variable it leads to.</param>
    public static string? OfMaps(Variable cause, Variable effect)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(effect);
        return string.Equals(cause.Map, effect.Map, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"The influence leads from {Map(cause)} to {Map(effect)}, so that it is on neither. Use variables of one map.";

        static string Map(Variable variable) => variable.Map is { } map ? $"the map \"{map}\"" : "a variable of no map";
    }

    /// <summary>The share that an edge says; null where it says none.</summary>
    internal static decimal? ShareOf(Edge edge) => edge switch { Recipient recipient => recipient.Share, Funder funder => funder.Share, _ => null };
}
