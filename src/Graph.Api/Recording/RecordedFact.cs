using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What became of one fact of a request.</summary>
/// <param name="Ref">What the request called it; null where it gave no ref.</param>
/// <param name="Fact">The fact as it is known now; as it was last known where it was taken back since.</param>
/// <param name="Version">The version that the request left it at.</param>
/// <param name="IsNew">Whether it was not known before.</param>
/// <param name="IsChanged">Whether anything is known of it that was not known before.</param>
internal sealed record RecordedFact(string? Ref, Fact Fact, long Version, bool IsNew, bool IsChanged);
