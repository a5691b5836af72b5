using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Rehearses what goes if people leave on a day. Only partnerships, seats, keys and funding that are current then matter.</summary>
public static class DepartureRehearsal
{
    private const int BatchSize = 2048;

    /// <summary>What goes if all of some people leave together; ids that name nobody are ignored.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="people">The ids of the people.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DepartureAnswer Rehearse(AnalysisSession session, IReadOnlyCollection<string> people, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(people);
        ProjectionTables tables = session.Tables;
        HashSet<int> leavers = [.. people.Select(tables.PersonIds.Find).Where(person => person >= 0)];
        int day = session.Day;
        PartnershipDepartures partnerships = new(session);
        CascadeWriter cascade = new(session);
        List<int> lost = [];
        List<int> left = [];
        List<CascadeStep> steps = [];
        HashSet<int> funding = [];
        foreach (int partnership in leavers.SelectMany(person => PartnershipsOf(tables, person)).Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            HashSet<int> attached = [];
            switch (partnerships.Rehearse(partnership, leavers, attached))
            {
                case PartnershipOutcome.Lost:
                    lost.Add(partnership);
                    steps.Add(cascade.Lost(partnership, attached));
                    funding.UnionWith(attached);
                    break;
                case PartnershipOutcome.LeftWithOneHolder:
                    left.Add(partnership);
                    break;
            }
        }

        HashSet<int> chairs = new ForumChairs(tables, day).LostWith(leavers);
        HashSet<int> buildings = BuildingKeys.LostWith(tables, leavers, day);
        ForumSeatLost[] seats = [.. new ForumSeats(session).LostWith(leavers)
            .Select(seat => new ForumSeatLost(tables.OrganisationIds.IdOf(seat.Forum), tables.OrganisationIds.IdOf(seat.Organisation)))
            .OrderBy(seat => seat.Forum, StringComparer.Ordinal).ThenBy(seat => seat.Organisation, StringComparer.Ordinal)];
        return new(
            Ids(lost, tables.PartnershipIds),
            Ids(left, tables.PartnershipIds),
            Ids(chairs, tables.OrganisationIds),
            seats,
            Ids(buildings, tables.BuildingIds),
            Ids(funding, tables.FundingIds))
        {
            People = Ids(leavers, tables.PersonIds),
            Cascade =
            [
                .. steps.OrderBy(step => step.Gone.Id, StringComparer.Ordinal),
                .. cascade.WithoutChair(chairs, cancellationToken),
                .. seats.Select(CascadeWriter.WithoutMember),
                .. cascade.Shut(buildings),
            ],
        };
    }

    /// <summary>How much goes with each person who alone would take anything along: most partnerships lost first, then most left with one holder, then most cut off.</summary>
    /// <remarks>Every count is the length of the list that <see cref="Rehearse"/> gives for that person; all together cost little more than reading the graph once.</remarks>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The id of an organisation: counts those that would be cut off from it, too; null, or an id that names none, for no such count.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<DepartureCounts> RehearseEveryone(AnalysisSession session, string? from = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        EveryDeparture everyone = new(tables.PersonIds.Count);
        Batches.Run(
            tables.PartnershipIds.Count,
            BatchSize,
            () => new PartnershipDepartures(session),
            (partnerships, partnership) => partnerships.CountEveryone(partnership, everyone),
            cancellationToken);
        new ForumChairs(tables, session.Day).CountEveryone(everyone.Chairs);
        new ForumSeats(session).CountEveryone(everyone.Forums);
        BuildingKeys.CountEveryone(tables, everyone.Buildings, session.Day);
        everyone.CountFunding(tables, session.Day, session.Options);
        return everyone.Report(tables.PersonIds, from is null ? null : CutOffRehearsal.CountEveryone(session, from, cancellationToken));
    }

    private static int[] PartnershipsOf(ProjectionTables tables, int person)
    {
        ReadOnlySpan<HeldRow> held = tables.Held[person];
        var partnerships = new int[held.Length];
        for (int i = 0; i < held.Length; i++)
            partnerships[i] = held[i].Partnership;
        return partnerships;
    }

    private static List<string> Ids(IEnumerable<int> found, IdSnapshot ids) => [.. found.Select(ids.IdOf).Order(StringComparer.Ordinal)];
}
