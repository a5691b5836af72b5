namespace Graph.Import.Matching;

/// <summary>What is known that resembles an organisation of a file.</summary>
/// <param name="Meant">The one that is meant beyond doubt; null where there is none, or more than one.</param>
/// <param name="Likely">Where none is: those that are rather the same than not, the likeliest first.</param>
internal sealed record SimilarToKnown(SimilarOrganisation? Meant, IReadOnlyList<KnownOrganisation> Likely)
{
    public static SimilarToKnown Nothing { get; } = new(null, []);
}
