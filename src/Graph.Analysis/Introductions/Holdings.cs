namespace Graph.Analysis;

/// <summary>How many partnerships people hold on a day, and how many more have been proposed for them: nobody is to become a new hub.</summary>
internal sealed class Holdings(ProjectionTables tables, int day, int most)
{
    private readonly int[] held = Count(tables, day);
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

    private static int[] Count(ProjectionTables tables, int day)
    {
        int[] counts = new int[tables.PersonIds.Count];
        for (int person = 0; person < counts.Length; person++)
        {
            int last = -1;
            foreach (ref readonly HeldRow row in tables.Held[person])
            {
                if (row.Partnership == last || !row.Period.Holds(day) || !tables.Partnerships[row.Partnership].IsCurrent(day))
                    continue;
                last = row.Partnership;
                counts[person]++;
            }
        }

        return counts;
    }
}
