using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Which partnerships nothing but one forum anchors.</summary>
internal static class ForumAnchors
{
    /// <summary>
    /// By forum, the current partnerships of which two parties sit on it, and on no other together, without an agreement,
    /// running funding or a shared building between them; in the order of their numbers.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ILookup<int, int> HeldBy(AnalysisSession session, HashSet<int> forums, CancellationToken cancellationToken)
    {
        List<(int Forum, int Partnership)> found = [];
        (ProjectionTables tables, int day) = (session.Tables, session.Day);
        for (int partnership = 0; forums.Count > 0 && partnership < tables.PartnershipIds.Count; partnership++)
        {
            if (!tables.Partnerships[partnership].IsCurrent(day))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            int[] parties = CurrentParties.Of(tables, partnership, day);
            found.AddRange(
                from a in parties
                from b in parties
                where a < b
                let forum = OnlyForum(tables, a, b, day)
                where forum is { } only && forums.Contains(only) && Anchors.Of(Anchors.Between(session, partnership, a, b)) is [Anchor.Forum]
                select (forum.Value, partnership));
        }

        return found.Distinct().ToLookup(one => one.Forum, one => one.Partnership);
    }

    /// <summary>The forum that two organisations share; null where there is none, or more than one.</summary>
    private static int? OnlyForum(ProjectionTables tables, int a, int b, int day)
    {
        int? only = null;
        foreach (ref readonly LinkRow link in tables.Forums[a])
        {
            if (link.Other == only || !link.Period.Holds(day) || !tables.Organisations[link.Other].Holds(day) || !Links.Any(tables.Forums[b], link.Other, day))
                continue;
            if (only is not null)
                return null;
            only = link.Other;
        }

        return only;
    }
}
