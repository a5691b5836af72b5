namespace Graph.Analysis.DisclosureControl;

/// <summary>
/// Which classes are counted together (global recoding), decided by the totals of the classes alone: these are the same by
/// whatever the rows are, so that tables of different rows show the same totals and tell nothing about each other.
/// </summary>
internal static class ClassGroups
{
    /// <summary>
    /// Joins each class whose total is sensitive with the next, and so on to one whose total is not; where none follows,
    /// with those before. Classes without partnerships are left out.
    /// </summary>
    /// <remarks>Only which totals are sensitive decides. Had the smaller neighbour been chosen, the choice would tell that its hidden total is the smaller.</remarks>
    /// <param name="totals">How many partnerships there are of each class.</param>
    /// <param name="rule">What is sensitive, and how uncertain each total in a group must stay.</param>
    /// <returns>The groups: indices of classes, in their order; null where a total could still be told.</returns>
    public static int[][]? Of(IReadOnlyList<int> totals, ProtectionRule rule)
    {
        List<int[]> groups = [];
        List<int> open = [];
        foreach (int member in Enumerable.Range(0, totals.Count).Where(member => totals[member] > 0))
        {
            open.Add(member);
            if (rule.IsSensitive(totals[member]))
                continue;
            groups.Add([.. open]);
            open.Clear();
        }

        if (open.Count > 0 && groups.Count == 0)
            return null;
        if (open.Count > 0)
            groups[^1] = [.. groups[^1], .. open];
        return groups.TrueForAll(group => group.Length == 1 || Array.TrueForAll(group, member => IntervalOf(totals, group, member, rule).Width >= rule.Width)) ? [.. groups] : null;
    }

    /// <summary>What can be told of the total of a class within a group whose total is known.</summary>
    private static FeasibleInterval IntervalOf(IReadOnlyList<int> totals, int[] group, int member, ProtectionRule rule)
    {
        int most = group.Sum(other => totals[other]);
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
}
