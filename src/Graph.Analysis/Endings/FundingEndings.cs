using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Endings;

/// <summary>What funding ends after a day and up to a later one, the first to end first, and what then hangs on nothing.</summary>
public sealed class FundingEndings
{
    private readonly AnalysisSession session;
    private readonly (int Day, int Funding)[] endings;

    private FundingEndings(AnalysisSession session, (int Day, int Funding)[] endings, int undated) =>
        (this.session, this.endings, Undated) = (session, endings, undated);

    /// <summary>How many there are.</summary>
    public int Count => endings.Length;

    /// <summary>How many grants and contracts are left out because no date at all is recorded of them: nobody can say when they end.</summary>
    public int Undated { get; }

    /// <summary>The ids of the funding, in the order of the list.</summary>
    public IEnumerable<string> Ids => endings.Select(ending => session.Tables.FundingIds.IdOf(ending.Funding));

    /// <summary>When each ends, in the order of the list.</summary>
    internal IReadOnlyList<(int Day, int Funding)> Rows => endings;

    /// <summary>Looks through all funding.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The day after which it ends.</param>
    /// <param name="to">The last day.</param>
    /// <param name="place">Only funding for this place, or that an organisation there gives or receives; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static FundingEndings Find(AnalysisSession session, DateOnly from, DateOnly to, PlaceReach? place = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        List<(int Day, int Funding)> found = [];
        int undated = 0;
        foreach (int funding in Among(tables, place))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = tables.Fundings[funding].Runs(session.Options.FundingDays).End;
            if (end > from.DayNumber && end <= to.DayNumber)
                found.Add((end, funding));
            if (tables.Fundings[funding].IsUndated)
                undated++;
        }

        found.Sort((one, other) => one.Day != other.Day ? one.Day.CompareTo(other.Day) : tables.FundingIds.Compare(one.Funding, other.Funding));
        return new(session, [.. found], undated);
    }

    /// <summary>How many stand up to a place of the list: by the day, then by id.</summary>
    /// <param name="day">The day it ends.</param>
    /// <param name="id">The id of the funding.</param>
    public int CountThrough(DateOnly day, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Array.FindLastIndex(endings, ending => ending.Day < day.DayNumber
            || (ending.Day == day.DayNumber && string.CompareOrdinal(session.Tables.FundingIds.IdOf(ending.Funding), id) <= 0)) + 1;
    }

    /// <summary>Some of the list, with what then hangs on nothing.</summary>
    /// <param name="start">How many to pass over.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<FundingEnding> Write(int start, int count)
    {
        (int Day, int Funding)[] shown = [.. endings.Skip(start).Take(count)];
        IReadOnlyList<AnchoredPartnership>[] anchored = AnchoredOnDays.Read(session, [.. shown.Select(ending => new AskedAnchor(session.Tables.FundingIds.IdOf(ending.Funding), EndingDay.JudgedOn(session, ending.Day)))]);
        return [.. shown.Zip(anchored, (ending, partnerships) => Read(ending.Day, ending.Funding, partnerships))];
    }

    /// <summary>The numbers of the funding that some organisations, by their numbers, give or receive.</summary>
    internal static HashSet<int> OfOrganisations(ProjectionTables tables, IEnumerable<int> organisations)
    {
        HashSet<int> found = [];
        foreach (int organisation in organisations)
        {
            foreach (ref readonly LinkRow row in tables.FundingGiven[organisation])
                found.Add(row.Other);
            foreach (ref readonly LinkRow row in tables.FundingReceived[organisation])
                found.Add(row.Other);
        }

        return found;
    }

    private static IEnumerable<int> Among(ProjectionTables tables, PlaceReach? place)
    {
        if (place is null)
            return Enumerable.Range(0, tables.FundingIds.Count);

        HashSet<int> found = [.. place.Located.Where(id => Ontology.OfId(id) == Ontology.Of<Funding>()).Select(tables.FundingIds.Find).Where(number => number >= 0)];
        found.UnionWith(OfOrganisations(tables, place.Organisations.Select(tables.OrganisationIds.Find).Where(number => number >= 0)));
        return found;
    }

    private FundingEnding Read(int day, int funding, IReadOnlyList<AnchoredPartnership> anchored)
    {
        ProjectionTables tables = session.Tables;
        string id = tables.FundingIds.IdOf(funding);
        HashSet<int> recipients = [];
        foreach (ref readonly LinkRow row in tables.Recipients[funding])
        {
            if (row.Period.End >= day && tables.Organisations[row.Other].Holds(day) && !ReceivesAfter(row.Other, day))
                recipients.Add(row.Other);
        }

        return new(id, DateOnly.FromDayNumber(day), tables.Fundings[funding].IsEndAssumed)
        {
            LastFundingOf = [.. recipients.Select(tables.OrganisationIds.IdOf).Order(StringComparer.Ordinal)],
            JudgedOn = DateOnly.FromDayNumber(EndingDay.JudgedOn(session, day)),
            HoldsTogether = [.. anchored.Where(one => one.IsAlone).Select(one => one.Partnership)],
        };
    }

    /// <summary>Whether an organisation receives funding that is known to run on a day or later.</summary>
    private bool ReceivesAfter(int organisation, int day)
    {
        foreach (ref readonly LinkRow row in session.Tables.FundingReceived[organisation])
        {
            if (row.Period.End > day && session.Tables.Fundings[row.Other].Runs(session.Options.FundingDays).End > day)
                return true;
        }

        return false;
    }
}

/// <summary>Funding that ends, and what then hangs on nothing.</summary>
/// <param name="Funding">The id of the funding.</param>
/// <param name="On">The first day on which it no longer runs.</param>
/// <param name="IsAssumed">Whether that day is assumed, because no end is recorded.</param>
public sealed record FundingEnding(string Funding, DateOnly On, bool IsAssumed)
{
    /// <summary>The ids of the organisations that receive it, and no other funding that is known to run on that day or later.</summary>
    public required IReadOnlyList<string> LastFundingOf { get; init; }

    /// <summary>The day on which it is judged what it holds together: the day asked about or, if it has ended by then, the day before it did.</summary>
    public required DateOnly JudgedOn { get; init; }

    /// <summary>The ids of the partnerships in which nothing but this funding holds two of the parties together, apart from people.</summary>
    public required IReadOnlyList<string> HoldsTogether { get; init; }
}
