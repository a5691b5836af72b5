using Graph.Analysis.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

/// <summary>
/// A reader who knows the rules, and which rows there can be. For a published table the reader writes down every table of
/// counts that agrees with what is shown, reruns the rules on each, and keeps those that give the same answer, word for word.
/// </summary>
internal sealed class RerunningReader(Func<IReadOnlyList<CountRow>, PublishedTable> rules)
{
    /// <summary>Everything that a published table says.</summary>
    public static string Written(PublishedTable table) => string.Join('\n', table.Rows.Append(table.Totals).Select(row =>
        $"{row.Key}: {string.Join(' ', row.Cells.Select(cell => Shown(cell.Count)))} = {Shown(row.Total)} {string.Join(' ', row.Together.Select(group => $"{string.Join('+', group.Classes)} {Shown(group.Count)}"))}"));

    /// <summary>What is left of every suppressed count that is from 1 to one below the threshold.</summary>
    /// <param name="truth">The table; no row is empty.</param>
    /// <param name="enough">How far apart the least and the greatest value of a count are when the reader gives up.</param>
    public IReadOnlyList<Secret> Learn(IReadOnlyList<CountRow> truth, int enough)
    {
        PublishedTable published = rules(truth);
        string answer = Written(published);
        Secret[] secrets = [.. Suppressed(truth, published).Where(secret => secret.Truth > 0 && secret.Truth < published.Threshold)];
        IEnumerable<int[][]> fitting = new FittingTables(published, [.. truth.Select(row => row.Key)]).All();
        foreach (int[][] table in Near([.. truth.Select(row => row.Counts.ToArray())], published.Threshold).Concat(fitting))
        {
            if (Array.TrueForAll(secrets, secret => secret.Greatest - secret.Least >= enough))
                break;
            if (Array.Exists(secrets, secret => secret.IsNew(table)) && string.Equals(answer, Written(rules(Rows(truth, table))), StringComparison.Ordinal))
                Array.ForEach(secrets, secret => secret.Add(table));
        }

        return secrets;
    }

    /// <summary>The tables that agree with what is published and give another answer, although the same counts are small and the same are zero.</summary>
    public IEnumerable<IReadOnlyList<CountRow>> AlikeButAnsweredOtherwise(IReadOnlyList<CountRow> truth)
    {
        PublishedTable published = rules(truth);
        string answer = Written(published);
        string kinds = Kinds(truth, published);
        return new FittingTables(published, [.. truth.Select(row => row.Key)]).All()
            .Select(table => Rows(truth, table))
            .Where(rows => string.Equals(kinds, Kinds(rows, published), StringComparison.Ordinal) && !string.Equals(answer, Written(rules(rows)), StringComparison.Ordinal));
    }

    private static CountRow[] Rows(IReadOnlyList<CountRow> truth, int[][] table) => [.. table.Select((counts, row) => new CountRow(truth[row].Key, counts))];

    /// <summary>Tables in which a few partnerships have changed row or class, or have changed rows with as many of another class. Whether they fit, their answer says; mostly these are enough.</summary>
    private static IEnumerable<int[][]> Near(int[][] table, int most) =>
        from moved in Enumerable.Range(1, most)
        from row in Enumerable.Range(0, table.Length)
        from index in Enumerable.Range(0, table[row].Length)
        where table[row][index] >= moved
        from to in Enumerable.Range(0, table.Length)
        from other in Enumerable.Range(0, table[row].Length)
        from near in new[] { Moved(table, (row, index, -moved), (to, other, moved)), Moved(table, (row, index, -moved), (to, index, moved), (to, other, -moved), (row, other, moved)) }
        where near.All(counts => counts.Min() >= 0)
        select near;

    private static int[][] Moved(int[][] table, params (int Row, int Class, int More)[] moves)
    {
        int[][] moved = [.. table.Select(counts => counts.ToArray())];
        foreach ((int row, int index, int more) in moves)
            moved[row][index] += more;
        return moved;
    }

    private static string Shown(int? count) => count?.ToString() ?? "-";

    /// <summary>Of each count whether it is zero, small or neither; of a row that is small as a whole, only that.</summary>
    private static string Kinds(IReadOnlyList<CountRow> rows, PublishedTable published)
    {
        IEnumerable<int[]> columns = published.Totals.Cells.Where(cell => cell.Count is not null).Select(cell => new[] { (int)cell.Class - 1 })
            .Concat(published.CountedTogether.Select(group => (int[])[.. group.Select(member => (int)member - 1)]));
        IEnumerable<char> kinds =
            from row in rows
            from count in Kind(row.Total) == 's' ? [row.Total] : columns.Select(column => column.Sum(member => row.Counts[member]))
            select Kind(count);
        return string.Concat(kinds.Concat(Enumerable.Range(0, rows[0].Counts.Count).Select(index => Kind(rows.Sum(row => row.Counts[index])))));

        char Kind(int count) => count == 0 ? '0' : count < published.Threshold ? 's' : 'l';
    }

    private static IEnumerable<Secret> Suppressed(IReadOnlyList<CountRow> truth, PublishedTable published)
    {
        int[][] real = [.. truth.Select(row => row.Counts.ToArray())];
        for (int row = 0; row < real.Length; row++)
        {
            int at = row;
            PublishedRow? line = published.Rows.SingleOrDefault(line => line.Key == truth[at].Key);
            for (int index = 0; index < real[row].Length; index++)
            {
                int place = index;
                if (line?.Cells[index].Count is null)
                    yield return new($"{truth[row].Key}, class {index + 1}", real, table => table[at][place]);
            }

            if (line?.Total is null)
                yield return new(truth[row].Key, real, table => table[at].Sum());
            foreach (PublishedGroup group in line?.Together.Where(group => group.Count is null) ?? [])
                yield return new($"{truth[row].Key}, {string.Join('+', group.Classes)}", real, table => group.Classes.Sum(member => table[at][(int)member - 1]));
        }

        foreach (PublishedCell cell in published.Totals.Cells.Where(cell => cell.Count is null))
            yield return new($"{cell.Class}", real, table => table.Sum(counts => counts[(int)cell.Class - 1]));
    }
}

/// <summary>A suppressed count, and between what values a reader can place it.</summary>
/// <param name="what">Which count it is.</param>
/// <param name="truth">The true table.</param>
/// <param name="of">Reads the count off a table.</param>
internal sealed class Secret(string what, int[][] truth, Func<int[][], int> of)
{
    public int Truth { get; } = of(truth);

    public int Least { get; private set; } = of(truth);

    public int Greatest { get; private set; } = of(truth);

    public bool IsNew(int[][] table) => of(table) < Least || of(table) > Greatest;

    public void Add(int[][] table)
    {
        Least = Math.Min(Least, of(table));
        Greatest = Math.Max(Greatest, of(table));
    }

    public override string ToString() => $"{what} is {Truth}, and from {Least} to {Greatest} for a reader";
}
