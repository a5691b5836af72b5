using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Finds records that may be of one and the same: organisations by all that tells them, weighted by what real files show (<see cref="OrganisationLinkage"/>), and all else, and they too, by near names.</summary>
public sealed class LikelyPairs : ICandidatePairs
{
    // Two that are connected are as surely two as those that a register has under two numbers.
    private static readonly double ConnectedOrganisations = -LinkageWeights.Of(NumberLevel.Different);

    private readonly NearNamePairs near = new();

    /// <inheritdoc/>
    public IReadOnlyList<FactType> Types => near.Types;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CandidatePair>> FindAsync(IGraphStore store, FactType type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(type);
        IReadOnlyList<CandidatePair> named = await near.FindAsync(store, type, cancellationToken);
        return type == Ontology.Of<Organisation>()
            ? await ConnectedPairs.TellAsync(store, type, await OrganisationsAsync(store, named, cancellationToken), ConnectedOrganisations, cancellationToken)
            : await ConnectedPairs.TellAsync(store, type, named, PairWording.AnotherNumber, cancellationToken);
    }

    // What an import tells of by the names alone is listed, too, with the score of all that tells the two.
    private static async Task<IReadOnlyList<CandidatePair>> OrganisationsAsync(IGraphStore store, IReadOnlyList<CandidatePair> named, CancellationToken cancellationToken)
    {
        ComparedOrganisation[] all = [.. (await store.StreamAsync<Organisation>(ReadPoint.Now, cancellationToken).Select(ComparedOrganisation.Of).ToListAsync(cancellationToken)).OrderBy(one => one.Id, StringComparer.Ordinal)];
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        CandidatePair[] linked = [.. linkage.Find(cancellationToken: cancellationToken).Select(pair => new CandidatePair(all[pair.First].Id, all[pair.Second].Id, pair.Bits, [.. linkage.Explain(pair).Select(one => new PairEvidence(one.Bits >= 0, one.Sentence))]))];
        HashSet<(string, string)> found = [.. linked.Select(pair => (pair.One, pair.Other))];
        Dictionary<string, int> places = all.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        return [.. linked, .. named
            .Where(pair => !found.Contains((pair.One, pair.Other)) && places.ContainsKey(pair.One) && places.ContainsKey(pair.Other))
            .Select(pair => pair with { Score = linkage.Compare(places[pair.One], places[pair.Other]).Bits })];
    }
}
