using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Statistics;

namespace Graph.Analysis.TrackRecords;

/// <summary>What the measure said on a day would happen within a year, held against what did.</summary>
/// <param name="Day">The day.</param>
/// <param name="Leaving">Of everybody in post on that day by a role: the assumed chance to leave, 1 for a known leaver; and whether they had left the organisation a year later.</param>
/// <param name="Unheld">Of every partnership that somebody held on that day: its score, read as a chance in a hundred; and whether nobody held it a year later.</param>
/// <param name="EndedSince">How many partnerships are left out because they had ended a year later, or are no longer known.</param>
public sealed record PastForecasts(DateOnly Day, IReadOnlyList<Forecast> Leaving, IReadOnlyList<Forecast> Unheld, int EndedSince)
{
    /// <summary>How many days are forecast.</summary>
    public const int Days = 365;

    /// <summary>The days on which what was said can be checked in a time: the last such day, and those one, two and more years before it, the latest first.</summary>
    /// <param name="from">The first day of the time.</param>
    /// <param name="to">The last day, by which all is checked.</param>
    public static IEnumerable<DateOnly> DaysBetween(DateOnly from, DateOnly to)
    {
        for (int day = to.DayNumber - Days; day >= from.DayNumber; day -= Days)
            yield return DateOnly.FromDayNumber(day);
    }

    /// <summary>The session that sees a day as if nothing that came later were known: neither contact nor who would leave.</summary>
    /// <param name="session">What is known now.</param>
    /// <param name="day">The day.</param>
    /// <remarks>Ends that are recorded today tell who left, so nobody is a known leaver in it.</remarks>
    public static AnalysisSession InHindsight(AnalysisSession session, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new(session.Projection, day, day, session.Options with { LeavingDays = 0 });
    }

    /// <summary>Reads what was said on a day, and what happened.</summary>
    /// <param name="then">The day, as it was known then or as <see cref="InHindsight"/> has it.</param>
    /// <param name="now">What is known now.</param>
    /// <param name="organisations">Only people at these organisations, and partnerships that one of them is a party of.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PastForecasts Of(AnalysisSession then, AnalysisSession now, IReadOnlySet<string> organisations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(organisations);
        AnalysisSession later = now.On(then.AsOf.AddDays(Days));
        List<Forecast> unheld = [];
        int ended = 0;
        Dictionary<string, FragilityClass> after = FragilityRanking.Of(later, cancellationToken).ToDictionary(row => row.Partnership, row => row.Class, StringComparer.Ordinal);
        Predicate<FragilityRow> isAsked = FragilityRow.WithParty(then, organisations);
        foreach (FragilityRow row in FragilityRanking.Of(then, cancellationToken))
        {
            if (row.Class == FragilityClass.Unheld || !isAsked(row))
                continue;
            if (after.TryGetValue(row.Partnership, out FragilityClass standing))
                unheld.Add(new(row.Score / 100, standing == FragilityClass.Unheld));
            else
                ended++;
        }

        return new(then.AsOf, ReadLeaving(then, now.On(then.AsOf), later, organisations, cancellationToken), unheld, ended);
    }

    /// <summary>Of everybody who was known to be in post on the day, and still is known to have been.</summary>
    private static List<Forecast> ReadLeaving(AnalysisSession then, AnalysisSession day, AnalysisSession later, IReadOnlySet<string> organisations, CancellationToken cancellationToken)
    {
        ProjectionTables tables = then.Tables;
        HashSet<int> asked = [.. organisations.Select(tables.OrganisationIds.Find)];
        (Posts posts, Posts onTheDay, Posts afterwards) = (new(then), new(day), new(later));
        List<Forecast> forecasts = [];
        HashSet<int> at = [];
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tables.UnnamedPeople[person])
                continue;
            at.Clear();
            foreach (ref readonly RoleRow role in tables.Roles[person])
            {
                if (role.Period.Holds(then.Day) && asked.Contains(role.Organisation))
                    at.Add(role.Organisation);
            }

            foreach (int organisation in at)
            {
                (int person, int organisation) known = (day.Tables.PersonIds.Find(tables.PersonIds.IdOf(person)), day.Tables.OrganisationIds.Find(tables.OrganisationIds.IdOf(organisation)));
                if (known.person < 0 || known.organisation < 0 || !onTheDay.IsKnownInPost(known.person, known.organisation))
                    continue;
                Post post = posts.Of(person, organisation);
                double chance = posts.EndsSoon(post.Ends) ? 1 : then.Options.LeavingRisks.Of(post.Level);
                forecasts.Add(new(chance, !afterwards.IsKnownInPost(known.person, known.organisation)));
            }
        }

        return forecasts;
    }
}
