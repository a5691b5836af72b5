using Graph.Analysis.DisclosureControl;
using Graph.Analysis.Fragility;
using Control = Graph.Analysis.DisclosureControl.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

/// <summary>
/// What somebody learns who writes down every table that agrees with a published one. The attacker is the strongest: for
/// every suppressed count it is known whether it is itself below the threshold, and so is the rule that hides whole rows.
/// </summary>
internal sealed class TablesByDefinition
{
    private const int Base = 4096;

    private readonly IReadOnlyList<CountRow> rows;
    private readonly PublishedTable published;
    private readonly int threshold;
    private readonly int most;
    private readonly int[] totals;
    private readonly int classes;

    public TablesByDefinition(IReadOnlyList<CountRow> truth, PublishedTable table)
    {
        published = table;
        threshold = table.Threshold;
        rows = [.. truth.Where(row => row.Total > 0)];
        most = rows.Sum(row => row.Total);
        classes = rows[0].Counts.Count;
        totals = [.. Enumerable.Range(0, classes).Select(index => rows.Sum(row => row.Counts[index]))];
    }

    /// <summary>For each suppressed count of a table with rows, what it really is and all values it can have.</summary>
    public IReadOnlyList<(string What, int Truth, SortedSet<int> Values)> Learn()
    {
        List<int[]>[] options = [.. rows.Select((row, index) => Vectors(row.Counts, published.Rows[index], hidesZeros: row.Total < threshold).ToList())];
        HashSet<long> ends = [.. Vectors(totals, published.Totals, hidesZeros: false).Select(Code)];
        HashSet<long>[] reached = [[0], .. rows.Select(_ => new HashSet<long>())];
        for (int row = 0; row < rows.Count; row++)
            reached[row + 1].UnionWith(reached[row].SelectMany(_ => options[row], (sum, option) => sum + Code(option)));
        HashSet<long>[] leading = [.. rows.Select(_ => new HashSet<long>()), ends];
        for (int row = rows.Count - 1; row >= 0; row--)
            leading[row].UnionWith(reached[row].Where(sum => options[row].Any(option => leading[row + 1].Contains(sum + Code(option)))));

        List<(string, int, SortedSet<int>)> learnt = [];
        for (int row = 0; row < rows.Count; row++)
        {
            List<int[]> possible = [.. options[row].Where(option => leading[row].Any(sum => leading[row + 1].Contains(sum + Code(option))))];
            AddHidden(published.Rows[row], rows[row].Counts, possible);
        }

        AddHidden(published.Totals, totals, [.. Vectors(totals, published.Totals, hidesZeros: false).Where(vector => reached[rows.Count].Contains(Code(vector)))]);
        return learnt;

        void AddHidden(PublishedRow row, IReadOnlyList<int> truth, List<int[]> possible)
        {
            for (int index = 0; index < classes; index++)
            {
                if (row.Cells[index].Count is null)
                    learnt.Add(($"{row.Key} {row.Cells[index].Class}", truth[index], [.. possible.Select(vector => vector[index])]));
            }

            foreach (PublishedGroup group in row.Together.Where(group => group.Count is null))
                learnt.Add(($"{row.Key} {string.Join('+', group.Classes)}", SumOf(group, truth), [.. possible.Select(vector => SumOf(group, vector))]));
            if (row.Total is null)
                learnt.Add(($"{row.Key} total", truth.Sum(), [.. possible.Select(vector => vector.Sum())]));
        }
    }

    private static int SumOf(PublishedGroup group, IReadOnlyList<int> counts) => group.Classes.Sum(member => counts[(int)member - 1]);

    private static long Code(int[] vector) => vector.Aggregate(0L, (code, value) => (code * Base) + value);

    private IEnumerable<int[]> Vectors(IReadOnlyList<int> truth, PublishedRow row, bool hidesZeros)
    {
        bool isTotals = row.Key == Control.TotalsKey;
        HashSet<FragilityClass> grouped = [.. row.Together.SelectMany(group => group.Classes)];
        (int least, int greatest) = row.Total is { } total ? (total, total) : Known(truth.Sum());
        IEnumerable<int[]> vectors = [[]];
        for (int index = 0; index < classes; index++)
        {
            PublishedCell cell = row.Cells[index];
            (int low, int high) = cell.Count is { } shown ? (shown, shown)
                : grouped.Contains(cell.Class) && !isTotals ? (0, most)
                : hidesZeros ? (0, threshold - 1)
                : Known(truth[index]);
            vectors = vectors.SelectMany(_ => Enumerable.Range(low, high - low + 1), (start, value) => (int[])[.. start, value]).Where(vector => vector.Sum() <= greatest);
        }

        return vectors.Where(vector => vector.Sum() >= least && row.Together.All(group => Fits(group, vector)));

        bool Fits(PublishedGroup group, int[] vector)
        {
            (int low, int high) = group.Count is { } shown ? (shown, shown) : hidesZeros ? (0, threshold - 1) : Known(SumOf(group, truth));
            return SumOf(group, vector) >= low && SumOf(group, vector) <= high;
        }
    }

    private (int Low, int High) Known(int count) => count < threshold ? (1, threshold - 1) : (threshold, most);
}
