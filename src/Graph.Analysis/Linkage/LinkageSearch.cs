namespace Graph.Analysis.Linkage;

/// <summary>Finds those that may be one of a few organisations among very many that are met some at a time: who shares no key with any of them is forgotten at once.</summary>
public sealed class LinkageSearch
{
    private readonly IReadOnlyList<ComparedOrganisation> asked;
    private readonly LinkageWeights weights;
    private readonly LinkageCorpus corpus;
    private readonly LinkKeys keys;
    private readonly Dictionary<ulong, Sharing> sharing = [];

    /// <summary>Begins a search.</summary>
    /// <param name="asked">The few. No two have the same id.</param>
    /// <param name="weights">What each agreement tells.</param>
    /// <param name="corpus">All organisations, the few too.</param>
    public LinkageSearch(IReadOnlyList<ComparedOrganisation> asked, LinkageWeights weights, LinkageCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(asked);
        (this.asked, this.weights, this.corpus) = (asked, weights, corpus);
        keys = new(corpus);
        foreach (ulong key in asked.SelectMany(KeysOf))
            sharing.TryAdd(key, new());
    }

    private sealed class Sharing
    {
        public int Count { get; private set; }

        // Those of a key that too many share are not compared for its sake.
        public List<ComparedOrganisation> Organisations { get; private set; } = [];

        public void Add(ComparedOrganisation organisation)
        {
            if (++Count <= OrganisationLinkage.LargestBlock)
                Organisations.Add(organisation);
            else
                Organisations = [];
        }
    }

    /// <summary>Takes some of the many.</summary>
    /// <param name="organisations">The organisations, none of which was met before.</param>
    public void Meet(IReadOnlyCollection<ComparedOrganisation> organisations)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        foreach ((ComparedOrganisation organisation, ulong[] shared) in organisations.AsParallel().AsOrdered().Select(organisation => (organisation, Array.FindAll(KeysOf(organisation), sharing.ContainsKey))))
        {
            foreach (ulong key in shared)
                sharing[key].Add(organisation);
        }
    }

    /// <summary>The ids of those that are the same as one of the few, or worth a look beside it, once all were met.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyCollection<string> Found(CancellationToken cancellationToken = default)
    {
        ComparedOrganisation[] near = [.. sharing.Values.SelectMany(each => each.Organisations).DistinctBy(organisation => organisation.Id, StringComparer.Ordinal)];
        OrganisationLinkage linkage = new([.. near, .. asked], weights, corpus);
        return [.. linkage.Find((one, other) => one < near.Length && other >= near.Length, int.MaxValue, cancellationToken).Select(pair => near[pair.First].Id).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Keeps in the corpus how many share the keys of the few beside those that are going to be compared with them.</summary>
    /// <param name="compared">The ids of those.</param>
    public void KeepBeside(IReadOnlySet<string> compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        foreach ((ulong key, Sharing each) in sharing)
            corpus.KeepBeside(key, each.Count - each.Organisations.Count(organisation => compared.Contains(organisation.Id)));
    }

    private ulong[] KeysOf(ComparedOrganisation organisation)
    {
        NameParts[] parts = [.. organisation.Names.Select(NameParts.Of)];
        return keys.Of(organisation, parts.SelectMany(corpus.FormsOf).Select(form => form.Words), ComparedAddress.Of(organisation), parts.SelectMany(part => part.Numbers));
    }
}
