using Graph.Analysis.Linkage;
using Graph.Import.Matching;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>What an import is compared with: what its files may be about, or all that the store knows (see <see cref="LookUpRule"/>).</summary>
/// <param name="store">The store; null for an empty one.</param>
/// <param name="rule">Which of both.</param>
/// <param name="isWhole">Whether the files are the whole truth of their sources: what they no longer have is found among all that is known.</param>
internal sealed class KnownSoFar(IGraphStore? store, LookUpRule rule, bool isWhole)
{
    private const int ComparedAtOnce = 1_000;

    private long recorded;
    private Task<KnownGraph>? all;

    /// <summary>Begins to read all that the store knows, where it is certain before the files are read that all is taken.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task BeginAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (store is not null && !isWhole)
            recorded = await StoreLookUp.CountAsync(store, Ontology.Of<Organisation>(), cancellationToken) + await StoreLookUp.CountAsync(store, Ontology.Of<Person>(), cancellationToken);
        if (store is null || isWhole || rule.TakesAll(recorded, LookUpRule.Named(paths)))
            all = AllAsync(cancellationToken);
    }

    /// <summary>What some files are compared with.</summary>
    /// <param name="drafts">What they say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<KnownGraph> ForAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        FactType[] types = [.. Formats.Named.Concat(drafts.SelectMany(draft => draft.Compared)).Distinct()];
        if (all is null && !rule.TakesAll(recorded, AskedFor.CountOf(drafts)) && !drafts.Any(LookUpRule.AsksForAll))
            return await KnownReader.LookUpAsync(store!, drafts, types, rule, cancellationToken);
        KnownGraph known = await (all ??= AllAsync(cancellationToken));
        await KnownReader.LoadMoreAsync(known, store, types, cancellationToken);
        known.Corpus = CorpusOf(known, drafts);
        return known;
    }

    /// <summary>Leaves nobody behind who reads.</summary>
    public async Task EndAsync()
    {
        if (all is not null)
            await ((Task)all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task<KnownGraph> AllAsync(CancellationToken cancellationToken) => Task.Run(() => KnownReader.LoadAsync(store, Formats.Named, cancellationToken), CancellationToken.None);

    private static LinkageCorpus? CorpusOf(KnownGraph known, IReadOnlyList<Draft> drafts)
    {
        OrganisationIndex organisations = known.Organisations;
        if (organisations.All.Count == 0 || UnknownOrganisations.FormsOf(drafts, organisations, new(drafts, organisations)).Count == 0)
            return null;
        LinkageCorpus corpus = new();
        foreach (Organisation[] some in known.Of<Organisation>().Chunk(ComparedAtOnce))
            corpus.Add([.. some.Select(ComparedOrganisation.Of)]);
        corpus.Add(UnknownOrganisations.Of(drafts, organisations));
        return corpus;
    }
}
