using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Which organisations somebody looks for. All conditions must be met; those that are null or empty are none.</summary>
public sealed record PartnerQuestion
{
    /// <summary>The most themes a question may name.</summary>
    public const int MostThemes = 16;

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Words, each of which must be found somewhere in what is known of an organisation, as the beginning of a word.</summary>
    public string? Text { get; init; }

    /// <summary>The ids of themes, at most <see cref="MostThemes"/>, of which an organisation must have one, or a narrower one.</summary>
    public IReadOnlyCollection<string> Themes { get; init; } = [];

    /// <summary>The id of the place.</summary>
    public string? Place { get; init; }

    /// <summary>What the place is to an organisation.</summary>
    public PartnerReach Reach { get; init; } = PartnerReach.Either;

    /// <summary>The sectors, of which an organisation must have one.</summary>
    public IReadOnlySet<Sector> Sectors { get; init; } = new HashSet<Sector>();

    /// <summary>What kinds of body are wanted. Where the kind is not recorded, it is an organisation in its own right.</summary>
    public IReadOnlySet<OrganisationForm> Forms { get; init; } = new HashSet<OrganisationForm>();

    /// <summary>The sizes, of which an organisation must have one.</summary>
    public IReadOnlySet<OrganisationSize> Sizes { get; init; } = new HashSet<OrganisationSize>();

    /// <summary>The least yearly income, in pounds.</summary>
    public decimal? IncomeAtLeast { get; init; }

    /// <summary>The greatest yearly income, in pounds.</summary>
    public decimal? IncomeAtMost { get; init; }

    /// <summary>Whether it owns, leases or uses a building.</summary>
    public bool? HasBuilding { get; init; }

    /// <summary>How many rooms others could use, at least, in the buildings that it owns, leases or uses.</summary>
    public int? SpareRooms { get; init; }

    /// <summary>Whether any funding is recorded that it has received by the day.</summary>
    public bool? Funded { get; init; }

    /// <summary>Whether it offers something that no directory has.</summary>
    public bool? BelowTheRadar { get; init; }

    /// <summary>Whether it is in a public register: it has a register number, or was registered by the day.</summary>
    public bool? Registered { get; init; }

    /// <summary>A postcode, or the beginning of one, that the organisation has, or a building that it leases or uses, or owns and has not let.</summary>
    public PostcodePart? Postcode { get; init; }

    /// <summary>Where an organisation must be near; it must be known where it is (see <see cref="PartnerDistance"/>).</summary>
    public GridPoint? Near { get; init; }

    /// <summary>The postcode, or the beginning of one, whose point that is; null where it is asked about by none.</summary>
    public PostcodePart? NearTo { get; init; }

    /// <summary>How far away it may be at most, in metres.</summary>
    public int? Within { get; init; }

    /// <summary>The id of the organisation that asks. It is not found itself.</summary>
    public string? From { get; init; }

    /// <summary>Only those that are among these ids, or only those that are not: whether they are known to those who ask.</summary>
    public (IReadOnlySet<string> Ids, bool AreWanted)? Among { get; init; }

    /// <summary>The ids of the organisations that are asked about; all where there are none.</summary>
    public IReadOnlyCollection<string> Only { get; init; } = [];

    /// <summary>What comes first.</summary>
    public PartnerOrder OrderBy { get; init; }

    /// <summary>How many are wanted.</summary>
    public int First { get; init; }

    /// <summary>The place of the last that is known already; null to begin.</summary>
    public PartnerKey? After { get; init; }

    /// <summary>Whether to count what each value of the facets would find.</summary>
    public bool WithFacets { get; init; }
}

/// <summary>What a place is to an organisation.</summary>
public enum PartnerReach
{
    /// <summary>The organisation, a building it has or a service it offers is in the place or in one that lies within it, or it says that it belongs there.</summary>
    Located = 1,

    /// <summary>The organisation, a building it has or a service it offers serves the place, one that lies within it, or one that it lies within.</summary>
    Serves,

    /// <summary>Either of these.</summary>
    Either,
}

/// <summary>In what order organisations are found.</summary>
public enum PartnerOrder
{
    /// <summary>Those that fit best first. Neither size nor income nor how much is written about them counts; of those that fit alike, those with an offer that no directory has come first, then by name.</summary>
    Relevance,

    /// <summary>By name.</summary>
    Name,

    /// <summary>First those of which neither funding nor a partnership with a public body is recorded by the day, then the others; each as by relevance.</summary>
    Overlooked,

    /// <summary>By how far they are from the postcode asked about, the nearest first.</summary>
    Nearest,

    /// <summary>By yearly income, the greatest first and those without a recorded one last. It says what somebody can carry, not how well they fit.</summary>
    Income,
}

/// <summary>Where an organisation stands in an order.</summary>
/// <param name="Rank">What the order goes by first, the lowest first.</param>
/// <param name="Name">Its name, folded.</param>
/// <param name="Organisation">Its id.</param>
public readonly record struct PartnerKey(long Rank, string Name, string Organisation);
