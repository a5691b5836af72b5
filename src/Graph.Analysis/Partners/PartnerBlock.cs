using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Partners;

/// <summary>What is known of a few organisations, each with its rows one after the other, so that all can be looked through in the order of memory. Immutable.</summary>
internal sealed class PartnerBlock
{
    /// <summary>How many bits of an organisation's number tell its place in a block.</summary>
    public const int Bits = 6;

    /// <summary>How many organisations a block has.</summary>
    public const int Size = 1 << Bits;

    /// <summary>Gives the place of an organisation in its block.</summary>
    public const int Mask = Size - 1;

    private readonly int[] segmentStarts;
    private readonly int[] entryStarts;
    private readonly int[] yearStarts;
    private readonly int[] spotStarts;
    private readonly Segment[] segments;
    private readonly Entry[] entries;
    private readonly YearRow[] years;
    private readonly Spot[] spots;

    public PartnerBlock(IReadOnlyList<PartnerRows> rows)
    {
        Organisations = [.. rows.Select(row => row.Details)];
        Periods = [.. rows.Select(row => row.Period)];
        (segments, segmentStarts) = Join(rows, row => row.Segments);
        (entries, entryStarts) = Join(rows, row => row.Entries);
        (years, yearStarts) = Join(rows, row => row.Years);
        (spots, spotStarts) = Join(rows, row => row.Spots);
        List<int> words = [];
        int segment = 0;
        foreach (int[] ofSegment in rows.SelectMany(row => row.Words))
        {
            words.AddRange(ofSegment);
            segments[segment++].WordsEnd = words.Count;
        }

        Words = [.. words];
    }

    /// <summary>When each organisation holds; never where it is not known.</summary>
    public Period[] Periods { get; }

    /// <summary>What the record of each organisation says; null where it is not known.</summary>
    public OrganisationDetails?[] Organisations { get; }

    /// <summary>The words of all segments, one after the other.</summary>
    public int[] Words { get; }

    /// <summary>The texts of an organisation.</summary>
    public ReadOnlySpan<Segment> SegmentsOf(int place) => segments.AsSpan(segmentStarts[place]..segmentStarts[place + 1]);

    /// <summary>Where the words of its first text begin.</summary>
    public int WordsStart(int place) => segmentStarts[place] == 0 ? 0 : segments[segmentStarts[place] - 1].WordsEnd;

    /// <summary>What else tells of an organisation.</summary>
    public ReadOnlySpan<Entry> EntriesOf(int place) => entries.AsSpan(entryStarts[place]..entryStarts[place + 1]);

    /// <summary>Its financial years, the earliest first.</summary>
    public ReadOnlySpan<YearRow> YearsOf(int place) => years.AsSpan(yearStarts[place]..yearStarts[place + 1]);

    /// <summary>Where it is.</summary>
    public ReadOnlySpan<Spot> SpotsOf(int place) => spots.AsSpan(spotStarts[place]..spotStarts[place + 1]);

    private static (T[] All, int[] Starts) Join<T>(IReadOnlyList<PartnerRows> rows, Func<PartnerRows, List<T>> list)
    {
        int[] starts = new int[rows.Count + 1];
        for (int i = 0; i < rows.Count; i++)
            starts[i + 1] = starts[i] + list(rows[i]).Count;
        return ([.. rows.SelectMany(list)], starts);
    }
}

/// <summary>What the rows of one organisation are put together from.</summary>
internal sealed class PartnerRows(Period period, OrganisationDetails? details)
{
    public Period Period => period;

    public OrganisationDetails? Details => details;

    public List<Segment> Segments { get; } = [];

    public List<int[]> Words { get; } = [];

    public List<Entry> Entries { get; } = [];

    public List<YearRow> Years { get; } = [];

    public List<Spot> Spots { get; } = [];
}

/// <summary>A text that tells of an organisation.</summary>
/// <param name="Period">When it does.</param>
/// <param name="Source">What it is from.</param>
/// <param name="Node">The number of the node that it is of, among those of its type.</param>
/// <param name="Points">How much a word found here counts.</param>
internal record struct Segment(Period Period, Source Source, int Node, byte Points)
{
    /// <summary>Where its words end; they begin where those of the segment before end.</summary>
    public int WordsEnd { get; set; }
}

/// <summary>Something else that tells of an organisation.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Source">What it was recorded of.</param>
/// <param name="Period">When it holds.</param>
/// <param name="Node">The number of the node it was recorded of, among those of its type.</param>
/// <param name="Target">The number of the theme or place, or how many rooms are spare; -1 where there is none, or it is not known.</param>
/// <param name="Edge">The number of the edge among those of its type; -1 where there is none.</param>
internal readonly record struct Entry(EntryKind Kind, Source Source, Period Period, int Node, int Target = -1, int Edge = -1);

/// <summary>What an organisation reported of a financial year.</summary>
/// <param name="End">The number of its last day.</param>
/// <param name="Income">The income, in pounds.</param>
/// <param name="Staff">The staff.</param>
/// <param name="Volunteers">The volunteers.</param>
internal readonly record struct YearRow(int End, decimal? Income, int? Staff, int? Volunteers);

/// <summary>Where something that tells of an organisation was recorded.</summary>
internal enum Source : byte
{
    Own = 1,
    Service,
    Funding,
    Initiative,
    Partnership,
    Building,
    Learning,
    Year,
}

/// <summary>What an entry says of an organisation.</summary>
internal enum EntryKind : byte
{
    /// <summary>It is tagged with a theme.</summary>
    Theme = 1,

    /// <summary>It is in a place.</summary>
    Located,

    /// <summary>It is in a place by its postcode, which nobody recorded.</summary>
    Postcode,

    /// <summary>It says that it belongs to a place.</summary>
    Belongs,

    /// <summary>It serves a place.</summary>
    Serves,

    /// <summary>It has a building; the target is how many rooms of it are spare.</summary>
    Building,

    /// <summary>It owns a building that another leases; the target is as of one that it has.</summary>
    LetBuilding,

    /// <summary>It offers something that no directory has.</summary>
    BelowTheRadar,

    /// <summary>It received funding, from the first day of the period on; until the end, it runs.</summary>
    Funding,

    /// <summary>It has, or had from the first day of the period on, a partnership with a public body.</summary>
    PublicPartnership,

    /// <summary>A case is told of it.</summary>
    Learning,
}

/// <summary>What kinds of entries have in common.</summary>
internal static class EntryKinds
{
    /// <summary>Whether it tells of a place.</summary>
    public static bool IsOfPlace(this EntryKind kind) => kind is EntryKind.Located or EntryKind.Postcode or EntryKind.Belongs or EntryKind.Serves;
}
