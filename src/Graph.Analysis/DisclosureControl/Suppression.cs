namespace Graph.Analysis.DisclosureControl;

/// <summary>What of a table is suppressed. It only ever grows: what it hides for one threshold stays hidden for every higher one.</summary>
internal sealed class Suppression
{
    private readonly IReadOnlyList<CountRow> rows;
    private readonly bool[] hiddenTotals;
    private readonly bool[][] hiddenCells;

    /// <summary>A table of which nothing is suppressed.</summary>
    public Suppression(IReadOnlyList<CountRow> rows, int classes)
    {
        this.rows = rows;
        hiddenTotals = new bool[rows.Count];
        hiddenCells = [.. rows.Select(_ => new bool[classes])];
        ClassTotals = [.. Enumerable.Range(0, classes).Select(index => rows.Sum(row => row.Counts[index]))];
        Groups = [.. Enumerable.Range(0, classes).Where(index => ClassTotals[index] > 0).Select(index => new[] { index })];
    }

    /// <summary>How many partnerships there are of each class.</summary>
    public int[] ClassTotals { get; }

    /// <summary>The classes that have any partnership, those that are counted together in one group; null where no count by class may be shown.</summary>
    public int[][]? Groups { get; private set; }

    /// <summary>Whether even the number of all partnerships is suppressed.</summary>
    public bool HidesEverything { get; private set; }

    /// <summary>Whether no row may be shown.</summary>
    public bool HidesRows { get; private set; }

    /// <summary>Whether a row's total is suppressed.</summary>
    public bool HidesTotal(int row) => hiddenTotals[row];

    /// <summary>Whether the count of a class, or of the classes it is counted together with, is suppressed in a row.</summary>
    public bool HidesCell(int row, int classIndex) => hiddenCells[row][classIndex];

    /// <summary>What of the table is suppressed as a network in which the groups are the columns, and the count that every number there stands for.</summary>
    public SuppressionNetwork Network(ProtectionRule rule)
    {
        SuppressionNetwork network = new([.. rows.Select(CountsOf)], rule.Threshold);
        int most = rows.Sum(row => row.Total);
        for (int row = 0; row < rows.Count; row++)
        {
            bool isSmall = rule.IsSensitive(rows[row].Total);
            if (isSmall || hiddenTotals[row])
                network.Suppress(network.TotalOf(row), rule.KnownOf(rows[row].Total, most));
            int[] counts = CountsOf(rows[row]);
            for (int column = 0; column < counts.Length; column++)
            {
                // Zeros of a row that is small as a whole would tell which classes its few partnerships have.
                if (isSmall)
                    network.Suppress(network.CellOf(row, column), new(0, rule.Threshold - 1));
                else if (rule.IsSensitive(counts[column]) || Groups![column].Any(member => hiddenCells[row][member]))
                    network.Suppress(network.CellOf(row, column), rule.KnownOf(counts[column], most));
            }
        }

        return network;
    }

    /// <summary>Suppresses what a rule asks for, and as much more as keeps anybody from working it out.</summary>
    public void Tighten(ProtectionRule rule, CancellationToken cancellationToken)
    {
        HidesEverything |= rule.IsSensitive(ClassTotals.Sum());
        Groups = Groups is null || HidesEverything ? null : ClassGroups.Join(ClassTotals, Groups, rule);
        HidesRows |= Groups is null;
        if (HidesRows)
            return;

        SuppressionNetwork network = Network(rule);
        HidesRows = !Protect(network, rule, cancellationToken);
        Take(network);
    }

    /// <summary>Secondary suppression: goes on until every suppressed count can be any of enough values; false where nothing is left to suppress.</summary>
    private bool Protect(SuppressionNetwork network, ProtectionRule rule, CancellationToken cancellationToken)
    {
        // Suppressing more only ever widens what is feasible, so that whatever is safe once stays so.
        HashSet<int> hiddenBefore = [.. HiddenCells(network)];
        List<int> suppressed = [.. Enumerable.Range(0, network.Count).Where(network.IsSuppressed).OrderBy(count => network.ValueOf(count) == 0)];
        for (int next = 0; next < suppressed.Count; next++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = suppressed[next];
            while (!network.VariesBy(count, rule.WidthFor(network.ValueOf(count))))
            {
                // A zero is no secret: one that everybody can work out anyway is shown, rather than others left out for it.
                if (network.ValueOf(count) == 0 && !hiddenBefore.Contains(count))
                {
                    network.Show(count);
                    break;
                }

                if (network.CheapestSuppression(count) is not { } more)
                    return false;
                foreach (int other in more)
                    network.Suppress(other);
                suppressed.AddRange(more);
            }
        }

        return true;
    }

    /// <summary>The cells that were suppressed before, for the lowest threshold.</summary>
    private IEnumerable<int> HiddenCells(SuppressionNetwork network) =>
        from row in Enumerable.Range(0, rows.Count)
        from column in Enumerable.Range(0, Groups!.Length)
        where Groups![column].Any(member => hiddenCells[row][member])
        select network.CellOf(row, column);

    private void Take(SuppressionNetwork network)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            hiddenTotals[row] = network.IsSuppressed(network.TotalOf(row));
            for (int column = 0; column < Groups!.Length; column++)
            {
                foreach (int member in Groups[column])
                    hiddenCells[row][member] = network.IsSuppressed(network.CellOf(row, column));
            }
        }
    }

    private int[] CountsOf(CountRow row) => [.. Groups!.Select(group => group.Sum(member => row.Counts[member]))];
}

/// <summary>
/// The threshold rule, and how uncertain a suppressed count must stay. Counts from 1 to one below the threshold are
/// suppressed (primary suppression); zeros and larger counts are not sensitive.
/// </summary>
/// <remarks>
/// Terms and rule after Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4, and the τ-ARGUS manual:
/// minimum frequency, with a frequency range of a half. The attacker is taken at the strongest: knowing the rule, and of each suppressed
/// count whether it is itself below the threshold.
/// </remarks>
/// <param name="Threshold">The least count that is not sensitive; at least 3.</param>
public readonly record struct ProtectionRule(int Threshold)
{
    /// <summary>How far apart the least and the greatest feasible value of a sensitive count must be: half of what lies between 1 and the threshold, and 1 at the least.</summary>
    public int Width => Math.Max(1, (Threshold - 1) / 2);

    /// <summary>How far apart they must be of any suppressed count: one that is not sensitive need only not be known.</summary>
    public int WidthFor(int count) => IsSensitive(count) ? Width : 1;

    /// <summary>Whether a count must be suppressed for itself.</summary>
    public bool IsSensitive(int count) => count > 0 && count < Threshold;

    /// <summary>What the strongest attacker knows of a suppressed count that is not 0, all other counts aside.</summary>
    public FeasibleInterval KnownOf(int count, int most) => IsSensitive(count) ? new(1, Threshold - 1) : new(Threshold, most);
}
