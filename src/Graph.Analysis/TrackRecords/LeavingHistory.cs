using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.TrackRecords;

/// <summary>How often people left their posts in a time, by level and by sector, beside what the measure assumes.</summary>
/// <param name="From">The first day of the time.</param>
/// <param name="To">The day it is seen to.</param>
public sealed record LeavingHistory(DateOnly From, DateOnly To)
{
    /// <summary>By level, the most senior first; those at which nobody was are left out.</summary>
    public required IReadOnlyList<LeavingAtLevel> Levels { get; init; }

    /// <summary>By sector of the organisation; those in which nobody was are left out.</summary>
    public required IReadOnlyList<LeavingInSector> Sectors { get; init; }

    /// <summary>All of it together.</summary>
    public required LeavingRate All { get; init; }

    /// <summary>How many times in post are left out because it is not recorded when they began.</summary>
    public required int NotDated { get; init; }

    /// <summary>Works it out.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; what lies after the day of knowledge is not seen.</param>
    /// <param name="organisations">The organisations whose posts count, by id, with the sector of each, where it is known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LeavingHistory Of(AnalysisSession session, DateOnly from, DateOnly to, IReadOnlyDictionary<string, Sector?> organisations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(organisations);
        ProjectionTables tables = session.Tables;
        Dictionary<int, Sector?> sectors = tables.OrganisationIds.Numbered(organisations);
        int until = Math.Min(to.DayNumber, session.KnownDay);
        List<SeenPost> seen = [];
        int notDated = 0;
        foreach (ref readonly TimeInPost time in new TimesInPost(tables, session.Options.RenewalDays).All(_ => cancellationToken.ThrowIfCancellationRequested()).Items)
        {
            if (!sectors.TryGetValue(time.Organisation, out Sector? sector) || time.End <= from.DayNumber || time.First >= until)
                continue;
            if (time.IsDated)
                seen.Add(new(time.Person, time.Level, sector, Math.Min(time.End, until) - Math.Max(time.First, from.DayNumber), !time.GoesOn && time.End <= until));
            else
                notDated++;
        }

        LeavingRisks assumed = session.Options.LeavingRisks;
        return new(from, DateOnly.FromDayNumber(Math.Max(until, from.DayNumber)))
        {
            All = LeavingRate.Of(seen, assumed),
            Levels =
            [
                .. seen.GroupBy(post => post.Level).OrderByDescending(group => Seniority.Rank(group.Key))
                    .Select(group => new LeavingAtLevel(Seniority.Of(group.Key), LeavingRate.Of([.. group], assumed), BySector(group, assumed))),
            ],
            Sectors = BySector(seen, assumed),
            NotDated = notDated,
        };
    }

    private static IReadOnlyList<LeavingInSector> BySector(IEnumerable<SeenPost> seen, LeavingRisks assumed) =>
        [.. seen.GroupBy(post => post.Sector).OrderBy(group => group.Key is null).ThenBy(group => group.Key).Select(group => new LeavingInSector(group.Key, LeavingRate.Of([.. group], assumed)))];
}

/// <summary>How often people at a level left.</summary>
/// <param name="Level">The level; null if unknown.</param>
/// <param name="Rate">How often.</param>
/// <param name="Sectors">The same by sector of the organisation.</param>
public sealed record LeavingAtLevel(Level? Level, LeavingRate Rate, IReadOnlyList<LeavingInSector> Sectors);

/// <summary>How often people at organisations of a sector left.</summary>
/// <param name="Sector">The sector; null if unknown.</param>
/// <param name="Rate">How often.</param>
public sealed record LeavingInSector(Sector? Sector, LeavingRate Rate);

/// <summary>A time in a post, as far as it was seen.</summary>
internal readonly record struct SeenPost(int Person, byte Level, Sector? Sector, int Days, bool Left);
