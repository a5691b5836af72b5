using Graph.Analysis.Computing;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Rehearses what goes if people leave on a day. Only partnerships, seats, keys and funding that are current then matter.</summary>
public static class DepartureRehearsal
{
    private const int BatchSize = 2048;

    /// <summary>What goes if all of some people leave together; ids that do not belong to a person are ignored.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="people">The ids of the people.</param>
    /// <param name="organisations">Only what concerns one of these organisations: partnerships it is a party to, its seats on forums, the chairs of those forums, buildings it is in; null for everything.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DepartureAnswer Rehearse(
        AnalysisSession session, IReadOnlyCollection<string> people, IReadOnlySet<string>? organisations = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(people);
        ProjectionTables tables = session.Tables;
        int day = session.Day;
        AskedAbout asked = new(session, organisations);
        HashSet<int> leavers = [.. people.Select(tables.PersonIds.Find).Where(person => person >= 0)];
        int[] held = [.. leavers.SelectMany(person => CurrentHoldings.Of(tables, person, day)).Distinct().Where(asked.IsPartnership)];
        CascadeWriter cascade = new(session);
        PartnershipLosses losses = PartnershipLosses.Of(session, held, leavers, cascade, cancellationToken);
        HashSet<int> chairs = [.. ForumsWithoutChair.LostWith(tables, leavers, day).Where(asked.IsForum)];
        HashSet<int> buildings = [.. BuildingKeys.LostWith(tables, leavers, day).Where(asked.IsBuilding)];
        ForumSeatLost[] seats = [.. new ForumSeats(session).LostWith(leavers)
            .Where(seat => asked.IsOrganisation(seat.Organisation))
            .Select(seat => new ForumSeatLost(tables.OrganisationIds.IdOf(seat.Forum), tables.OrganisationIds.IdOf(seat.Organisation)))
            .OrderBy(seat => seat.Forum, StringComparer.Ordinal).ThenBy(seat => seat.Organisation, StringComparer.Ordinal)];
        return new(
            Ids(losses.Lost, tables.PartnershipIds),
            Ids(losses.LostInPart, tables.PartnershipIds),
            Ids(losses.LeftWithOne, tables.PartnershipIds),
            Ids(chairs, tables.OrganisationIds),
            seats,
            Ids(buildings, tables.BuildingIds),
            Ids(losses.Funding, tables.FundingIds))
        {
            People = Ids(leavers, tables.PersonIds),
            Cascade =
            [
                .. losses.Steps.OrderBy(step => step.Kind).ThenBy(step => step.Gone.Id, StringComparer.Ordinal),
                .. cascade.WithoutChair(chairs, cancellationToken),
                .. seats.Select(CascadeWriter.WithoutMember),
                .. cascade.Shut(buildings),
            ],
            PastDay = PastDay.Of(session, held, cancellationToken),
        };
    }

    /// <summary>
    /// How much goes with each person who alone would take anything along: most partnerships lost first, then most lost in
    /// part, then most left with one holder, then most cut off.
    /// </summary>
    /// <remarks>Every count is the length of the list that <see cref="Rehearse"/> gives for that person; all together cost little more than reading the graph once.</remarks>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The id of an organisation: counts those that would be cut off from it, too; null, or an id that names none, for no such count.</param>
    /// <param name="organisations">As for <see cref="Rehearse"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<DepartureCounts> RehearseEveryone(
        AnalysisSession session, string? from = null, IReadOnlySet<string>? organisations = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        AskedAbout asked = new(session, organisations);
        EveryDeparture everyone = new(tables.PersonIds.Count);
        Batches.Run(
            tables.PartnershipIds.Count,
            BatchSize,
            () => new PartnershipDepartures(session),
            (partnerships, partnership) =>
            {
                if (asked.IsPartnership(partnership))
                    partnerships.CountEveryone(partnership, everyone);
            },
            cancellationToken);
        ForumsWithoutChair.CountEveryone(tables, asked, everyone.Chairs, session.Day);
        new ForumSeats(session).CountEveryone(asked, everyone.Forums);
        BuildingKeys.CountEveryone(tables, asked, everyone.Buildings, session.Day);
        everyone.CountFunding(tables, session.Day, session.Options);
        return everyone.Report(tables.PersonIds, from is null ? null : Reachability.From(session, from)?.CutOffByEach(cancellationToken));
    }

    private static List<string> Ids(IEnumerable<int> found, IdSnapshot ids) => [.. found.Select(ids.IdOf).Order(StringComparer.Ordinal)];
}
