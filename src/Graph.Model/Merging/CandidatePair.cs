namespace Graph.Model;

/// <summary>Two records that may be of one and the same, with what tells for it and against it.</summary>
/// <param name="One">The id of one of them: the one that sorts first.</param>
/// <param name="Other">The id of the other.</param>
/// <param name="Score">How much tells for it: the higher, the more. It compares pairs of one type.</param>
/// <param name="Evidence">What tells for it and against it.</param>
public sealed record CandidatePair(string One, string Other, double Score, IReadOnlyList<PairEvidence> Evidence);

/// <summary>Something that tells for or against two records being of one and the same.</summary>
/// <param name="IsFor">Whether it tells for it; otherwise against.</param>
/// <param name="Sentence">What it is, in a sentence for people.</param>
/// <param name="Property">The property that the sentence quotes, which not everybody may see; null where it quotes none that is personal.</param>
public sealed record PairEvidence(bool IsFor, string Sentence, PropertyDefinition? Property = null);

/// <summary>Finds records that may be of one and the same.</summary>
public interface ICandidatePairs
{
    /// <summary>The types of records of which it finds any.</summary>
    IReadOnlyList<FactType> Types { get; }

    /// <summary>Finds the pairs of a type, whatever was judged of them, in any order.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<CandidatePair>> FindAsync(IGraphStore store, FactType type, CancellationToken cancellationToken = default);
}
