using Graph.Analysis.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

/// <summary>Every table of counts that agrees with a published one, written down by adding up alone.</summary>
internal sealed class FittingTables
{
    private readonly PublishedTable published;
    private readonly PublishedRow?[] lines;
    private readonly int classes;

    /// <summary>The set of classes, by number, of which a class is one: only the total of the set is known.</summary>
    private readonly int[] setOf;

    /// <param name="published">The published table.</param>
    /// <param name="keys">The rows that there can be, in their order.</param>
    public FittingTables(PublishedTable published, IReadOnlyList<string> keys)
    {
        this.published = published;
        lines = [.. keys.Select(key => published.Rows.SingleOrDefault(row => row.Key == key))];
        classes = published.Totals.Cells.Count;
        setOf = [.. Enumerable.Range(0, classes).Select(index => published.Totals.Cells[index].Count is null ? FirstOfSet(index) : index)];
    }

    public IEnumerable<int[][]> All() => published.Totals.Total is null
        ? Enumerable.Range(1, published.Threshold - 1).SelectMany(total => Fill(0, [total, .. new int[classes - 1]], []))
        : Fill(0, [.. Enumerable.Range(0, classes).Select(TotalOfSet)], []);

    private int FirstOfSet(int index) => published.CountedTogether.SingleOrDefault(group => group.Contains(published.Totals.Cells[index].Class)) is { } group ? (int)group[0] - 1 : 0;

    private int TotalOfSet(int index) =>
        published.Totals.Cells[index].Count
        ?? published.Totals.Together.SingleOrDefault(group => (int)group.Classes[0] - 1 == index)?.Count
        ?? (published.CountedTogether.Count == 0 && index == 0 ? published.Totals.Total!.Value : 0);

    private IEnumerable<int[][]> Fill(int row, int[] left, int[][] above) => row == lines.Length
        ? Array.TrueForAll(left, count => count == 0) ? [above] : []
        : from counts in Row(row, 0, left, new int[classes])
          from table in Fill(row + 1, Less(left, counts), [.. above, counts])
          select table;

    private IEnumerable<int[]> Row(int row, int index, int[] left, int[] counts)
    {
        PublishedRow? line = lines[row];
        if (index == classes)
            return line is null || (Agrees(line.Total, counts.Sum()) && counts.Sum() > 0 && line.Together.All(group => Agrees(group.Count, group.Classes.Sum(member => counts[(int)member - 1])))) ? [counts] : [];

        int most = left[setOf[index]] - Enumerable.Range(0, index).Where(before => setOf[before] == setOf[index]).Sum(before => counts[before]);
        bool takesAll = row == lines.Length - 1 && Array.LastIndexOf(setOf, setOf[index]) == index;
        return from count in Enumerable.Range(takesAll ? most : 0, takesAll ? 1 : most + 1)
               where Agrees(line?.Cells[index].Count, count)
               from rest in Row(row, index + 1, left, [.. counts[..index], count, .. counts[(index + 1)..]])
               select rest;
    }

    private int[] Less(int[] left, int[] counts)
    {
        int[] less = [.. left];
        for (int index = 0; index < classes; index++)
            less[setOf[index]] -= counts[index];
        return less;
    }

    private static bool Agrees(int? shown, int count) => shown is null || shown == count;
}
