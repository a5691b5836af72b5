using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>A part of the organisations that were found.</summary>
/// <param name="Total">How many were found in all.</param>
/// <param name="Rows">Those that are wanted, in order.</param>
/// <param name="HasNext">Whether more follow.</param>
/// <param name="Facets">What other choices would find; null where it was not asked.</param>
public sealed record PartnerPage(int Total, IReadOnlyList<PartnerKey> Rows, bool HasNext, PartnerFacets? Facets);

/// <summary>How many organisations would be found with each value chosen in place of those chosen now, everything else as it is. Values that would find none are left out, and of many those that would find most are given.</summary>
/// <param name="Themes">By theme, with its narrower ones.</param>
/// <param name="Sectors">By sector.</param>
/// <param name="Places">By place, reached as the question says.</param>
/// <param name="Sizes">By size.</param>
/// <param name="Forms">By kind of body.</param>
public sealed record PartnerFacets(
    IReadOnlyList<FacetValue<string>> Themes,
    IReadOnlyList<FacetValue<Sector>> Sectors,
    IReadOnlyList<FacetValue<string>> Places,
    IReadOnlyList<FacetValue<OrganisationSize>> Sizes,
    IReadOnlyList<FacetValue<OrganisationForm>> Forms)
{
    /// <summary>The most values of a facet that are given.</summary>
    public const int MostValues = 50;
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many organisations it would find.</param>
public sealed record FacetValue<T>(T Value, int Count);
