namespace Graph.Analysis.Snapshot;

/// <summary>The partnerships that somebody holds on a day.</summary>
internal static class CurrentHoldings
{
    /// <summary>Their numbers in ascending order, each once for whatever organisations it is held.</summary>
    public static List<int> Of(ProjectionTables tables, int person, int day)
    {
        List<int> partnerships = [];
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Period.Holds(day) && tables.Partnerships[held.Partnership].IsCurrent(day) && (partnerships.Count == 0 || partnerships[^1] != held.Partnership))
                partnerships.Add(held.Partnership);
        }

        return partnerships;
    }
}
