namespace Graph.Analysis.DisclosureControl;

/// <summary>
/// What of a table is suppressed. Which counts are sensitive and which are zero decides the pattern; the pattern and the
/// numbers that it leaves decide whether it protects. Where it does not, no row is shown.
/// </summary>
/// <remarks>
/// <para>So the pattern itself tells nothing. Tables alike in what is sensitive, in zeros and in the numbers shown get the
/// same answer, because nothing else is asked. A reader who reruns the rules can therefore rule out none of them; and among
/// just these the audit finds the least and the greatest value of every count.</para>
/// <para>Neither the sum of what is suppressed nor a failed audit may decide what else to suppress: both depend on values
/// that would be hidden in the end, and a reader could turn the choice into a bound for them. That is the minimality attack
/// of Wong, Fu, Wang and Pei (VLDB 2007); decisions that the reader could make as well are the simulatable auditing of
/// Kenthapadi, Mishra and Nissim (PODS 2005).</para>
/// </remarks>
internal sealed class Suppression
{
    private readonly IReadOnlyList<CountRow> rows;
    private readonly ProtectionRule rule;
    private readonly bool isLowest;
    private readonly int[][] cells;
    private readonly bool[][] hiddenCells;
    private readonly bool[] hiddenTotals;

    /// <summary>Decides what of a table is suppressed.</summary>
    /// <param name="rows">The table, without empty rows.</param>
    /// <param name="classes">How many classes it counts.</param>
    /// <param name="rule">What is sensitive.</param>
    /// <param name="isLowest">Whether nobody may ask for a table with a lower threshold, from which this one could be subtracted.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    public Suppression(IReadOnlyList<CountRow> rows, int classes, ProtectionRule rule, bool isLowest, CancellationToken cancellationToken)
    {
        this.rows = rows;
        this.rule = rule;
        this.isLowest = isLowest;
        ClassTotals = [.. Enumerable.Range(0, classes).Select(index => rows.Sum(row => row.Counts[index]))];
        HidesEverything = rule.IsSensitive(ClassTotals.Sum());
        Groups = HidesEverything ? null : ClassGroups.Of(ClassTotals, rule);
        cells = [.. rows.Select(row => (int[])[.. (Groups ?? []).Select(group => group.Sum(member => row.Counts[member]))])];
        hiddenCells = [.. cells.Select(row => new bool[row.Length])];
        for (int column = 0; column < (Groups?.Length ?? 0); column++)
            HideIn(column);

        // With the total of a row, each suppressed count in it would be known up to the others there, which are few.
        hiddenTotals = [.. hiddenCells.Select(row => row.Contains(true))];
        HidesRows = Groups is null || Enumerable.Range(0, Groups.Length).Any(IsTooSmall) || !Protects(cancellationToken);
    }

    /// <summary>How many partnerships there are of each class.</summary>
    public int[] ClassTotals { get; }

    /// <summary>The classes that have any partnership, those that are counted together in one group; null where no count by class may be shown.</summary>
    public int[][]? Groups { get; }

    /// <summary>Whether even the number of all partnerships is suppressed.</summary>
    public bool HidesEverything { get; }

    /// <summary>Whether no row may be shown.</summary>
    public bool HidesRows { get; }

    /// <summary>Whether a row's total is suppressed.</summary>
    public bool HidesTotal(int row) => hiddenTotals[row];

    /// <summary>Whether the count of a class, or of the classes it is counted together with, is suppressed in a row.</summary>
    public bool HidesCell(int row, int classIndex) => Array.FindIndex(Groups!, group => group.Contains(classIndex)) is var column and >= 0 && hiddenCells[row][column];

    private bool IsSensitiveRow(int row) => rule.IsSensitive(rows[row].Total);

    /// <summary>Hides the sensitive counts of a column and, of a row that is sensitive as a whole, zeros too: they would tell which classes its few partnerships have.</summary>
    private void HideIn(int column)
    {
        ILookup<bool, int> bySecrecy = Enumerable.Range(0, cells.Length).ToLookup(row => IsSensitiveRow(row) || rule.IsSensitive(cells[row][column]));
        IEnumerable<int> larger = bySecrecy[false].Where(row => cells[row][column] > 0);

        // One larger count is enough, as it can have any size. It is the first, so that for a higher threshold it is that one again or
        // one that is sensitive there: no table shows what another hides. A sum of classes could tell what one for a lower threshold hides of them.
        foreach (int row in isLowest || Groups![column].Length == 1 ? larger.Take(bySecrecy[true].Any() ? 1 : 0) : larger)
            hiddenCells[row][column] = true;
        foreach (int row in bySecrecy[true])
            hiddenCells[row][column] = true;
    }

    /// <summary>Whether a column is too small to be shown with anything suppressed.</summary>
    /// <remarks>
    /// With such a total the audit fails where all counts are sensitive, and would pass where one is larger: that no row is
    /// shown would tell a reader who knows what rows there are that all of them are small, and so each.
    /// </remarks>
    private bool IsTooSmall(int column)
    {
        int total = cells.Sum(row => row[column]);
        int most = cells.Length * (rule.Threshold - 1);
        return hiddenCells.Any(row => row[column])
            && (total == rule.Threshold ? cells.All(row => row[column] < total) : total <= 2 * rule.Threshold && total <= most && most - total < rule.Width);
    }

    /// <summary>The audit: whether every sensitive count can still be any of enough values. Shows again what anybody can work out and is not sensitive.</summary>
    private bool Protects(CancellationToken cancellationToken)
    {
        SuppressionNetwork network = new(cells);
        List<Suppressed> suppressed = [.. AllSuppressed(network)];
        foreach (Suppressed count in suppressed)
            network.Suppress(count.Number, count.Known);
        foreach (Suppressed count in suppressed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (network.VariesBy(count.Number, count.Known.Lowest < rule.Threshold ? rule.Width : 1))
                continue;
            FeasibleInterval interval = network.IntervalOf(count.Number);
            if (interval.Lowest < rule.Threshold && interval.Highest > 0)
                return false;
            if (isLowest)
                count.Show();
        }

        return true;
    }

    private IEnumerable<Suppressed> AllSuppressed(SuppressionNetwork network)
    {
        int most = ClassTotals.Sum();
        for (int row = 0; row < cells.Length; row++)
        {
            int shown = row;
            if (hiddenTotals[row])
                yield return new(network.TotalOf(row), rule.KnownOf(rows[row].Total, most), () => hiddenTotals[shown] = false);
            for (int column = 0; column < cells[row].Length; column++)
            {
                int shownColumn = column;
                FeasibleInterval known = IsSensitiveRow(row) ? new(0, rule.Threshold - 1) : rule.KnownOf(cells[row][column], most);
                if (hiddenCells[row][column])
                    yield return new(network.CellOf(row, column), known, () => hiddenCells[shown][shownColumn] = false);
            }
        }
    }

    /// <summary>A suppressed count: its number in the network, what is known of it, all other counts aside, and how to show it again.</summary>
    private sealed record Suppressed(int Number, FeasibleInterval Known, Action Show);
}
