namespace Graph.Api.Partners;

/// <summary>An organisation that partner search found.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Search">The search that found it.</param>
internal sealed record FoundPartner(string Organisation, PartnersFound Search);
