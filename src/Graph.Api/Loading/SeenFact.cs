using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>A node or edge of an answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="At">When it is asked about.</param>
internal sealed record SeenFact(Fact Fact, ReadPoint At) : ISeen;
