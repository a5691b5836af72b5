namespace Graph.Model;

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
