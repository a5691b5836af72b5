using Graph.Analysis.Linkage;

namespace Graph.Import.Matching;

/// <summary>A known organisation that a file names in another way.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Evidence">What tells for and against it.</param>
internal sealed record SimilarOrganisation(KnownOrganisation Organisation, IReadOnlyList<LinkEvidence> Evidence);
