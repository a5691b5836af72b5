using Graph.Analysis.Linkage;
using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>Looks up the organisations that files may be about: by ids, numbers and names, and where these don't tell, by a look at each that is recorded.</summary>
/// <param name="store">What is recorded.</param>
/// <param name="asked">What the files name.</param>
/// <param name="merges">The records that were merged: those that stand for them are always looked up.</param>
internal sealed class OrganisationLookUp(IGraphStore store, AskedFor asked, KnownMerges merges)
{
    private static readonly FactType type = Ontology.Of<Organisation>();

    private readonly Dictionary<string, Organisation> found = new(StringComparer.Ordinal);

    /// <summary>Those that were found.</summary>
    public IReadOnlyDictionary<string, Organisation> Found => found;

    /// <summary>Which of them may be meant; the others have only a similar name, or the number of one.</summary>
    public HashSet<string> Meant { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that are called in another way than the files call any.</summary>
    public IReadOnlyCollection<string> Similar { get; private set; } = [];

    /// <summary>What all organisations tell together; null where no file names any that nobody is known by.</summary>
    public LinkageCorpus? Corpus { get; private set; }

    /// <summary>The words in capitals in the names of organisations that are recorded.</summary>
    public HashSet<string> Acronyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that were found, by their numbers and names.</summary>
    public OrganisationIndex Index { get; private set; } = new();

    /// <summary>Looks them up.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await TakeMeantAsync(asked.Ids.Concat(merges.Kept).Where(id => Ontology.OfId(id) == type), cancellationToken);
        await TakeNumberedAsync(asked.Identifiers, cancellationToken);
        await TakeNamedAsync(asked.OrganisationNames, cancellationToken);
        Meant.UnionWith(found.Keys);
        BuildIndex();
        PossibleBranches branches = new(asked.Drafts, Index);
        await TakeNamedAsync(branches.Bodies.Select(Names.Normalise), cancellationToken);
        Meant.UnionWith(found.Keys);
        BuildIndex();

        OrganisationMention[] open = [.. asked.Drafts.SelectMany(draft => draft.Organisations).Where(mention => MayBeNew(mention, branches))];
        if (open.Length > 0 || branches.Bodies.Count > 0 || asked.Drafts.SelectMany(draft => draft.Mentions).Any(IsOpen))
            await LookAtEachAsync([.. open.Select(mention => mention.Name), .. branches.Bodies], branches, cancellationToken);

        // Of two that are recorded with one number, which has it is decided by both.
        await TakeNumberedAsync([.. found.Values.SelectMany(organisation => organisation.Identifiers)], cancellationToken);
    }

    private async Task LookAtEachAsync(IReadOnlyList<string> names, PossibleBranches branches, CancellationToken cancellationToken)
    {
        LinkageCorpus corpus = new();
        NearNameSearch near = new(names);
        HashSet<string> called = [.. asked.OrganisationNames, .. branches.Bodies.Select(Names.Normalise)];
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync([type], ReadPoint.Now, cancellationToken))
        {
            corpus.Add([.. batch.Select(merges.Part).Cast<Organisation>().Select(ComparedOrganisation.Of)]);
            foreach ((Organisation organisation, bool isCalled, bool isNear, IReadOnlyList<string> acronyms) in batch.Cast<Organisation>().AsParallel().AsOrdered().Select(organisation =>
            {
                NearName name = new(organisation.Name);
                return (organisation, organisation.AlternateNames.Select(Names.Normalise).Any(called.Contains), near.IsNear(name), name.Acronyms);
            }))
            {
                Acronyms.UnionWith(acronyms);
                if (isCalled)
                    Meant.Add(organisation.Id);
                if (isCalled || isNear)
                    found.TryAdd(organisation.Id, organisation);
            }
        }

        corpus.Add([.. merges.Merged<Organisation>().Select(ComparedOrganisation.Of)]);
        BuildIndex();
        IReadOnlyList<ComparedOrganisation> forms = UnknownOrganisations.FormsOf(asked.Drafts, Index, branches);
        if (forms.Count == 0 || corpus.Count == 0)
            return;
        corpus.Add(UnknownOrganisations.Of(asked.Drafts, Index));

        // How rare words are is known only now, and by that it is found who may be one.
        Corpus = corpus;
        LinkageSearch search = new(forms, LinkageWeights.Default, corpus);
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync([type], ReadPoint.Now, cancellationToken))
            search.Meet([.. batch.Select(merges.Part).Cast<Organisation>().Select(ComparedOrganisation.Of)]);
        Similar = search.Found(cancellationToken);
        await TakeMeantAsync(Similar, cancellationToken);
        search.KeepBeside(found.Keys.ToHashSet(StringComparer.Ordinal));
    }

    // Whether it is certain that an organisation that is recorded is meant: by an id or a number of its own, or as the only one of its name.
    private bool MayBeNew(OrganisationMention mention, PossibleBranches branches) => mention switch
    {
        { KnownId: { } id } => Index.Find(id) is null,
        _ when branches.Has(mention) => true,
        { Identifiers: [var first, ..] } => Index.By(first) is null,
        _ => mention.Place is not null || Index.Named(Names.Normalise(mention.Name), other: false).Count != 1,
    };

    private bool IsOpen(NodeMention mention) => mention.Types.Contains(type) && Index.Find(mention.Text) is null
        && !(OrgIdentifier.TryParse(mention.Text, out OrgIdentifier? identifier, out _) && (Index.By(identifier) is not null || mention.IsLeftOutIfUnknown))
        && Index.Named(CalledTexts.Fold(type, mention.TextFor(type)), other: false).Count == 0;

    private void BuildIndex()
    {
        Index = new();
        foreach (Organisation organisation in found.Values.Select(merges.Part).Cast<Organisation>().Concat(merges.Merged<Organisation>()).OrderBy(organisation => organisation.Id, StringComparer.Ordinal))
            Index.Learn(organisation.Id, organisation.Name, organisation.AlternateNames, organisation.Identifiers);
    }

    private async Task TakeNumberedAsync(HashSet<OrgIdentifier> identifiers, CancellationToken cancellationToken) =>
        await TakeAsync(identifiers.Count == 0 ? [] : (await store.FindByIdentifierAsync(identifiers, cancellationToken)).SelectMany(ids => ids), cancellationToken);

    private async Task TakeNamedAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (string[] some in names.Distinct(StringComparer.Ordinal).Chunk(StoreLookUp.AtOnce))
            await TakeAsync((await store.FindByKeyAsync(type, some, cancellationToken)).SelectMany(ids => ids), cancellationToken);
    }

    private async Task TakeMeantAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] meant = [.. ids];
        await TakeAsync(meant, cancellationToken);
        Meant.UnionWith(meant.Where(found.ContainsKey));
    }

    private async Task TakeAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        await foreach (Organisation organisation in store.EachAsync<Organisation>(ids.Distinct(StringComparer.Ordinal).Where(id => !found.ContainsKey(id)).ToArray(), ReadPoint.Now, cancellationToken))
            found.TryAdd(organisation.Id, organisation);
    }
}
