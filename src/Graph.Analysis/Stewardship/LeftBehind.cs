using Graph.Analysis.Departures;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Stewardship;

/// <summary>A partnership that a group alone anchored: two parties met there, and had no other forum, agreement, running funding or shared building between them.</summary>
/// <param name="Partnership">The id of the partnership.</param>
/// <param name="Forum">The id of the group.</param>
/// <param name="EndedOn">The first day on which the group was no longer there; null if it still is on the day asked about.</param>
/// <param name="GoesOn">Whether the partnership is current on the day asked about.</param>
/// <param name="Class">How fragile it is on that day; null if it does not go on.</param>
/// <param name="Anchors">What else holds it together on that day; empty if nothing does, or it does not go on.</param>
public sealed record LeftBehind(string Partnership, string Forum, DateOnly? EndedOn, bool GoesOn, FragilityClass? Class, IReadOnlyList<Anchor> Anchors)
{
    /// <summary>What a group left behind: what it alone anchored on its last day or, if it is still there, what it alone anchors on the day asked about. In order of id.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisation">The id of the group.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<LeftBehind> Of(AnalysisSession session, string organisation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(organisation);
        ProjectionTables tables = session.Tables;
        int forum = tables.OrganisationIds.Find(organisation);
        if (forum < 0 || !tables.Organisations[forum].HasBegun(session.Day))
            return [];

        int end = tables.Organisations[forum].End;
        DateOnly? endedOn = end <= session.Day ? DateOnly.FromDayNumber(end) : null;
        AnalysisSession last = endedOn is { } day ? session.On(day.AddDays(-1)) : session;
        return [.. ForumAnchors.HeldBy(last, [forum], cancellationToken)[forum]
            .Select(partnership => tables.Partnerships[partnership].IsCurrent(session.Day) && FragilityJudge.Judge(session, tables.PartnershipIds.IdOf(partnership)) is { } now
                ? new LeftBehind(now.Partnership, organisation, endedOn, true, now.Class, endedOn is null ? [] : now.Anchors)
                : new LeftBehind(tables.PartnershipIds.IdOf(partnership), organisation, endedOn, false, null, []))
            .OrderBy(left => left.Partnership, StringComparer.Ordinal)];
    }
}
