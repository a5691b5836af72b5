namespace Graph.Analysis.Snapshot;

/// <summary>The parties of a partnership on a day.</summary>
internal static class CurrentParties
{
    /// <summary>Their numbers, each once.</summary>
    public static int[] Of(ProjectionTables tables, int partnership, int day)
    {
        List<int> parties = [];
        foreach (ref readonly LinkRow party in tables.Parties[partnership])
        {
            if (party.Period.Holds(day) && (parties.Count == 0 || parties[^1] != party.Other))
                parties.Add(party.Other);
        }

        return [.. parties];
    }
}
