namespace Graph.Model;

/// <summary>Facts that somebody says together: all of them are recorded, or none is.</summary>
/// <param name="Facts">The facts, each before or after those that it names.</param>
public sealed record StatedFacts(IReadOnlyList<StatedFact> Facts)
{
    /// <summary>The most facts of one statement.</summary>
    public const int MaximumFacts = 500;

    /// <summary>
    /// Whether a new fact that is known already must say nothing else than is known, to the letter, as a form does that is sent twice;
    /// otherwise lists grow, and another spelling is taken for the same. What was not known is filled in either way.
    /// </summary>
    public bool MustSayTheSame { get; init; }
}
