using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Endings;

/// <summary>Which tenures of buildings end, or may be ended early, from a day up to a later one, the first first, and what hangs on them.</summary>
public sealed class LeaseEndings
{
    private readonly AnalysisSession session;
    private readonly (int Day, LeaseEvent Event, int Tenure)[] endings;

    private LeaseEndings(AnalysisSession session, (int Day, LeaseEvent Event, int Tenure)[] endings) => (this.session, this.endings) = (session, endings);

    /// <summary>How many there are.</summary>
    public int Count => endings.Length;

    /// <summary>What happens when to which tenure, in the order of the list.</summary>
    internal IReadOnlyList<(int Day, LeaseEvent Event, int Tenure)> Rows => endings;

    /// <summary>Looks through all tenures. One that another of the same organisation in the same building carries on does not end.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The day after which it ends, or from which it may be ended early.</param>
    /// <param name="to">The last day.</param>
    /// <param name="place">Only buildings in this place, or that an organisation there has; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static LeaseEndings Find(AnalysisSession session, DateOnly from, DateOnly to, PlaceReach? place = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        HashSet<int>? buildings = place is null ? null : [.. place.Located.Where(id => Ontology.OfId(id) == Ontology.Of<Building>()).Select(tables.BuildingIds.Find)];
        HashSet<int>? organisations = place is null ? null : [.. place.Organisations.Select(tables.OrganisationIds.Find)];
        List<(int Day, LeaseEvent Event, int Tenure)> found = [];
        for (int tenure = 0; tenure < tables.TenureIds.Count; tenure++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TenureState state = tables.TenureStates[tenure];
            if (buildings?.Contains(state.Building) == false && !organisations!.Contains(state.Organisation))
                continue;
            if (state.Period.End > from.DayNumber && state.Period.End <= to.DayNumber && !IsCarriedOn(tables, state))
                found.Add((state.Period.End, LeaseEvent.Ends, tenure));
            if (state.MayBreak(from.DayNumber, to.DayNumber))
                found.Add((state.BreakDay, LeaseEvent.MayEndEarly, tenure));
        }

        found.Sort((one, other) => (one.Day, one.Event) != (other.Day, other.Event)
            ? (one.Day, one.Event).CompareTo((other.Day, other.Event))
            : tables.TenureIds.Compare(one.Tenure, other.Tenure));
        return new(session, [.. found]);
    }

    /// <summary>How many stand up to a place of the list: by the day, then what happens, then the id.</summary>
    /// <param name="day">The day.</param>
    /// <param name="happens">What happens on it.</param>
    /// <param name="id">The id of the tenure.</param>
    public int CountThrough(DateOnly day, LeaseEvent happens, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Array.FindLastIndex(endings, ending => (ending.Day, ending.Event).CompareTo((day.DayNumber, happens)) is var order
            && (order < 0 || (order == 0 && string.CompareOrdinal(session.Tables.TenureIds.IdOf(ending.Tenure), id) <= 0))) + 1;
    }

    /// <summary>Some of the list, with what hangs on each.</summary>
    /// <param name="start">How many to pass over.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<LeaseWarning> Write(int start, int count)
    {
        (int Day, LeaseEvent Event, int Tenure)[] shown = [.. endings.Skip(start).Take(count)];
        IReadOnlyList<AnchoredPartnership>[] anchored = AnchoredOnDays.Read(session, [.. shown.Select(ending =>
        {
            TenureState state = session.Tables.TenureStates[ending.Tenure];
            return new AskedAnchor(session.Tables.BuildingIds.IdOf(state.Building), EndingDay.JudgedOn(session, ending.Day), state.Organisation);
        })]);
        return [.. shown.Zip(anchored, (ending, partnerships) => Read(ending.Day, ending.Event, ending.Tenure, partnerships))];
    }

    private LeaseWarning Read(int day, LeaseEvent happens, int tenure, IReadOnlyList<AnchoredPartnership> anchored)
    {
        ProjectionTables tables = session.Tables;
        TenureState state = tables.TenureStates[tenure];
        string organisation = tables.OrganisationIds.IdOf(state.Organisation);
        string building = tables.BuildingIds.IdOf(state.Building);
        int judgedOn = EndingDay.JudgedOn(session, day);
        return new(tables.TenureIds.IdOf(tenure), organisation, building, happens, DateOnly.FromDayNumber(day))
        {
            JudgedOn = DateOnly.FromDayNumber(judgedOn),
            Partnerships = anchored,
            SharedWith = Current(tables.Occupants[state.Building], tables.OrganisationIds, judgedOn, except: state.Organisation),
            KeyHolders = Current(tables.KeyHolders[state.Building], tables.PersonIds, judgedOn, except: -1),
        };
    }

    private static string[] Current(ReadOnlySpan<LinkRow> rows, IdSnapshot ids, int day, int except)
    {
        HashSet<int> found = [];
        foreach (ref readonly LinkRow row in rows)
        {
            if (row.Other != except && row.Period.Holds(day))
                found.Add(row.Other);
        }

        return [.. found.Select(ids.IdOf).Order(StringComparer.Ordinal)];
    }

    private static bool IsCarriedOn(ProjectionTables tables, TenureState ended) => Links.Any(tables.Tenures[ended.Organisation], ended.Building, ended.Period.End);
}

/// <summary>A tenure of a building that ends, or may be ended early, and what hangs on it.</summary>
/// <param name="Tenure">The id of the tenure.</param>
/// <param name="Organisation">The id of the organisation that has the building.</param>
/// <param name="Building">The id of the building.</param>
/// <param name="Event">What happens.</param>
/// <param name="On">The day it happens or may happen; of an end, the first day on which the organisation no longer has the building.</param>
public sealed record LeaseWarning(string Tenure, string Organisation, string Building, LeaseEvent Event, DateOnly On)
{
    /// <summary>The day on which it is judged what hangs on it: the day asked about or, if it has happened by then, the day before it did.</summary>
    public required DateOnly JudgedOn { get; init; }

    /// <summary>The partnerships of the organisation that sharing this building with another party anchors.</summary>
    public required IReadOnlyList<AnchoredPartnership> Partnerships { get; init; }

    /// <summary>The ids of the other organisations in the building.</summary>
    public required IReadOnlyList<string> SharedWith { get; init; }

    /// <summary>The ids of the people who can open the building.</summary>
    public required IReadOnlyList<string> KeyHolders { get; init; }
}

/// <summary>What happens to a tenure.</summary>
public enum LeaseEvent
{
    /// <summary>It ends.</summary>
    Ends = 1,

    /// <summary>The organisation or its landlord may end it early: a break in the lease.</summary>
    MayEndEarly,
}
