namespace Graph.Analysis.DisclosureControl;

/// <summary>
/// Which classes are counted together (global recoding), decided by the totals of the classes alone: these are the same by
/// whatever the rows are, so that tables of different rows show the same totals and tell nothing about each other.
/// </summary>
internal static class ClassGroups
{
    /// <summary>Joins classes until every total, and what can be told of the classes within one, is safe. Classes without partnerships are left out.</summary>
    /// <param name="totals">How many partnerships there are of each class.</param>
    /// <param name="groups">The groups to begin with: indices of classes, in their order.</param>
    /// <param name="rule">What is safe.</param>
    /// <returns>The groups; null where even all classes together are not safe.</returns>
    public static int[][]? Join(IReadOnlyList<int> totals, IEnumerable<int[]> groups, ProtectionRule rule)
    {
        List<int[]> joined = [.. groups];
        while (joined.FindIndex(group => !IsSafe(totals, group, rule)) is var unsafeGroup and >= 0)
        {
            if (joined.Count == 1)
                return null;

            // The neighbour with fewer partnerships loses least; the worse class where both have as many.
            bool before = unsafeGroup > 0 && (unsafeGroup == joined.Count - 1 || Total(totals, joined[unsafeGroup - 1]) <= Total(totals, joined[unsafeGroup + 1]));
            int first = before ? unsafeGroup - 1 : unsafeGroup;
            joined[first] = [.. joined[first], .. joined[first + 1]];
            joined.RemoveAt(first + 1);
        }

        return [.. joined];
    }

    /// <summary>What can be told of the total of a class within a group whose total is known.</summary>
    public static FeasibleInterval IntervalOf(IReadOnlyList<int> totals, int[] group, int member, ProtectionRule rule)
    {
        int most = Total(totals, group);
        if (group.Length == 1)
            return new(most, most);

        FeasibleInterval own = rule.KnownOf(totals[member], most);
        int lowest = most;
        long highest = most;
        foreach (int other in group.Where(other => other != member))
        {
            FeasibleInterval known = rule.KnownOf(totals[other], most);
            lowest = Math.Max(lowest - known.Highest, 0);
            highest -= known.Lowest;
        }

        return new(Math.Max(own.Lowest, lowest), (int)Math.Min(own.Highest, highest));
    }

    private static bool IsSafe(IReadOnlyList<int> totals, int[] group, ProtectionRule rule) =>
        !rule.IsSensitive(Total(totals, group))
        && (group.Length == 1 || group.All(member => IntervalOf(totals, group, member, rule).Width >= rule.Width));

    private static int Total(IReadOnlyList<int> totals, int[] group) => group.Sum(member => totals[member]);
}
