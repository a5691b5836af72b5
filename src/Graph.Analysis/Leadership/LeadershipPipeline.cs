using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Statistics;
using Graph.Model;

namespace Graph.Analysis.Leadership;

/// <summary>Who moved into and out of leadership in a time, how long it lasts, and where leaders come from.</summary>
/// <param name="From">The first day of the time.</param>
/// <param name="To">The last day.</param>
/// <param name="Levels">The levels that count as leadership.</param>
public sealed record LeadershipPipeline(DateOnly From, DateOnly To, IReadOnlyList<Level> Levels)
{
    /// <summary>Who moved, the earliest first.</summary>
    public required IReadOnlyList<LeadershipMove> Moves { get; init; }

    /// <summary>How long leadership lasts, by level. People who were in post on the first day count from then on, with the years they had been; those who were on the last day, or are today, count until then.</summary>
    public required IReadOnlyList<LastingAtLevel> Lasting { get; init; }

    /// <summary>Where those who moved in came from, the most usual first.</summary>
    public required IReadOnlyList<LeadershipOrigin> Origins { get; init; }

    /// <summary>How many times in such posts say nothing of how long leadership lasts, because it is not recorded when they began.</summary>
    public required int NotDated { get; init; }

    /// <summary>How many people moved into such a post.</summary>
    public int MovedIn => Moves.Count(move => move.Direction == MoveDirection.In);

    /// <summary>How many moved out of one.</summary>
    public int MovedOut => Moves.Count - MovedIn;

    /// <summary>Works it out.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="question">Whose posts, and when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LeadershipPipeline Of(AnalysisSession session, LeadershipQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(question);
        ProjectionTables tables = session.Tables;
        Dictionary<int, Sector?> organisations = tables.OrganisationIds.Numbered(question.Organisations);
        MoveReader moves = new(tables, question);
        Dictionary<(byte Level, Sector? Sector), List<SeenSpell>> seen = [];
        int seenUntil = Math.Min(question.To.DayNumber, session.KnownDay);
        int notDated = 0;
        TimesInPost times = new(tables, session.Options.RenewalDays);
        Buffer<TimeInPost> ofPerson = new();
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tables.UnnamedPeople[person])
                continue;
            ofPerson.Clear();
            times.Add(person, ofPerson);
            foreach (ref readonly TimeInPost time in ofPerson.Items)
            {
                if (!question.Levels.Contains((Level)time.Level) || !organisations.TryGetValue(time.Organisation, out Sector? sector))
                    continue;
                moves.Add(time, ofPerson.Items);
                if (time.End <= question.From.DayNumber || time.First >= seenUntil)
                    continue;
                if (!time.IsDated)
                    notDated++;
                else if (See(time, question.From.DayNumber, seenUntil) is var spell && spell.From < spell.To)
                    Spells(seen, (time.Level, sector)).Add(spell);
            }
        }

        IReadOnlyList<LeadershipMove> all = moves.InOrder();
        return new(question.From, question.To, question.Levels)
        {
            Moves = all,
            Lasting = [.. Seniority.MostSeniorFirst.ToArray().Where(level => question.Levels.Contains((Level)level)).Select(level => LastingAt(level, seen))],
            Origins = LeadershipOrigin.Of(all),
            NotDated = notDated,
        };
    }

    private static SeenSpell See(in TimeInPost time, int from, int until) =>
        new(Math.Max(0, from - time.First), Math.Min(time.End, until) - time.First, time.End <= until);

    private static List<SeenSpell> Spells(Dictionary<(byte Level, Sector? Sector), List<SeenSpell>> seen, (byte Level, Sector? Sector) group) =>
        seen.TryGetValue(group, out List<SeenSpell>? spells) ? spells : seen[group] = [];

    private static LastingAtLevel LastingAt(byte level, Dictionary<(byte Level, Sector? Sector), List<SeenSpell>> seen)
    {
        var sectors = seen.Where(group => group.Key.Level == level).OrderBy(group => group.Key.Sector is null).ThenBy(group => group.Key.Sector).ToList();
        return new(
            (Level)level,
            TimeInLeadership.Of([.. sectors.SelectMany(group => group.Value)]),
            [.. sectors.Select(group => new LastingInSector(group.Key.Sector, TimeInLeadership.Of(group.Value)))]);
    }
}
