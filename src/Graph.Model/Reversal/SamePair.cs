namespace Graph.Model;

/// <summary>Two facts that would be the same by their key once something is taken back or brought again, and are not now.</summary>
/// <param name="Fact">One that comes or changes with it, as it is then.</param>
/// <param name="Other">The other one, as it is then.</param>
/// <param name="Through">The edges of the other that lead where those of the first lead, where edges are part of what tells them.</param>
internal sealed record SamePair(Fact Fact, Fact Other, IReadOnlyList<Edge> Through);
