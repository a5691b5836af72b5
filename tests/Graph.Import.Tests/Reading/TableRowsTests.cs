using Graph.Import.Reading;

namespace Graph.Import.Tests.Reading;

/// <summary>The rows of a large table are on disk, and nobody who reads or changes them sees a difference.</summary>
public class TableRowsTests
{
    public static TheoryData<int> Sizes { get; } = [7, 20_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void They_come_back_as_they_were_added(int count)
    {
        TableRow[] added = [.. Enumerable.Range(0, count).Select(i => new TableRow(i + 2, [new($"Hub {i}"), Cell.Blank, new("é\uD83D", CellKind.Number), new("", CellKind.TooLong)], IsHidden: i % 3 == 0))];

        TableRows rows = [.. added];

        Assert.Equal(count, rows.Count);
        Assert.All(added.Zip(rows), pair => AssertSame(pair.First, pair.Second));
        AssertSame(added[5], rows[5]);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Cells_are_rewritten_where_they_stand_also_below_a_later_header(int count)
    {
        Table table = new Table(null, new(1, [new("Name")]), [.. Numbered(count)]).From(1);

        Table rewritten = table.WithTexts(text => text == "Hub 4" ? "Hall" : text, "one was rewritten");

        Assert.Equal("Hub 1", rewritten.Header[0].Text);
        Assert.Equal(["Hub 2", "Hub 3", "Hall", "Hub 5"], rewritten.Rows.Take(4).Select(row => row[0].Text));
        Assert.Equal(count - 2, rewritten.Rows.Count);
        Assert.Equal(5, Assert.Single(rewritten.Notes).Row);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Some_are_left_out_or_become_others(int count)
    {
        TableRows rows = [.. Numbered(count)];

        TableRows others = rows.As((row, place) => place == 0 ? row : place == 1 ? null : row.With(1, new("Hall")));

        Assert.Same(rows, rows.As((row, _) => row));
        Assert.Equal(count - 1, others.Count);
        Assert.Equal(["Hub 0", "Hub 2", "Hub 3"], others.Take(3).Select(row => row[0].Text));
        Assert.Equal(["", "Hall", "Hall"], others.Take(3).Select(row => row[1].Text));
        Assert.Equal("", rows[2][1].Text);
    }

    private static IEnumerable<TableRow> Numbered(int count) => Enumerable.Range(0, count).Select(i => new TableRow(i + 1, [new($"Hub {i}")]));

    private static void AssertSame(TableRow expected, TableRow actual)
    {
        Assert.Equal((expected.Number, expected.IsHidden), (actual.Number, actual.IsHidden));
        Assert.Equal(expected.Cells, actual.Cells);
    }
}
