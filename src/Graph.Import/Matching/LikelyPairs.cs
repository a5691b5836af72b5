using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Finds records that may be of one and the same: organisations by all that tells them, weighted by what real files show (<see cref="OrganisationLinkage"/>), all else by near names.</summary>
public sealed class LikelyPairs : ICandidatePairs
{
    private readonly NearNamePairs near = new();

    /// <inheritdoc/>
    public IReadOnlyList<FactType> Types => near.Types;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CandidatePair>> FindAsync(IGraphStore store, FactType type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(type);
        return type == Ontology.Of<Organisation>() ? await OrganisationsAsync(store, cancellationToken) : await near.FindAsync(store, type, cancellationToken);
    }

    private static async Task<IReadOnlyList<CandidatePair>> OrganisationsAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        ComparedOrganisation[] all = [.. (await store.StreamAsync<Organisation>(ReadPoint.Now, cancellationToken).Select(ComparedOrganisation.Of).ToListAsync(cancellationToken)).OrderBy(one => one.Id, StringComparer.Ordinal)];
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        return [.. linkage.Find(cancellationToken: cancellationToken).Select(pair => new CandidatePair(all[pair.First].Id, all[pair.Second].Id, pair.Bits, [.. linkage.Explain(pair).Select(one => new PairEvidence(one.Bits >= 0, one.Sentence))]))];
    }
}
