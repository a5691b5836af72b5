using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>How many partnerships people hold on a day, and how many more have been proposed for them: nobody is to become a new hub.</summary>
internal sealed class Holdings(ProjectionTables tables, int day, int most)
{
    private readonly int[] held = [.. Enumerable.Range(0, tables.PersonIds.Count).Select(person => CurrentHoldings.Of(tables, person, day).Count)];
    private readonly Dictionary<int, HashSet<int>> proposed = [];

    /// <summary>Whether a person may hold one partnership more.</summary>
    public bool MayHold(int person, int partnership) => Of(person) < most || (proposed.TryGetValue(person, out HashSet<int>? taken) && taken.Contains(partnership));

    /// <summary>How many a person holds, those proposed among them.</summary>
    public int Of(int person) => held[person] + (proposed.TryGetValue(person, out HashSet<int>? taken) ? taken.Count : 0);

    /// <summary>Counts a partnership as proposed for a person.</summary>
    public void Propose(int person, int partnership)
    {
        if (!proposed.TryGetValue(person, out HashSet<int>? taken))
            proposed[person] = taken = [];
        taken.Add(partnership);
    }
}
