using CsCheck;
using Graph.Analysis.DisclosureControl;
using Graph.Analysis.Fragility;
using Control = Graph.Analysis.DisclosureControl.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

public sealed class DisclosurePropertyTests
{
    private static readonly Gen<int> AnyCount = Gen.Frequency((3, Gen.Const(0)), (4, Gen.Int[1, 3]), (3, Gen.Int[4, 9]));

    private static readonly Gen<CountRow[]> AnyTable = Gen.Select(AnyCount.Array[5].Array[1, 3], Gen.Bool.Array[5]).Select((rows, dropped) => Rows(
        [.. rows.Select(row => row.Select((count, index) => dropped[index] && index > 0 ? 0 : count).ToArray())]));

    private static readonly Gen<CountRow[]> AnySmallTable = AnyTable.Where(rows => rows.Sum(row => row.Total) is > 0 and < 20);

    [Fact]
    public void Nobody_who_writes_down_every_table_that_fits_can_tell_a_suppressed_count() => Gen.Select(AnySmallTable, Gen.Int[3, 5], Gen.Int[0, 2]).Sample(
        (rows, lowest, more) =>
        {
            int threshold = lowest + more;
            PublishedTable table = Control.Protect(rows, threshold, lowest);
            if (table.Rows.Count == 0)
                return;

            // What anybody can work out and is not small is shown, unless a table for a lower threshold may hide it.
            ProtectionRule rule = new(threshold);
            int WidthOf(int count) => rule.IsSensitive(count) ? rule.Width : threshold == lowest ? 1 : 0;
            Assert.All(new TablesByDefinition(rows, table).Learn(), count => Assert.True(count.Values.Max - count.Values.Min >= WidthOf(count.Truth), $"{count.What} is one of {string.Join(", ", count.Values)}"));
        },
        iter: 100);

    [Fact]
    public void The_audit_finds_the_least_and_the_greatest_value_of_every_count() => Gen.Select(Gen.Int[0, 6].Array[3].Array[1, 3], Gen.Bool.Array[12], Gen.Int[3, 5]).Sample(
        (cells, hidden, threshold) =>
        {
            int most = cells.Sum(row => row.Sum());
            ProtectionRule rule = new(threshold);
            SuppressionNetwork network = new(cells);
            int[] values = [.. cells.SelectMany(row => row.Prepend(row.Sum()))];
            FeasibleInterval[] known = [.. values.Select((value, arc) => hidden[arc] && value > 0 ? rule.KnownOf(value, most) : new FeasibleInterval(value, value))];
            for (int arc = 0; arc < values.Length; arc++)
            {
                if (hidden[arc] && values[arc] > 0)
                    network.Suppress(arc, known[arc]);
            }

            int[] columns = [.. Enumerable.Range(0, 3).Select(column => cells.Sum(row => row[column]))];
            List<int[]> feasible = [.. Tables(known, cells.Length, columns)];

            Assert.All(Enumerable.Range(0, values.Length), arc =>
                Assert.Equal(new FeasibleInterval(feasible.Min(table => table[arc]), feasible.Max(table => table[arc])), network.IntervalOf(arc)));
        },
        iter: 400);

    [Fact]
    public void What_is_shown_is_true_and_never_below_the_threshold() => Gen.Select(AnyTable, Gen.Int[3, 12]).Sample(
        (rows, threshold) =>
        {
            PublishedTable table = Control.Protect(rows, threshold, threshold);
            Dictionary<string, CountRow> truth = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
            truth[Control.TotalsKey] = new(Control.TotalsKey, [.. Enumerable.Range(0, 5).Select(index => rows.Sum(row => row.Counts[index]))]);

            foreach (PublishedRow row in table.Rows.Append(table.Totals))
            {
                CountRow real = truth[row.Key];
                Assert.All(row.Cells, cell => Assert.True(cell.Count is null || cell.Count == real.Counts[(int)cell.Class - 1]));
                Assert.All(row.Together, group => Assert.True(group.Count is null || group.Count == group.Classes.Sum(member => real.Counts[(int)member - 1])));
                Assert.True(row.Total is null || row.Total == real.Total);
                Assert.DoesNotContain(row.Cells.Select(cell => cell.Count).Concat(row.Together.Select(group => group.Count)).Append(row.Total), count => count > 0 && count < threshold);
            }
        },
        iter: 3000);

    [Fact]
    public void A_higher_threshold_shows_nothing_that_the_lowest_hides_among_its_rows() => Gen.Select(AnyTable, Gen.Int[1, 10]).Sample(
        (rows, more) =>
        {
            PublishedTable lowest = Control.Protect(rows, 4, 4);
            PublishedTable higher = Control.Protect(rows, 4 + more, 4);
            if (lowest.AreRowsWithheld)
                return;

            Dictionary<string, PublishedRow> shown = lowest.Rows.Append(lowest.Totals).ToDictionary(row => row.Key, StringComparer.Ordinal);
            Assert.All(higher.Rows.Append(higher.Totals), row =>
            {
                PublishedRow before = shown[row.Key];
                Assert.All(row.Cells.Zip(before.Cells), pair => Assert.True(pair.First.Count is null || pair.First.Count == pair.Second.Count));
                Assert.True(row.Total is null || row.Total == before.Total);

                // A count of classes together is one that anybody could have added up.
                Assert.All(row.Together.Where(group => group.Count is not null), group => Assert.Equal(
                    group.Count,
                    before.Cells.Where(cell => group.Classes.Contains(cell.Class) && !before.Together.Any(other => other.Classes.Contains(cell.Class))).Sum(cell => cell.Count!.Value)
                        + before.Together.Where(other => group.Classes.Contains(other.Classes[0])).Sum(other => other.Count!.Value)));
            });
        },
        iter: 3000);

    [Fact]
    public void Tables_by_different_rows_show_the_same_totals() => Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 5]).Array[0, 60], Gen.Int[3, 6]).Sample(
        (partnerships, threshold) =>
        {
            PublishedTable one = Table(partnerships.Select(partnership => ($"{partnership.Item1}", (FragilityClass)partnership.Item3)), threshold);
            PublishedTable other = Table(partnerships.Select(partnership => ($"{partnership.Item2}", (FragilityClass)partnership.Item3)), threshold);

            Assert.Equal(one.Totals.Cells, other.Totals.Cells);
            Assert.Equal(one.Totals.Total, other.Totals.Total);
            Assert.Equal(one.CountedTogether.Select(group => string.Join('+', group)), other.CountedTogether.Select(group => string.Join('+', group)));
        },
        iter: 1000);

    [Fact]
    public void The_order_in_which_partnerships_are_told_does_not_matter() => Gen.Select(Gen.Select(Gen.Int[0, 5], Gen.Int[1, 5]).Array[0, 60], Gen.Int[0, 1000]).Sample(
        (partnerships, seed) =>
        {
            (string, FragilityClass)[] told = [.. partnerships.Select(partnership => ($"{partnership.Item1}", (FragilityClass)partnership.Item2))];
            (string, FragilityClass)[] shuffled = [.. told];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Written(Table(told, 5)), Written(Table(shuffled, 5)));
        },
        iter: 500);

    private static PublishedTable Table(IEnumerable<(string, FragilityClass)> partnerships, int threshold) => Control.Protect(Control.Count(partnerships, "rest"), threshold, threshold);

    private static string Written(PublishedTable table) =>
        string.Join('\n', table.Rows.Append(table.Totals).Select(row => $"{row.Key}: {string.Join(' ', row.Cells.Select(cell => cell.Count?.ToString() ?? "-"))} {row.Total?.ToString() ?? "-"}"));

    private static CountRow[] Rows(int[][] cells) => [.. cells.Select((counts, index) => new CountRow($"row {index}", counts))];

    /// <summary>Every table of three columns, row totals included, within bounds and with the column totals given.</summary>
    private static IEnumerable<int[]> Tables(FeasibleInterval[] known, int rows, int[] columns)
    {
        if (rows == 0)
            return columns.All(left => left == 0) ? [[]] : [];

        int first = (rows - 1) * 4;
        return from a in Between(known[first + 1], columns[0])
               from b in Between(known[first + 2], columns[1])
               from c in Between(known[first + 3], columns[2])
               let total = a + b + c
               where total >= known[first].Lowest && total <= known[first].Highest
               from above in Tables(known, rows - 1, [columns[0] - a, columns[1] - b, columns[2] - c])
               select (int[])[.. above, total, a, b, c];
    }

    private static IEnumerable<int> Between(FeasibleInterval known, int most) => Enumerable.Range(known.Lowest, Math.Max(0, Math.Min(known.Highest, most) - known.Lowest + 1));
}
