using Graph.Analysis.DisclosureControl;
using Graph.Analysis.Fragility;
using Control = Graph.Analysis.DisclosureControl.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

public sealed class DisclosureControlTests
{
    [Fact]
    public void Counts_that_are_zero_or_large_enough_are_all_shown()
    {
        PublishedTable table = Protect([5, 0, 12, 7, 0], [9, 6, 0, 0, 0]);

        Assert.Equal(["5 0 12 7 0 = 24", "9 6 0 0 0 = 15", "14 6 12 7 0 = 39"], Lines(table));
        Assert.Equal(0, table.SuppressedCells);
        Assert.Empty(table.CountedTogether);
        Assert.False(table.AreRowsWithheld);
    }

    [Fact]
    public void One_small_count_takes_three_more_with_it_so_that_no_total_gives_it_away()
    {
        PublishedTable table = Protect([2, 20, 9, 0, 0], [30, 8, 9, 0, 0], [40, 50, 60, 0, 0]);

        Assert.Equal(["- 20 9 0 0 = -", "- 8 9 0 0 = -", "40 50 60 0 0 = 150", "72 78 78 0 0 = 228"], Lines(table));
    }

    [Fact]
    public void Two_small_counts_of_known_sum_are_not_left_to_themselves()
    {
        // 1 + 1: whoever knows that both are at least 1 and their sum is 2 knows both.
        PublishedTable table = Protect([1, 1, 9, 0, 0], [7, 7, 9, 0, 0], [6, 6, 9, 0, 0]);

        Assert.Null(table.Rows[0].Total);
        Assert.All(new TablesByDefinition(Rows([1, 1, 9, 0, 0], [7, 7, 9, 0, 0], [6, 6, 9, 0, 0]), table).Learn(), count => Assert.True(count.Values.Count > (count.Truth < 5 ? 2 : 1)));
    }

    [Fact]
    public void A_row_that_is_small_as_a_whole_shows_no_class_and_takes_another_total_with_it()
    {
        PublishedTable table = Protect([3, 0, 0, 0, 0], [20, 9, 0, 0, 0], [30, 8, 0, 0, 0]);

        Assert.Equal("- - 0 0 0 = -", Lines(table)[0]);
        Assert.Contains(table.Rows.Skip(1), row => row.Total is null);
        Assert.Equal("53 17 0 0 0 = 70", Lines(table)[3]);
    }

    [Fact]
    public void A_small_row_shows_a_zero_that_everybody_can_work_out_rather_than_have_the_whole_table_withheld()
    {
        PublishedTable table = Protect([5, 12, 13, 16, 9], [0, 0, 0, 0, 1]);

        Assert.False(table.AreRowsWithheld);
        Assert.Equal((5, 0), (table.Rows[0].Cells[0].Count, table.Rows[1].Cells[0].Count));
        Assert.Null(table.Rows[1].Cells[4].Count);
    }

    [Fact]
    public void A_class_that_is_small_in_all_is_counted_together_with_the_next_whichever_is_larger()
    {
        PublishedTable table = Protect([10, 1, 7, 0, 20], [20, 1, 8, 0, 30]);

        Assert.Equal(["10 - - 0 20 = 38", "20 - - 0 30 = 59", "30 - - 0 50 = 97"], Lines(table));
        Assert.Equal([FragilityClass.Personal, FragilityClass.AnchoredSingle], Assert.Single(table.CountedTogether));
        Assert.Equal([8, 9, 17], table.Rows.Append(table.Totals).Select(row => Assert.Single(row.Together).Count));
        Assert.Equal([FragilityClass.Personal, FragilityClass.AnchoredSingle], Assert.Single(Protect([10, 1, 70, 0, 20], [20, 1, 80, 0, 30]).CountedTogether));
    }

    [Fact]
    public void A_class_that_is_small_in_all_and_the_last_is_counted_together_with_the_one_before() =>
        Assert.Equal([FragilityClass.Personal, FragilityClass.Thick], Assert.Single(Protect([10, 20, 0, 0, 1], [20, 30, 0, 0, 1]).CountedTogether));

    [Fact]
    public void What_is_suppressed_with_a_small_count_does_not_depend_on_how_large_it_is()
    {
        PublishedTable one = Protect([2, 20, 9, 0, 0], [30, 8, 9, 0, 0], [40, 50, 60, 0, 0]);
        PublishedTable other = Protect([2, 20, 9, 0, 0], [8, 8, 9, 0, 0], [40, 50, 60, 0, 0]);

        Assert.Equal(Lines(one)[..3], Lines(other)[..3]);
    }

    [Fact]
    public void No_row_is_shown_where_the_numbers_left_would_tell_a_small_count()
    {
        // 1 + 5: whoever knows that one is small and the other is not knows both.
        PublishedTable table = Protect([1, 20, 0, 0, 0], [5, 20, 0, 0, 0], [40, 20, 0, 0, 0]);

        Assert.Equal(["46 60 0 0 0 = 106"], Lines(table));
        Assert.True(table.AreRowsWithheld);
    }

    [Fact]
    public void Fewer_in_all_than_may_be_shown_are_not_even_counted()
    {
        PublishedTable table = Protect([1, 1, 0, 0, 0], [0, 0, 1, 0, 0]);

        Assert.Equal(["- - - - - = -"], Lines(table));
        Assert.True(table.AreRowsWithheld);
    }

    [Fact]
    public void Where_nothing_is_left_to_suppress_rows_are_withheld()
    {
        PublishedTable table = Protect([1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0]);

        Assert.Equal(["5 0 0 0 0 = 5"], Lines(table));
        Assert.True(table.AreRowsWithheld);
    }

    [Fact]
    public void Nothing_at_all_is_no_secret()
    {
        PublishedTable table = Protect();

        Assert.Equal(["0 0 0 0 0 = 0"], Lines(table));
        Assert.False(table.AreRowsWithheld);
    }

    [Fact]
    public void A_lower_threshold_than_the_lowest_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Control.Protect([], 4, 5));

    [Fact]
    public void A_table_of_as_many_rows_as_there_may_be_is_answered_in_time()
    {
        int[][] cells = [.. Enumerable.Range(0, Control.MaximumRows).Select(row => new[] { 1 + (row % 7), row % 5, 3 * (row % 4), row % 23, 0 })];

        PublishedTable table = Protect(cells);

        Assert.Equal(Control.MaximumRows, table.Rows.Count);
        Assert.InRange(table.SuppressedCells, 100, 600);
    }

    [Fact]
    public void Rows_beyond_a_hundred_are_counted_as_one()
    {
        IEnumerable<(string, FragilityClass)> partnerships = Enumerable.Range(0, 120).SelectMany(row => Enumerable.Repeat(($"{row:000}", FragilityClass.Thin), row + 1));

        IReadOnlyList<CountRow> rows = Control.Count(partnerships, "rest");

        Assert.Equal(Control.MaximumRows, rows.Count);
        Assert.Equal(Enumerable.Range(1, 21).Sum(), rows.Single(row => row.Key == "rest").Total);
        Assert.Equal(Enumerable.Range(1, 120).Sum(), rows.Sum(row => row.Total));
    }

    [Fact]
    public void A_search_for_more_to_suppress_can_be_stopped() => Assert.Throws<OperationCanceledException>(() =>
        Control.Protect(Rows([2, 20, 0, 0, 0], [30, 8, 0, 0, 0]), 5, 5, new CancellationToken(canceled: true)));

    private static PublishedTable Protect(params int[][] cells) => Control.Protect(Rows(cells), 5, 5);

    private static CountRow[] Rows(params int[][] cells) => [.. cells.Select((counts, index) => new CountRow($"row {index}", counts))];

    private static string[] Lines(PublishedTable table) =>
        [.. table.Rows.Append(table.Totals).Select(row => $"{string.Join(' ', row.Cells.Select(cell => cell.Count?.ToString() ?? "-"))} = {row.Total?.ToString() ?? "-"}")];
}
