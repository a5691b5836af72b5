namespace Graph.Analysis.Dependency;

/// <summary>A person in a chain, and what joins them to the person before.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation at which this person and the one before are in post, of the first the one where the chain begins; null where they talk.</param>
/// <param name="Partnership">The id of the partnership about which this person and the one before can talk; null where they are colleagues.</param>
public sealed record ChainStep(string Person, string? Organisation, string? Partnership);
