namespace Graph.Analysis;

/// <summary>Rehearses what goes if people leave on a day. Only partnerships, seats, keys and funding that are current then matter.</summary>
public static class DepartureRehearsal
{
    /// <summary>What goes if all of some people leave together; ids that name nobody are ignored.</summary>
    /// <param name="projection">What is known.</param>
    /// <param name="people">The ids of the people.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="options">The constants.</param>
    public static DepartureAnswer Rehearse(Projection projection, IReadOnlyCollection<string> people, DateOnly asOf, FragilityOptions options)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(people);
        ProjectionTables tables = projection.Tables;
        HashSet<int> leavers = [.. people.Select(tables.PersonIds.Find).Where(person => person >= 0)];

        PartnershipDepartures partnerships = new(tables, asOf, options);
        List<int> lost = [];
        List<int> left = [];
        HashSet<int> funding = [];
        foreach (int partnership in leavers.SelectMany(person => PartnershipsOf(tables, person)).Distinct())
        {
            switch (partnerships.Rehearse(partnership, leavers, funding))
            {
                case PartnershipOutcome.Lost:
                    lost.Add(partnership);
                    break;
                case PartnershipOutcome.LeftWithOneHolder:
                    left.Add(partnership);
                    break;
            }
        }

        return new(
            Ids(lost, tables.PartnershipIds),
            Ids(left, tables.PartnershipIds),
            [.. new ForumSeats(tables, asOf.DayNumber).LostWith(leavers)
                .Select(seat => new ForumSeatLost(tables.OrganisationIds.IdOf(seat.Forum), tables.OrganisationIds.IdOf(seat.Organisation)))
                .OrderBy(seat => seat.Forum, StringComparer.Ordinal).ThenBy(seat => seat.Organisation, StringComparer.Ordinal)],
            Ids(BuildingKeys.LostWith(tables, leavers, asOf.DayNumber), tables.BuildingIds),
            Ids(funding, tables.FundingIds));
    }

    /// <summary>How much goes with each person who alone would take anything along: most partnerships lost first, then most left with one holder.</summary>
    /// <remarks>Every count is the length of the list that <see cref="Rehearse"/> gives for that person; all together cost little more than reading the graph once.</remarks>
    /// <param name="projection">What is known.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="options">The constants.</param>
    public static IReadOnlyList<DepartureCounts> RehearseEveryone(Projection projection, DateOnly asOf, FragilityOptions options)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ProjectionTables tables = projection.Tables;
        EveryDeparture everyone = new(tables.PersonIds.Count);
        new PartnershipDepartures(tables, asOf, options).CountEveryone(everyone);
        new ForumSeats(tables, asOf.DayNumber).CountEveryone(everyone.Forums);
        BuildingKeys.CountEveryone(tables, everyone.Buildings, asOf.DayNumber);
        everyone.CountFunding(tables, asOf.DayNumber, options);
        return everyone.Report(tables.PersonIds);
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
