using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>The date of a record of contact in one number: its first day, and how precisely it is known.</summary>
internal readonly record struct ContactDay(int Code)
{
    private const int WholeDay = 1;
    private const int WholeMonth = 2;
    private const int WholeYear = 3;

    public bool IsKnown => Code != 0;

    /// <summary>The day number it is read as: its first day.</summary>
    public int Day => Code >> 2;

    public bool IsWholeDay => (Code & 3) == WholeDay;

    /// <summary>The day number of the latest day it may have been; of a date that is known.</summary>
    public int LastDay => IsWholeDay ? Day : Date!.Value.LastDay.DayNumber;

    /// <summary>Whether all of another date lies within this one; of dates that are known.</summary>
    public bool Contains(ContactDay other) => Day <= other.Day && other.LastDay <= LastDay;

    public PartialDate? Date
    {
        get
        {
            if (!IsKnown)
                return null;
            DateOnly first = DateOnly.FromDayNumber(Day);
            return (Code & 3) switch
            {
                WholeYear => PartialDate.Of(first.Year),
                WholeMonth => PartialDate.Of(first.Year, first.Month),
                _ => PartialDate.Of(first),
            };
        }
    }

    public static ContactDay Of(PartialDate? date) => date is { } known
        ? new((known.FirstDay.DayNumber << 2) | (known.Month is null ? WholeYear : known.Day is null ? WholeMonth : WholeDay))
        : default;
}
