namespace Graph.Analysis.Graphs;

/// <summary>Groups of vertices, or of anything that is numbered from 0.</summary>
internal static class Grouping
{
    /// <summary>The members of each group one group after the other, in ascending order, and where each group begins.</summary>
    public static (int[] Starts, int[] Members) Sort(ReadOnlySpan<int> groups, int groupCount)
    {
        int[] starts = new int[groupCount + 1];
        foreach (int group in groups)
            starts[group + 1]++;
        for (int group = 0; group < groupCount; group++)
            starts[group + 1] += starts[group];
        int[] next = [.. starts];
        int[] members = new int[groups.Length];
        for (int vertex = 0; vertex < groups.Length; vertex++)
            members[next[groups[vertex]]++] = vertex;
        return (starts, members);
    }

    /// <summary>Numbers the groups from 0 without gaps, in the order of their lowest members; how many they are.</summary>
    /// <param name="groups">The group of each vertex; changed.</param>
    /// <param name="bound">One more than the greatest number of a group.</param>
    public static int Renumber(Span<int> groups, int bound)
    {
        int[] numbers = new int[bound];
        int count = 0;
        foreach (ref int group in groups)
        {
            if (numbers[group] == 0)
                numbers[group] = ++count;
            group = numbers[group] - 1;
        }

        return count;
    }

    /// <summary>Shares groups out in their order, so that each share has about as many members.</summary>
    /// <param name="starts">Where the members of each group begin, and after the last where they end.</param>
    /// <param name="shares">How many shares there should be; there may be fewer.</param>
    /// <returns>Where the groups of each share begin, and after the last where they end.</returns>
    public static int[] Share(ReadOnlySpan<int> starts, int shares)
    {
        int groups = starts.Length - 1;
        int atLeast = Math.Max(1, starts[groups] / shares);
        List<int> begins = [0];
        for (int group = 1; group < groups; group++)
        {
            if (starts[group] - starts[begins[^1]] >= atLeast)
                begins.Add(group);
        }

        begins.Add(groups);
        return [.. begins];
    }
}
