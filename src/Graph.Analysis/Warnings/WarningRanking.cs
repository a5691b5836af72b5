using System.Collections;
using Graph.Analysis.Computing;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>
/// Every partnership of which there is something to warn between two days: current on the later, or on the earlier and ended
/// since. First those that grew worse, then the others, last those whose contact merely grew older; of each the worst first: by
/// class on the later day (ended ones with those that nobody holds), then by how many classes it fell, by score descending, by id.
/// </summary>
/// <remarks>Both days are judged from what is known at one moment (FRAGILITY.md, "Early warnings").</remarks>
public sealed class WarningRanking : IReadOnlyList<WarningRow>
{
    private const int BatchSize = 2048;

    private readonly AnalysisSession session;
    private readonly DateOnly from;
    private readonly RankedWarning[] rows;

    private WarningRanking(AnalysisSession session, DateOnly from, RankedWarning[] rows)
    {
        this.session = session;
        this.from = from;
        this.rows = rows;
    }

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <inheritdoc/>
    public WarningRow this[int index] => new(session.Projection, rows[index]);

    /// <summary>Compares two days.</summary>
    /// <param name="session">What is asked about; its day is the later one.</param>
    /// <param name="from">The earlier day, or the same.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is later than the day of the session.</exception>
    public static WarningRanking Find(AnalysisSession session, DateOnly from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, session.AsOf);
        ProjectionTables tables = session.Tables;
        var found = new RankedWarning[tables.PartnershipIds.Count];
        Batches.Run(found.Length, BatchSize, () => new ReasonFinder(session, from), (finder, partnership) =>
        {
            if (finder.Find(partnership))
                found[partnership] = RankedWarning.Of(partnership, finder);
        }, cancellationToken);

        RankedWarning[] warned = Array.FindAll(found, row => row != default);
        KeySort.Sort(warned, row => row.Key.InOneNumber, (left, right) => tables.PartnershipIds.Compare(left.Partnership, right.Partnership));
        return new(session, from, warned);
    }

    /// <summary>Those that meet all of some conditions, in their order; a condition that is null is none.</summary>
    /// <param name="organisations">Only those that one of these organisations, by id, is a party to on the later day; of those that have ended, on the earlier.</param>
    /// <param name="kinds">Only those with at least one reason of these kinds.</param>
    /// <param name="grewWorse">Only those that grew worse, or only those that did not.</param>
    /// <param name="partnerships">Only these partnerships, by id.</param>
    public IReadOnlyList<WarningRow> Listed(IReadOnlySet<string>? organisations, IReadOnlyCollection<WarningKind>? kinds, bool? grewWorse, IReadOnlySet<string>? partnerships = null)
    {
        if (organisations is null && kinds is null && grewWorse is null && partnerships is null)
            return this;
        ProjectionTables tables = session.Tables;
        HashSet<int>? numbers = organisations is null ? null : [.. organisations.Select(tables.OrganisationIds.Find)];
        uint wanted = kinds is null ? uint.MaxValue : RankedWarning.Bits(kinds);
        return [.. rows
            .Where(row => (row.Kinds & wanted) != 0
                && (grewWorse is null || row.GrewWorse == grewWorse)
                && (partnerships is null || partnerships.Contains(tables.PartnershipIds.IdOf(row.Partnership)))
                && (numbers is null || CurrentParties.AnyAmong(tables, row.Partnership, numbers, row.IsCurrent ? session.Day : from.DayNumber)))
            .Select(row => new WarningRow(session.Projection, row))];
    }

    /// <summary>The warnings of some rows, in their order, with the reasons.</summary>
    /// <param name="shown">Rows of this ranking.</param>
    public IReadOnlyList<EarlyWarning> Write(IEnumerable<WarningRow> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ReasonFinder finder = new(session, from);
        WarningWriter writer = new(session, from);
        List<EarlyWarning> warnings = [];
        foreach (WarningRow row in shown)
        {
            finder.Find(row.Ranked.Partnership);
            warnings.Add(writer.Write(row.Ranked.Partnership, finder));
        }

        return warnings;
    }

    /// <inheritdoc/>
    public IEnumerator<WarningRow> GetEnumerator()
    {
        foreach (RankedWarning row in rows)
            yield return new(session.Projection, row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One line of a <see cref="WarningRanking"/>.</summary>
public readonly struct WarningRow
{
    private readonly Projection projection;

    internal WarningRow(Projection projection, RankedWarning ranked)
    {
        this.projection = projection;
        Ranked = ranked;
    }

    /// <summary>The partnership's id.</summary>
    public string Partnership => projection.Tables.PartnershipIds.IdOf(Ranked.Partnership);

    /// <summary>What the ranking is sorted by before the id, ascending.</summary>
    public WarningKey Key => Ranked.Key;

    /// <summary>Whether the partnership ended, or its class is worse than before.</summary>
    public bool IsClassWorse => !Ranked.IsCurrent || Ranked.Key.Rose < 0;

    internal RankedWarning Ranked { get; }

    /// <summary>Whether there is at least one reason of some kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    public bool HasAny(IReadOnlyCollection<WarningKind> kinds) => (Ranked.Kinds & RankedWarning.Bits(kinds)) != 0;
}

/// <summary>What warnings are sorted by before the id, ascending.</summary>
/// <param name="Group">0 for those that grew worse, 2 for those whose contact merely grew older, 1 for the others.</param>
/// <param name="Class">The class on the later day; one that has ended is held by nobody.</param>
/// <param name="Rose">By how many classes it rose; below 0 where it fell.</param>
/// <param name="Safety">100 less the score.</param>
public readonly record struct WarningKey(int Group, FragilityClass Class, int Rose, double Safety)
{
    /// <summary>The same in one number: a class rises by four at most, and a score has nine digits behind the point.</summary>
    internal ulong InOneNumber => ((ulong)Group << 62) | ((ulong)Class << 58) | ((ulong)(Rose + 8) << 52) | (ulong)(Safety * 1e12);

    /// <summary>Below 0 where one comes before another, 0 where only the id decides, above 0 where it comes after.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static int Compare(WarningKey one, WarningKey other) =>
        (one.Group, one.Class, one.Rose, one.Safety).CompareTo((other.Group, other.Class, other.Rose, other.Safety));
}

/// <summary>What a ranking keeps of a warning.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Key">What it is sorted by.</param>
/// <param name="IsCurrent">Whether it is current on the later day.</param>
/// <param name="Kinds">The kinds of its reasons, by <see cref="Bit"/>.</param>
internal readonly record struct RankedWarning(int Partnership, WarningKey Key, bool IsCurrent, uint Kinds)
{
    private const int Worse = 0;
    private const int Others = 1;
    private const int OlderOnly = 2;

    public bool GrewWorse => Key.Group == Worse;

    public static uint Bit(WarningKind kind) => 1u << (int)kind;

    public static uint Bits(IReadOnlyCollection<WarningKind> kinds) => kinds.Aggregate(0u, (all, kind) => all | Bit(kind));

    public static RankedWarning Of(int partnership, ReasonFinder finder)
    {
        uint kinds = 0;
        foreach (ref readonly ReasonFacts reason in finder.Reasons)
            kinds |= Bit(reason.Kind);
        FragilityClass judged = finder.Now?.Class ?? FragilityClass.Unheld;
        int group = finder.GrewWorse ? Worse : kinds == Bit(WarningKind.Ageing) ? OlderOnly : Others;
        WarningKey key = new(group, judged, finder.Before is { } before ? judged - before.Class : 0, 100 - (finder.Now?.Score ?? 100));
        return new(partnership, key, finder.Now is not null, kinds);
    }
}
