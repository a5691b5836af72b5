using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>What an id stands for whose record is not known.</summary>
/// <param name="Kept">The record that its own was merged into; null where it stands for nothing.</param>
internal sealed record MeantFact(Fact? Kept);
