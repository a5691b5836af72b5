using Graph.Model;

namespace Graph.Api.History;

/// <summary>Tells which versions of a fact no longer count, because a later one made the fact again as it was before them.</summary>
internal static class TakenBack
{
    // The time before the first version, when nothing was known of the fact.
    private const int Never = -1;

    /// <summary>The changes that took versions back, by an undo or otherwise.</summary>
    /// <remarks>A version that was taken back itself takes nothing back: after an undo is undone, what it had taken back counts again.</remarks>
    /// <param name="versions">Every version of the fact, oldest first.</param>
    /// <returns>For each version the change that took it back; null for those that count.</returns>
    public static IReadOnlyList<ChangeInfo?> By(IReadOnlyList<FactVersion> versions)
    {
        int?[] same = SameBefore(versions);
        ChangeInfo?[] by = new ChangeInfo?[versions.Count];
        for (int again = versions.Count - 1; again >= 0; again--)
        {
            if (by[again] is not null || same[again] is not { } before)
                continue;
            for (int between = before + 1; between < again; between++)
                by[between] = versions[again].Change;
        }

        return by;
    }

    /// <summary>For each version the place of the last one before it in which the fact was known as it is in it, if there is one.</summary>
    private static int?[] SameBefore(IReadOnlyList<FactVersion> versions)
    {
        int?[] same = new int?[versions.Count];
        Dictionary<Fact, int> known = [];
        int unknown = Never;
        for (int place = 0; place < versions.Count; place++)
        {
            if (versions[place].Fact is not { } fact)
            {
                same[place] = unknown;
                unknown = place;
                continue;
            }

            same[place] = known.TryGetValue(fact, out int before) ? before : null;
            known[fact] = place;
        }

        return same;
    }
}
