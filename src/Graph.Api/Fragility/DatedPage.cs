using Graph.Analysis.Fragility;
using Graph.Api.Derivation;

namespace Graph.Api.Fragility;

/// <summary>A page of a list about a day, with a note on that day; the note is worked out when it is asked for.</summary>
internal sealed record DatedPage(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount, Lazy<PastDay?> PastDay)
    : Connection(Rows, HasNextPage, HasPreviousPage, TotalCount);
