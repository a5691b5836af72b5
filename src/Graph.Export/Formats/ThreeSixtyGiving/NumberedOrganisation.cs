using Graph.Model;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>An organisation on one side of a grant.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Prefix">The prefix that 360Giving gave the grant's publisher; null where the grant's identifier does not begin with one.</param>
internal sealed record NumberedOrganisation(Organisation Organisation, string? Prefix)
{
    // Numbers that publishers give their recipients themselves say less than those of a register.
    private const string OwnScheme = "360G-";

    /// <summary>
    /// The standard's identifier: its number in a register, else the one its publisher gave it, else what the standard says how to
    /// make of the publisher's prefix and its own number, which is our id. Null where none can be made.
    /// </summary>
    public string? Identifier =>
        Organisation.Identifiers.OrderBy(identifier => identifier.Scheme.StartsWith(OwnScheme, StringComparison.OrdinalIgnoreCase)).FirstOrDefault()?.ToString()
        ?? (Prefix is null ? null : $"{Prefix}-{Organisation.Id}");

    /// <summary>Its number as a charity, as the charity writes it: 1090095, SC012345 or NIC100002.</summary>
    public string? CharityNumber => NumberIn("GB-CHC") ?? NumberIn("GB-SC") ?? (NumberIn("GB-NIC") is { } number ? $"NIC{number}" : null);

    /// <summary>Its number as a company.</summary>
    public string? CompanyNumber => NumberIn("GB-COH");

    /// <summary>The address of its website as it is recorded, where it is a whole one; letters that addresses have no room for are escaped.</summary>
    public string? WebAddress =>
        Uri.TryCreate(Organisation.Website, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? (Uri.IsWellFormedUriString(Organisation.Website, UriKind.Absolute) ? Organisation.Website : address.AbsoluteUri) : null;

    /// <summary>The prefix that a grant's identifier begins with: 360G-trafford of 360G-trafford-2019-17.</summary>
    public static string? PrefixOf(string? reference) =>
        reference?.Split('-') is [var publisher, { Length: > 0 } name, ..] parts && publisher.Equals("360G", StringComparison.OrdinalIgnoreCase) && parts.Length > 2 ? $"{publisher}-{name}" : null;

    private string? NumberIn(string scheme) => Organisation.Identifiers.FirstOrDefault(identifier => identifier.Scheme == scheme)?.Value;
}
