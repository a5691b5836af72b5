using System.Globalization;
using Graph.Model;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>Counts funding that can't be published by the standard, by the first reason. What is missing is never made up.</summary>
internal sealed class LeftOutGrants
{
    private const string NotAGrant = "not recorded as grants";

    private static readonly (Func<PublishedGrant, bool> IsMissing, string Reason)[] Required =
    [
        (grant => string.IsNullOrWhiteSpace(grant.Id), "without an identifier"),
        (grant => string.IsNullOrWhiteSpace(grant.Title), "without a title"),
        (grant => grant.AmountAwarded is null, "without an amount"),
        (grant => !Currencies.IsKnown(grant.Currency), "without a currency of ISO 4217"),
        (grant => grant.AwardDate is null, "without the day of the award"),
        (grant => grant.RecipientOrganization.Count == 0, "without an organisation that received it"),
        (grant => grant.FundingOrganization.Count == 0, "without an organisation that gave it"),
        (grant => grant.RecipientOrganization.Concat(grant.FundingOrganization).Any(organisation => organisation.Id is null), "with an organisation that has no register number, where the grant's identifier has no prefix to make one of"),
    ];

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int read;

    /// <summary>The grant as it is published; null where it is left out, which is counted.</summary>
    public PublishedGrant? Publish(RecordedGrant recorded)
    {
        read++;
        PublishedGrant? grant = recorded.Funding.Kind == FundingKind.Grant ? GrantMapping.Publish(recorded) : null;
        if ((grant is null ? NotAGrant : Required.FirstOrDefault(rule => rule.IsMissing(grant)).Reason) is not { } reason)
            return grant;
        counts[reason] = counts.GetValueOrDefault(reason) + 1;
        return null;
    }

    /// <summary>How many were left out, and why, in a sentence; null where none was.</summary>
    public string? Note => counts.Count == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Values.Sum()} of {read} records of funding were left out: {string.Join("; ", Reasons.Where(counts.ContainsKey).Select(reason => string.Create(CultureInfo.InvariantCulture, $"{counts[reason]} {reason}")))}.");

    private static IEnumerable<string> Reasons => Required.Select(rule => rule.Reason).Prepend(NotAGrant);
}
