using Graph.Analysis.DisclosureControl;
using Xunit.Abstractions;
using Control = Graph.Analysis.DisclosureControl.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

/// <summary>What a reader learns from which counts are suppressed, besides from those that are not.</summary>
public sealed class RerunningReaderTests(ITestOutputHelper output)
{
    private const int Tables = 1_500;

    [Fact]
    public void Nobody_who_reruns_the_rules_on_every_table_that_fits_can_tell_a_small_count()
    {
        int shown = 0, suppressed = 0, small = 0;
        foreach ((CountRow[] rows, int threshold, int lowest) in AnyTables(seed: 1, Tables))
        {
            PublishedTable Publish(IReadOnlyList<CountRow> table) => Control.Protect(table, threshold, lowest);

            IReadOnlyList<Secret> secrets = new RerunningReader(Publish).Learn(rows, enough: threshold / 2);

            Assert.All(secrets, secret => Assert.True(secret.Greatest - secret.Least >= (threshold - 1) / 2.0, $"{Said(rows)}, shown from {threshold}: {secret}"));
            PublishedTable published = Publish(rows);
            shown += published.AreRowsWithheld ? 0 : 1;
            suppressed += published.SuppressedCells;
            small += secrets.Count;
        }

        output.WriteLine($"{Tables} tables: {shown} with rows, {suppressed} counts suppressed in what is shown, {small} small counts; a reader can tell none of these.");
    }

    [Fact]
    public void Tables_alike_in_small_counts_zeros_and_numbers_shown_give_the_same_answer() => Assert.All(
        AnyTables(seed: 2, 100).Where(any => Control.Protect(any.Rows, any.Threshold, any.Lowest).Rows.Count > 0),
        any => Assert.Empty(new RerunningReader(table => Control.Protect(table, any.Threshold, any.Lowest)).AlikeButAnsweredOtherwise(any.Rows).Select(Said)));

    [Fact]
    public void A_reader_can_tell_a_count_from_a_choice_that_depends_on_it()
    {
        // The same table is shown or withheld by a count that it hides.
        static PublishedTable Publish(IReadOnlyList<CountRow> rows) => Control.Protect(rows, 5, 5) is var table && rows[0].Counts[0] == 2
            ? table with { Rows = [], AreRowsWithheld = true }
            : table;

        IReadOnlyList<Secret> secrets = new RerunningReader(Publish).Learn([new("first", [2, 9, 0, 0, 0]), new("second", [8, 7, 0, 0, 0])], enough: 2);

        Assert.Contains(secrets, secret => secret.Greatest == secret.Least);
    }

    private static string Said(IEnumerable<CountRow> rows) => string.Join(" | ", rows.Select(row => string.Join(' ', row.Counts)));

    private static IEnumerable<(CountRow[] Rows, int Threshold, int Lowest)> AnyTables(int seed, int tables)
    {
        Random random = new(seed);
        for (int table = 0; table < tables; table++)
        {
            int lowest = random.Next(3, 6);
            yield return (AnyTable(random), lowest + (random.Next(4) == 0 ? random.Next(1, 3) : 0), lowest);
        }
    }

    /// <summary>Two to four rows of one to three classes, so small that all tables that fit can be written down.</summary>
    private static CountRow[] AnyTable(Random random)
    {
        int classes = random.Next(1, 4);
        int[][] cells;
        do
        {
            cells = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => (int[])[.. Enumerable.Range(0, 5).Select(index => index < classes ? AnyCount(random) : 0)])];
        }
        while (cells.Any(row => row.Sum() == 0) || cells.Sum(row => row.Sum()) > 14);

        return [.. cells.Select((counts, row) => new CountRow($"row {row + 1}", counts))];
    }

    private static int AnyCount(Random random) => random.Next(10) switch
    {
        < 2 => 0,
        < 6 => random.Next(1, 4),
        _ => random.Next(4, 12),
    };
}
