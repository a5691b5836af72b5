using Graph.Analysis.Fragility;

namespace Graph.Analysis.DisclosureControl;

/// <summary>
/// Statistical disclosure control of tables of counts: which counts are suppressed so that those below a threshold stay
/// unknown, whatever is subtracted from whatever else is published.
/// </summary>
/// <remarks>
/// <para>In the terms of the Government Statistical Service's guidance on tables from administrative sources, and of
/// Hundepool et al., Statistical Disclosure Control (Wiley, 2012): classes that are below the threshold in all are
/// recoded, counted together with the next; counts below it are suppressed (primary suppression), whole rows where the row
/// is below it; and others with them (secondary suppression). An audit then finds whether every small count can still be any
/// of several values; where it cannot, no row is shown. Nothing is decided by a value that is suppressed in the end
/// (<see cref="Suppression"/>), so that neither what is left out nor that rows are tells anything more.</para>
/// <para>Tables by different rows are safe together: they share no more than the totals, and these are shown alike in all.</para>
/// <para>Not guarded against: tables of different days or moments, whose difference may be one partnership; tables for
/// different thresholds together, as each tells which counts are below its own; that all of
/// a row of the threshold or more are of one class; and whatever somebody knows from elsewhere.</para>
/// </remarks>
public static class DisclosureControl
{
    /// <summary>The most rows a table may have; smaller rows beyond are counted as one.</summary>
    public const int MaximumRows = 100;

    /// <summary>The greatest threshold.</summary>
    public const int MaximumThreshold = 1_000;

    /// <summary>The key of the totals.</summary>
    public const string TotalsKey = "total";

    private static readonly FragilityClass[] Classes = Enum.GetValues<FragilityClass>();

    /// <summary>Counts partnerships by row and class.</summary>
    /// <param name="partnerships">The row and class of each.</param>
    /// <param name="restKey">The key of the row of all that would be too many rows.</param>
    /// <returns>The rows, in the order of their keys.</returns>
    public static IReadOnlyList<CountRow> Count(IEnumerable<(string Row, FragilityClass Class)> partnerships, string restKey)
    {
        Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
        foreach ((string key, FragilityClass fragility) in partnerships)
        {
            if (!counts.TryGetValue(key, out int[]? row))
                counts[key] = row = new int[Classes.Length];
            row[Array.IndexOf(Classes, fragility)]++;
        }

        CountRow[] all = [.. counts.Select(row => new CountRow(row.Key, row.Value)).OrderByDescending(row => row.Total).ThenBy(row => row.Key, StringComparer.Ordinal)];
        if (all.Length > MaximumRows)
        {
            CountRow[] rest = all[(MaximumRows - 1)..];
            all = [.. all[..(MaximumRows - 1)], new(restKey, [.. Classes.Select((_, index) => rest.Sum(row => row.Counts[index]))])];
        }

        return [.. all.OrderBy(row => row.Key, StringComparer.Ordinal)];
    }

    /// <summary>What of a table may be published.</summary>
    /// <param name="rows">The table: each row with a key of its own, and each partnership in one row.</param>
    /// <param name="threshold">The least count to be shown.</param>
    /// <param name="publishedFrom">The lowest threshold that anybody may ask for. Where a table for that shows rows, a higher threshold shows no count that it hides.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is lower than the lowest.</exception>
    public static PublishedTable Protect(IReadOnlyList<CountRow> rows, int threshold, int publishedFrom, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, publishedFrom);
        CountRow[] counted = [.. rows.Where(row => row.Total > 0)];
        Suppression suppression = new(counted, Classes.Length, new(threshold), isLowest: threshold == publishedFrom, cancellationToken);
        int[][] together = [.. (suppression.Groups ?? []).Where(group => group.Length > 1)];
        return new()
        {
            Threshold = threshold,
            Rows = suppression.HidesRows ? [] : [.. counted.Select((row, index) => Show(row, index, suppression, together))],
            Totals = ShowTotals(suppression, together),
            AreRowsWithheld = suppression.HidesRows && counted.Length > 0,
            CountedTogether = [.. together.Select(Named)],
        };
    }

    private static PublishedRow Show(CountRow row, int index, Suppression suppression, int[][] together)
    {
        // Of classes that are counted together only a sum of nothing tells each.
        bool Hides(int member) => suppression.HidesCell(index, member)
            || together.Any(group => group.Contains(member) && group.Any(other => row.Counts[other] > 0));

        return new(
            row.Key,
            [.. Classes.Select((fragility, member) => new PublishedCell(fragility, Hides(member) ? null : row.Counts[member]))],
            [.. together.Select(group => new PublishedGroup(Named(group), suppression.HidesCell(index, group[0]) ? null : group.Sum(member => row.Counts[member])))],
            suppression.HidesTotal(index) ? null : row.Total);
    }

    private static PublishedRow ShowTotals(Suppression suppression, int[][] together)
    {
        int[] totals = suppression.ClassTotals;
        bool Hides(int member) => suppression.Groups is null || together.Any(group => group.Contains(member));

        return new(
            TotalsKey,
            [.. Classes.Select((fragility, member) => new PublishedCell(fragility, Hides(member) ? null : totals[member]))],
            [.. together.Select(group => new PublishedGroup(Named(group), group.Sum(member => totals[member])))],
            suppression.HidesEverything ? null : totals.Sum());
    }

    private static FragilityClass[] Named(int[] group) => [.. group.Select(member => Classes[member])];
}

/// <summary>One row of a table of counts, before anything in it is suppressed.</summary>
/// <param name="Key">What tells the row from others.</param>
/// <param name="Counts">How many partnerships it has of each class, in the order of the classes, Unheld first.</param>
public sealed record CountRow(string Key, IReadOnlyList<int> Counts)
{
    /// <summary>How many partnerships it has.</summary>
    public int Total => Counts.Sum();
}
