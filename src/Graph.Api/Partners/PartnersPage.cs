using Graph.Api.Derivation;

namespace Graph.Api.Partners;

/// <summary>A page of what partner search found.</summary>
internal sealed record PartnersPage(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount, object? Facets)
    : Connection(Rows, HasNextPage, HasPreviousPage, TotalCount);
