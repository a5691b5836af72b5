namespace Graph.Analysis.DisclosureControl;

/// <summary>
/// A table of counts with row totals, seen as a circulation: a source gives each row its total, a row gives each column
/// its cell, and the columns, whose totals everybody knows, give all back to the source. Every table that agrees with what
/// is published differs from the true one by circulations along suppressed counts, so that the least and greatest feasible
/// values are exact, and whole numbers, by maximum flow.
/// </summary>
/// <remarks>
/// The auditing of two-way tables by networks is that of Kelly, Golden and Assad, Cell suppression: disclosure protection
/// for sensitive tabular data, Networks 22 (1992). The flow is that of Edmonds and Karp, along the shortest paths.
/// </remarks>
public sealed class SuppressionNetwork
{
    private const int Source = 0;

    private readonly int rows;
    private readonly int columns;
    private readonly int[] values;
    private readonly FeasibleInterval[] known;
    private readonly List<int>[] arcsAt;
    private readonly int[] flow;

    /// <summary>A table of which nothing is suppressed.</summary>
    /// <param name="table">The cells, row by row; every row has as many.</param>
    public SuppressionNetwork(IReadOnlyList<int[]> table)
    {
        rows = table.Count;
        columns = rows == 0 ? 0 : table[0].Length;
        values = [.. table.SelectMany(row => row.Prepend(row.Sum()))];
        known = [.. values.Select(value => new FeasibleInterval(value, value))];
        flow = new int[values.Length];
        arcsAt = [.. Enumerable.Range(0, 1 + rows + columns).Select(_ => new List<int>())];
        for (int arc = 0; arc < values.Length; arc++)
        {
            (int from, int to) = EndsOf(arc);
            arcsAt[from].Add(arc);
            arcsAt[to].Add(arc);
        }
    }

    /// <summary>How many counts the table has, row totals included.</summary>
    public int Count => values.Length;

    /// <summary>The number of a row's total.</summary>
    public int TotalOf(int row) => row * (columns + 1);

    /// <summary>The number of a cell.</summary>
    public int CellOf(int row, int column) => TotalOf(row) + 1 + column;

    /// <summary>Suppresses a count.</summary>
    /// <param name="arc">Its number.</param>
    /// <param name="bounds">What is known of it, all other counts aside.</param>
    public void Suppress(int arc, FeasibleInterval bounds) => known[arc] = bounds;

    /// <summary>The least and the greatest value of a count that agree with everything published.</summary>
    public FeasibleInterval IntervalOf(int arc) => new(values[arc] - Push(arc, up: false, int.MaxValue), values[arc] + Push(arc, up: true, int.MaxValue));

    /// <summary>Whether the least and the greatest value of a count are so far apart at the least; quicker than to find both.</summary>
    public bool VariesBy(int arc, int width)
    {
        int down = Push(arc, up: false, width);
        return down >= width || Push(arc, up: true, width - down) >= width - down;
    }

    /// <summary>Moves a count as far from its true value as it can be, and as is wanted; leaves the table in which it is there in <see cref="flow"/>.</summary>
    private int Push(int arc, bool up, int wanted)
    {
        values.CopyTo(flow, 0);
        int room = Math.Min(RoomOf(arc, up), wanted);
        int pushed = 0;
        while (pushed < room && FindPath(arc, up) is { } path)
        {
            int node = StartOf(arc, up);
            int amount = room - pushed;
            foreach (int step in path)
            {
                amount = Math.Min(amount, Residual(step, node));
                node = OtherEnd(step, node);
            }

            node = StartOf(arc, up);
            foreach (int step in path)
            {
                flow[step] += EndsOf(step).From == node ? amount : -amount;
                node = OtherEnd(step, node);
            }

            pushed += amount;
        }

        return pushed;
    }

    /// <summary>The shortest way back from one end of a count to the other along counts that can still vary; null where there is none.</summary>
    private List<int>? FindPath(int arc, bool up)
    {
        int start = StartOf(arc, up);
        int goal = OtherEnd(arc, start);
        int[] by = new int[arcsAt.Length];
        Array.Fill(by, -1);
        Queue<int> open = new([start]);
        while (by[goal] < 0 && open.TryDequeue(out int node))
        {
            foreach (int step in arcsAt[node])
            {
                int next = OtherEnd(step, node);
                if (step == arc || next == start || by[next] >= 0 || Residual(step, node) == 0)
                    continue;
                by[next] = step;
                open.Enqueue(next);
            }
        }

        if (by[goal] < 0)
            return null;

        List<int> path = [];
        for (int node = goal; node != start; node = OtherEnd(by[node], node))
            path.Add(by[node]);
        path.Reverse();
        return path;
    }

    private int Residual(int step, int node) => EndsOf(step).From == node ? known[step].Highest - flow[step] : flow[step] - known[step].Lowest;

    private int RoomOf(int arc, bool up) => up ? known[arc].Highest - values[arc] : values[arc] - known[arc].Lowest;

    private int StartOf(int arc, bool up) => up ? EndsOf(arc).To : EndsOf(arc).From;

    private int OtherEnd(int arc, int node) => EndsOf(arc) is var (from, to) && from == node ? to : from;

    private (int From, int To) EndsOf(int arc)
    {
        (int row, int place) = Math.DivRem(arc, columns + 1);
        return place == 0 ? (Source, 1 + row) : (1 + row, rows + place);
    }
}

/// <summary>Between what bounds an attacker can place a suppressed count.</summary>
/// <param name="Lowest">The least value that agrees with everything published.</param>
/// <param name="Highest">The greatest.</param>
public readonly record struct FeasibleInterval(int Lowest, int Highest)
{
    /// <summary>How far the two are apart; 0 where the count is known.</summary>
    public int Width => Highest - Lowest;
}
