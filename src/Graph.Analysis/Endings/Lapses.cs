using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Endings;

/// <summary>Finds what lapses in a time, of whatever kind it is: what a stewardship group can still do something about.</summary>
public static class Lapses
{
    /// <summary>Agreements and partnerships that end, people who leave what they hold, leases that end or may be ended early, and funding that ends; in order of the day, then of what it is, then of id.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The day after which it lapses.</param>
    /// <param name="to">The last day.</param>
    /// <param name="place">Only what has to do with this place: partnerships with a party there, and funding and leases as <see cref="FundingEndings"/> and <see cref="LeaseEndings"/> have them; null for all.</param>
    /// <param name="partnerships">Only what has to do with these partnerships, by id: leases and funding of their parties; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<Lapse> Find(AnalysisSession session, DateOnly from, DateOnly to, PlaceReach? place = null, IReadOnlySet<string>? partnerships = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int[] asked = CurrentPartnerships.Of(tables, [], place?.Organisations, session.Day, partnerships);
        HashSet<int>? parties = partnerships is null ? null : [.. asked.SelectMany(partnership => CurrentParties.Of(tables, partnership, session.Day))];

        Lapse[] found =
        [
            .. OfPartnerships(session, asked, from.DayNumber, to.DayNumber),
            .. OfPeople(session, asked, from.DayNumber, to.DayNumber, cancellationToken),
            .. OfLeases(tables, LeaseEndings.Find(session, from, to, place, cancellationToken), parties),
            .. OfFunding(tables, FundingEndings.Find(session, from, to, place, cancellationToken), parties),
        ];
        return [.. found.OrderBy(lapse => lapse.On).ThenBy(lapse => lapse.Kind).ThenBy(lapse => lapse.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Lapse> OfPartnerships(AnalysisSession session, int[] asked, int from, int to)
    {
        foreach (int partnership in asked)
        {
            string id = session.Tables.PartnershipIds.IdOf(partnership);
            PartnershipState state = session.Tables.Partnerships[partnership];
            if (state.Agreement.Holds(session.Day) && IsWithin(state.Agreement.End, from, to))
                yield return new(LapseKind.AgreementEnds, Day(state.Agreement.End), id, id) { Partnerships = [id], Organisations = PartiesOf(session, partnership) };
            if (IsWithin(state.Period.End, from, to))
                yield return new(LapseKind.PartnershipEnds, Day(state.Period.End), id, id) { Partnerships = [id], Organisations = PartiesOf(session, partnership) };
        }
    }

    /// <summary>Everybody in post who holds something and will leave it, once for each organisation they hold it for and each day.</summary>
    private static IEnumerable<Lapse> OfPeople(AnalysisSession session, int[] asked, int from, int to, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        PartyHolders holders = new(session);
        SortedDictionary<(int Day, int Person, int Organisation), List<string>> leaving = [];
        foreach (int partnership in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            holders.Read(partnership);
            foreach (SideHolder holder in (SideHolder[])[.. holders.Counting, .. holders.Others])
            {
                if (!holder.InPost || !IsWithin(holder.LeavesOn, from, to))
                    continue;
                if (!leaving.TryGetValue((holder.LeavesOn, holder.Person, holder.Organisation), out List<string>? held))
                    leaving.Add((holder.LeavesOn, holder.Person, holder.Organisation), held = []);
                held.Add(tables.PartnershipIds.IdOf(partnership));
            }
        }

        foreach (((int day, int person, int organisation), List<string> held) in leaving)
        {
            (string who, string where) = (tables.PersonIds.IdOf(person), tables.OrganisationIds.IdOf(organisation));
            yield return new(LapseKind.PersonLeaves, Day(day), $"{who} {where}", who) { Partnerships = [.. held.Order(StringComparer.Ordinal)], Organisations = [where] };
        }
    }

    private static IEnumerable<Lapse> OfLeases(ProjectionTables tables, LeaseEndings endings, HashSet<int>? parties) =>
        from ending in endings.Rows
        let state = tables.TenureStates[ending.Tenure]
        where parties is null || parties.Contains(state.Organisation)
        let kind = ending.Event == LeaseEvent.Ends ? LapseKind.LeaseEnds : LapseKind.LeaseMayEndEarly
        select new Lapse(kind, Day(ending.Day), tables.TenureIds.IdOf(ending.Tenure), tables.BuildingIds.IdOf(state.Building)) { Organisations = [tables.OrganisationIds.IdOf(state.Organisation)], Tenure = state.Kind };

    private static IEnumerable<Lapse> OfFunding(ProjectionTables tables, FundingEndings endings, HashSet<int>? parties)
    {
        HashSet<int>? theirs = parties is null ? null : FundingEndings.OfOrganisations(tables, parties);
        return from ending in endings.Rows
               where theirs is null || theirs.Contains(ending.Funding)
               let id = tables.FundingIds.IdOf(ending.Funding)
               select new Lapse(LapseKind.FundingEnds, Day(ending.Day), id, id) { IsAssumed = tables.Fundings[ending.Funding].IsEndAssumed };
    }

    private static string[] PartiesOf(AnalysisSession session, int partnership) =>
        [.. CurrentParties.Of(session.Tables, partnership, session.Day).Select(session.Tables.OrganisationIds.IdOf).Order(StringComparer.Ordinal)];

    private static bool IsWithin(int day, int from, int to) => day > from && day <= to;

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(number);
}

/// <summary>Something that lapses on a day.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The first day on which it no longer holds; of a lease that may be ended early, the day on which it may.</param>
/// <param name="Id">What tells it from all others of its kind.</param>
/// <param name="Subject">The id of what it is about: the partnership, the person who leaves, the building or the funding.</param>
public sealed record Lapse(LapseKind Kind, DateOnly On, string Id, string Subject)
{
    /// <summary>The ids of the partnerships that it is about: the one that ends or whose agreement does, or those that the person holds there.</summary>
    public IReadOnlyList<string> Partnerships { get; init; } = [];

    /// <summary>The ids of the organisations that it is about: the parties, the one that the person leaves, or the one that has the building.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>How the organisation has the building; 0 where that is not known, and of all else.</summary>
    public TenureKind Tenure { get; init; }

    /// <summary>Whether the end of funding is assumed, because none is recorded.</summary>
    public bool IsAssumed { get; init; }
}

/// <summary>What lapses.</summary>
public enum LapseKind
{
    /// <summary>The agreement behind a partnership ends.</summary>
    AgreementEnds = 1,

    /// <summary>A partnership ends.</summary>
    PartnershipEnds,

    /// <summary>Somebody in post who holds partnerships leaves the post, or stops holding them.</summary>
    PersonLeaves,

    /// <summary>An organisation no longer has a building.</summary>
    LeaseEnds,

    /// <summary>An organisation or its landlord may end a lease early.</summary>
    LeaseMayEndEarly,

    /// <summary>Funding ends.</summary>
    FundingEnds,
}
