using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Partners;

/// <summary>What partner search knows after one change: of every organisation its words, themes, places, buildings, funding and offers. Immutable, and safe for any number of readers.</summary>
public sealed class PartnerIndex
{
    private readonly PartnerBlock[] blocks;

    internal PartnerIndex(long head, string? postcodes, PartnerBlock[] blocks, Vocabulary vocabulary, Hierarchy themes, Hierarchy places, PartnerIds ids)
    {
        (Head, Postcodes, this.blocks, Vocabulary, Themes, Places, Ids) = (head, postcodes, blocks, vocabulary, themes, places, ids);
    }

    /// <summary>The number of the latest change it knows of; of an index of the past, of the store when it was read.</summary>
    public long Head { get; }

    /// <summary>Which table of postcodes it knows of; null where there was none.</summary>
    public string? Postcodes { get; }

    /// <summary>How many organisations it knows or knew of.</summary>
    public int OrganisationCount => Ids.Organisations.Count;

    /// <summary>How many different words it has met.</summary>
    public int WordCount => Vocabulary.Count;

    internal ReadOnlySpan<PartnerBlock> Blocks => blocks;

    internal Vocabulary Vocabulary { get; }

    internal Hierarchy Themes { get; }

    internal Hierarchy Places { get; }

    internal PartnerIds Ids { get; }

    /// <summary>Whether a theme is known.</summary>
    /// <param name="id">Its id.</param>
    public bool HasTheme(string id) => Themes.Find(id) >= 0;

    /// <summary>Whether a place is known.</summary>
    /// <param name="id">Its id.</param>
    public bool HasPlace(string id) => Places.Find(id) >= 0;

    /// <summary>Whether an organisation is known.</summary>
    /// <param name="id">Its id.</param>
    public bool HasOrganisation(string id) => Find(id) >= 0;

    /// <summary>The number of an organisation that is known; -1 where there is none.</summary>
    internal int Find(string id) => Ids.Organisations.Find(id) is >= 0 and int number && DetailsOf(number) is not null ? number : -1;

    internal PartnerBlock BlockOf(int organisation) => blocks[organisation >> PartnerBlock.Bits];

    internal OrganisationDetails? DetailsOf(int organisation) => organisation >> PartnerBlock.Bits < blocks.Length ? BlockOf(organisation).Organisations[organisation & PartnerBlock.Mask] : null;
}

/// <summary>The ids of what an index has by numbers.</summary>
internal sealed class PartnerIds
{
    public required IdSnapshot Organisations { get; init; }

    public required IdSnapshot Services { get; init; }

    public required IdSnapshot Fundings { get; init; }

    public required IdSnapshot Initiatives { get; init; }

    public required IdSnapshot Partnerships { get; init; }

    public required IdSnapshot Buildings { get; init; }

    public required IdSnapshot Learnings { get; init; }

    public required IdSnapshot Tags { get; init; }

    public required IdSnapshot Locations { get; init; }

    public required IdSnapshot Belongings { get; init; }

    public required IdSnapshot AreasServed { get; init; }

    /// <summary>The id of a node that tells of an organisation.</summary>
    public string NodeOf(Source source, int number) => (source switch
    {
        Source.Own => Organisations,
        Source.Service => Services,
        Source.Funding => Fundings,
        Source.Initiative => Initiatives,
        Source.Partnership => Partnerships,
        Source.Building => Buildings,
        Source.Learning => Learnings,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Years have no numbers."),
    }).IdOf(number);

    /// <summary>The id of an edge to a theme or a place.</summary>
    public string EdgeOf(EntryKind kind, int number) => (kind switch
    {
        EntryKind.Theme => Tags,
        EntryKind.Located => Locations,
        EntryKind.Belongs => Belongings,
        EntryKind.Serves => AreasServed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only edges to themes and places have numbers."),
    }).IdOf(number);
}
