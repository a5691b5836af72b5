using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Partners;

/// <summary>What an organisation can carry, apart from how well it fits.</summary>
public sealed record PartnerCapacity
{
    /// <summary>The id of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>Its income in its latest financial year that had ended by the day and has one recorded. If no year of it is recorded at all, what its own record says without a year. In pounds; null if unknown, such as on a day before its first recorded year had ended.</summary>
    public required decimal? Income { get; init; }

    /// <summary>The last day of that financial year; null if the income is of no recorded year.</summary>
    public required DateOnly? IncomeYearEnd { get; init; }

    /// <summary>How its income has changed from year to year; null if fewer than two years are recorded.</summary>
    public required IncomeTrend? IncomeTrend { get; init; }

    /// <summary>How many people it employs, in the same way: by the latest year that had ended by the day and says so; if no year says so, by its own record; null if unknown.</summary>
    public required int? Staff { get; init; }

    /// <summary>How many people volunteer for it, in the same way; null if unknown.</summary>
    public required int? Volunteers { get; init; }

    /// <summary>Which of these are from its own record, which says no year: they may be of another time than the day asked about.</summary>
    public required IReadOnlyList<CapacityFigure> Undated { get; init; }

    /// <summary>For how many full years it has been in its register; null if unknown.</summary>
    public required int? YearsRegistered { get; init; }

    /// <summary>The ids of the buildings that it leases or uses, and of those that it owns and has not let.</summary>
    public required IReadOnlyList<string> Premises { get; init; }

    /// <summary>The ids of the buildings that it owns and that others lease: the tenants have these, and their rooms.</summary>
    public required IReadOnlyList<string> LetBuildings { get; init; }

    /// <summary>How many rooms in its premises others could use; null if that is recorded of none. Each organisation in a building has all its rooms: see premisesInWords for those that it shares.</summary>
    public required int? SpareRooms { get; init; }

    /// <summary>The ids of the funding that it receives on the day, with the day after its last one; null where no end is known.</summary>
    public required IReadOnlyList<(string Funding, DateOnly? Until)> RunningFunding { get; init; }
}

/// <summary>A figure of what an organisation can carry.</summary>
public enum CapacityFigure
{
    /// <summary>Its income.</summary>
    Income = 1,

    /// <summary>How many people it employs.</summary>
    Staff,

    /// <summary>How many people volunteer for it.</summary>
    Volunteers,
}

/// <summary>How an income has changed: from the first to the last of the latest three recorded years.</summary>
public enum IncomeTrend
{
    /// <summary>It has risen by a tenth or more.</summary>
    Rising = 1,

    /// <summary>It has changed by less than a tenth.</summary>
    Steady,

    /// <summary>It has fallen by a tenth or more.</summary>
    Falling,
}

/// <summary>Reads what organisations can carry.</summary>
public static class Capacities
{
    private const int YearsOfTrend = 3;
    private const decimal Change = 0.1m;

    /// <summary>What an organisation can carry on a day; null where it is not known.</summary>
    /// <param name="index">What is known.</param>
    /// <param name="organisation">Its id.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">The constants: how long funding without an end is assumed to run.</param>
    public static PartnerCapacity? Of(PartnerIndex index, string organisation, DateOnly asOf, FragilityOptions options)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(options);
        int number = index.Find(organisation);
        if (number < 0)
            return null;

        (PartnerBlock block, int place, int day) = (index.BlockOf(number), number & PartnerBlock.Mask, asOf.DayNumber);
        OrganisationDetails details = block.Organisations[place]!;
        ReadOnlySpan<YearRow> years = block.YearsOf(place);
        Income? income = IncomeOf(years, details, day);
        Entry[] entries = block.EntriesOf(place).ToArray();
        int? ownStaff = OwnFigure(years, details.Staff, static year => year.Staff), ownVolunteers = OwnFigure(years, details.Volunteers, static year => year.Volunteers);
        return new()
        {
            Organisation = organisation,
            Income = income?.Amount,
            IncomeYearEnd = income?.YearEnd is { } end ? DateOnly.FromDayNumber(end) : null,
            IncomeTrend = TrendOf(years, day),
            Staff = Latest(years, day, static year => year.Staff) ?? ownStaff,
            Volunteers = Latest(years, day, static year => year.Volunteers) ?? ownVolunteers,
            Undated = [.. new (CapacityFigure Figure, bool IsUndated)[]
            {
                (CapacityFigure.Income, income is { YearEnd: null }),
                (CapacityFigure.Staff, ownStaff is not null),
                (CapacityFigure.Volunteers, ownVolunteers is not null),
            }.Where(one => one.IsUndated).Select(one => one.Figure)],
            YearsRegistered = details.Registered <= day ? FullYears(DateOnly.FromDayNumber(details.Registered), asOf) : null,
            Premises = Named(BuildingsOf(entries, day)),
            LetBuildings = Named(LetBuildingsOf(entries, day)),
            SpareRooms = SpareRoomsOf(entries, day),
            RunningFunding = [.. Running(index, entries, day, options).OrderBy(funding => funding.Funding, StringComparer.Ordinal)],
        };

        string[] Named(IEnumerable<Entry> buildings) => [.. buildings.Select(entry => index.Ids.NodeOf(entry.Source, entry.Node)).Order(StringComparer.Ordinal)];
    }

    /// <summary>An organisation's income as it is known on a day; null where it is not.</summary>
    internal static Income? IncomeOf(ReadOnlySpan<YearRow> years, OrganisationDetails details, int day)
    {
        for (int i = years.Length - 1; i >= 0; i--)
        {
            if (years[i].End <= day && years[i].Income is { } income)
                return new(income, years[i].End);
        }

        return OwnFigure(years, details.Income, static year => year.Income) is { } own ? new(own, null) : null;
    }

    /// <summary>How many rooms others could use in the buildings that an organisation has on a day; null where that is recorded of none.</summary>
    internal static int? SpareRoomsOf(Entry[] entries, int day)
    {
        int[] rooms = [.. BuildingsOf(entries, day).Select(entry => entry.Target).Where(spare => spare >= 0)];
        return rooms.Length == 0 ? null : rooms.Sum();
    }

    /// <summary>What an organisation's own record says of itself, without a year. It counts only where no year says it: else it is most likely of one of those years, and would tell of another time.</summary>
    private static T? OwnFigure<T>(ReadOnlySpan<YearRow> years, T? own, Func<YearRow, T?> read)
        where T : struct
    {
        foreach (ref readonly YearRow year in years)
        {
            if (read(year) is not null)
                return null;
        }

        return own;
    }

    private static IEnumerable<Entry> LetBuildingsOf(Entry[] entries, int day)
    {
        HashSet<int> own = [.. BuildingsOf(entries, day).Select(entry => entry.Node)];
        return entries.Where(entry => entry.Kind == EntryKind.LetBuilding && entry.Period.Holds(day) && !own.Contains(entry.Node)).DistinctBy(entry => entry.Node);
    }

    // Who owns a building and uses it has it once.
    private static IEnumerable<Entry> BuildingsOf(Entry[] entries, int day) =>
        entries.Where(entry => entry.Kind == EntryKind.Building && entry.Period.Holds(day)).DistinctBy(entry => entry.Node);

    private static IncomeTrend? TrendOf(ReadOnlySpan<YearRow> years, int day)
    {
        decimal[] incomes = [.. years.ToArray().Where(year => year.End <= day && year.Income is not null).DistinctBy(year => year.End).Select(year => year.Income!.Value).TakeLast(YearsOfTrend)];
        if (incomes is not [var first, .., var last])
            return null;
        return last >= first * (1 + Change) && last > first ? IncomeTrend.Rising : last <= first * (1 - Change) && last < first ? IncomeTrend.Falling : IncomeTrend.Steady;
    }

    private static int? Latest(ReadOnlySpan<YearRow> years, int day, Func<YearRow, int?> read)
    {
        for (int i = years.Length - 1; i >= 0; i--)
        {
            if (years[i].End <= day && read(years[i]) is { } known)
                return known;
        }

        return null;
    }

    private static int FullYears(DateOnly from, DateOnly to) => to.Year - from.Year - (from.AddYears(to.Year - from.Year) > to ? 1 : 0);

    private static IEnumerable<(string Funding, DateOnly? Until)> Running(PartnerIndex index, Entry[] entries, int day, FragilityOptions options) => entries
        .Where(entry => entry.Kind == EntryKind.Funding && new FundingState(entry.Period, default, IsKnown: true).Runs(options.FundingDays).Holds(day))
        .DistinctBy(entry => entry.Node)
        .Select(entry => (index.Ids.NodeOf(entry.Source, entry.Node), entry.Period.End == int.MaxValue ? (DateOnly?)null : DateOnly.FromDayNumber(entry.Period.End)));

    /// <summary>A yearly income.</summary>
    /// <param name="Amount">In pounds.</param>
    /// <param name="YearEnd">The number of the last day of the year; null where it is not known which year it was.</param>
    internal readonly record struct Income(decimal Amount, int? YearEnd);
}
