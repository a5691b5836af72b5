using Graph.Api.Loading;

namespace Graph.Api.Recording;

/// <summary>What became of a mutation.</summary>
/// <param name="Fact">What was recorded; null where nothing was.</param>
/// <param name="Errors">Why nothing was.</param>
/// <param name="Notes">What was recorded otherwise than it was sent.</param>
internal sealed record Recorded(SeenFact? Fact, IReadOnlyList<UserError> Errors, IReadOnlyList<string> Notes);
