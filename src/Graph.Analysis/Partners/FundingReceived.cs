using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Funding as one of those who receive it has it: with what part of it is theirs.</summary>
/// <param name="Funding">The funding.</param>
/// <param name="Funders">The names of those who give it.</param>
/// <param name="SharedWith">The names of the others who receive it.</param>
/// <param name="Share">How much of it this one receives; null if that is not recorded.</param>
public sealed record FundingReceived(Funding Funding, IReadOnlyList<string> Funders, IReadOnlyList<string> SharedWith, decimal? Share)
{
    /// <summary>What is recorded of one recipient's part in the edges to all of them: those of several periods together.</summary>
    /// <param name="recipients">The edges to those who receive it.</param>
    /// <param name="organisation">The id of the one.</param>
    public static decimal? ShareOf(IEnumerable<Recipient> recipients, string organisation)
    {
        decimal[] shares = [.. recipients.Where(edge => edge.To == organisation).Select(edge => edge.Share).OfType<decimal>()];
        return shares.Length == 0 ? null : shares.Sum();
    }
}
