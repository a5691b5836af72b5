using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Tells a branch from another name of its body by what rows say of where it is.</summary>
/// <param name="known">What is known.</param>
/// <param name="said">What the file says, with ids of the draft.</param>
internal sealed class BranchAddresses(KnownGraph known, IReadOnlyList<DraftFact> said)
{
    // Of a register there are a million facts, and in few files is there a number with several names.
    private readonly Lazy<ILookup<string, (string? Postcode, string? Website)>> addresses = new(() => SimilarOrganisations.AddressesIn(said));

    /// <summary>Whether a name has an address that its body does not have: a postcode, or else a website, or else a place where the body's is known.</summary>
    /// <remarks>Branches often have the website of their body, so that one website does not make one of two postcodes.</remarks>
    /// <param name="branch">Where the file has the name.</param>
    /// <param name="body">Where the file has the body's.</param>
    /// <param name="owner">The body as it is known; null where it is not.</param>
    public bool AreApart(IEnumerable<OrganisationMention> branch, IEnumerable<OrganisationMention> body, KnownOrganisation? owner)
    {
        (string? Postcode, string? Website)[] own = AddressesOf(branch);
        Organisation? record = owner is null ? null : known.Find(owner.Id) as Organisation;
        (string? Postcode, string? Website)[] others = [.. AddressesOf(body), (record?.Postcode, record?.Website)];
        if (own.Any(each => each.Postcode is not null))
            return own.Any(each => each.Postcode is not null && !others.Any(other => other.Postcode == each.Postcode));
        if (own.Any(each => each.Website is not null))
            return own.Any(each => each.Website is { } website && !others.Any(other => other.Website is { } same && WebAddresses.AreOne(website, same)));
        HashSet<string> places = [.. PlacesOf(body), .. owner?.Places.Select(place => place.Folded) ?? []];
        return places.Count > 0 && PlacesOf(branch).Any(place => !places.Contains(place));
    }

    private (string? Postcode, string? Website)[] AddressesOf(IEnumerable<OrganisationMention> mentions) => [.. mentions.SelectMany(mention => addresses.Value[mention.Id])];

    private static IEnumerable<string> PlacesOf(IEnumerable<OrganisationMention> mentions) => mentions.Select(mention => mention.Place).OfType<string>().Select(Names.Normalise);
}
