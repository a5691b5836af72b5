using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What a mutation came to.</summary>
/// <param name="Fact">What was recorded, now or by the same request before; null where it was not.</param>
/// <param name="Errors">Why it was not.</param>
/// <param name="Notes">What was recorded otherwise than it was sent.</param>
internal sealed record Outcome(Fact? Fact, IReadOnlyList<UserError> Errors, IReadOnlyList<string> Notes);
