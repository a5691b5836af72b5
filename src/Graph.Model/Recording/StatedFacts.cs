namespace Graph.Model;

/// <summary>Facts that somebody says together: all of them are recorded, or none is.</summary>
/// <param name="Facts">The facts, each before or after those that it names.</param>
public sealed record StatedFacts(IReadOnlyList<StatedFact> Facts)
{
    /// <summary>The most facts of one statement.</summary>
    public const int MaximumFacts = 500;

    /// <summary>
    /// Whether a new fact that is known already must say nothing else than is known, as a form does that is sent twice; what it leaves
    /// out is not compared. Otherwise it fills in what was not known.
    /// </summary>
    public bool MustSayTheSame { get; init; }
}
