namespace Graph.Model;

/// <summary>Two records that may be of one and the same, with what tells for it and against it.</summary>
/// <param name="One">The id of one of them: the one that sorts first.</param>
/// <param name="Other">The id of the other.</param>
/// <param name="Score">How much tells for it: the higher, the more. It compares pairs of one type. Personal properties don't count, so that nobody can try out what they are.</param>
/// <param name="Evidence">What tells for it and against it.</param>
public sealed record CandidatePair(string One, string Other, double Score, IReadOnlyList<PairEvidence> Evidence)
{
    /// <summary>The personal property without which nothing would tell of the pair: who may not see it is not told of the pair, which would tell its value to whoever guesses. Null where something else tells too.</summary>
    public PropertyDefinition? FoundBy { get; init; }
}
