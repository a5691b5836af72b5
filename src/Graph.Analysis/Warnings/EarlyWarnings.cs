using Graph.Analysis.Computing;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>What grew more fragile between two days, or is about to, and why.</summary>
/// <remarks>
/// Both days are judged by what is known at one moment. A register that keeps only the latest contact tells of an earlier
/// day that no contact was known then, so a partnership may look as if it had been worse before than it was.
/// </remarks>
public static class EarlyWarnings
{
    private const int BatchSize = 2048;

    /// <summary>
    /// Warns of every partnership that is current on the later day, or was on the earlier and has ended since, for which
    /// there is a reason. First those that grew more fragile, then those of which it is to be feared; of each the worst first: by
    /// class on the later day (ended ones with those that nobody holds), then by how many classes it fell, by score descending, by id.
    /// </summary>
    /// <param name="session">What is asked about; its day is the later one.</param>
    /// <param name="from">The earlier day, or the same.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is later than the day of the session.</exception>
    public static IReadOnlyList<EarlyWarning> Find(
        AnalysisSession session, DateOnly from, int first, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, session.AsOf);
        ProjectionTables tables = session.Tables;
        WarnedPartnership[] warned = FindAll(session, from, cancellationToken);
        Array.Sort(warned, (left, right) => Compare(tables, left, right));

        ReasonFinder finder = new(session, from);
        WarningWriter writer = new(tables, from);
        List<EarlyWarning> warnings = [];
        foreach (WarnedPartnership row in warned.Take(first))
        {
            cancellationToken.ThrowIfCancellationRequested();
            finder.Find(row.Partnership);
            warnings.Add(writer.Write(row.Partnership, finder));
        }

        return warnings;
    }

    private static WarnedPartnership[] FindAll(AnalysisSession session, DateOnly from, CancellationToken cancellationToken)
    {
        var found = new WarnedPartnership?[session.Tables.PartnershipIds.Count];
        Batches.Run(found.Length, BatchSize, () => new ReasonFinder(session, from), (finder, partnership) =>
        {
            if (finder.Find(partnership))
                found[partnership] = new(partnership, finder.Before, finder.Now, finder.GrewWorse);
        }, cancellationToken);
        return [.. found.OfType<WarnedPartnership>()];
    }

    private static int Compare(ProjectionTables tables, in WarnedPartnership left, in WarnedPartnership right)
    {
        int order = (!left.GrewWorse, left.Class, -left.Fell, -left.Score).CompareTo((!right.GrewWorse, right.Class, -right.Fell, -right.Score));
        return order != 0 ? order : tables.PartnershipIds.Compare(left.Partnership, right.Partnership);
    }
}

/// <summary>What the search for warnings keeps of a partnership until it is known which are shown.</summary>
internal readonly record struct WarnedPartnership(int Partnership, Standing? Before, Standing? Now, bool GrewWorse)
{
    /// <summary>The class it sorts by: one that has ended is held by nobody.</summary>
    public FragilityClass Class => Now?.Class ?? FragilityClass.Unheld;

    /// <summary>How many classes it fell; below 0 where it rose.</summary>
    public int Fell => Before is { } before ? before.Class - Class : 0;

    public double Score => Now?.Score ?? 100;
}
