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
        AnchorReader reader = new(session);
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
                let forum = OnlyForum(reader, partnership, a, b)
                where forum is { } only && forums.Contains(only)
                select (forum.Value, partnership));
        }

        return found.Distinct().ToLookup(one => one.Forum, one => one.Partnership);
    }

    /// <summary>The forum that alone holds two parties together; null where there is none, or something else does.</summary>
    private static int? OnlyForum(AnchorReader reader, int partnership, int a, int b)
    {
        reader.Read(partnership, a, b);
        return reader.IsAlone && reader.Nodes is [{ Kind: Anchor.Forum, Number: var forum }] ? forum : null;
    }
}
