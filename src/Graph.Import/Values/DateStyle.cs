namespace Graph.Import.Values;

/// <summary>What has to be known of a column to read its dates.</summary>
/// <param name="Today">Today's day, by which the century of a year of two digits is found.</param>
/// <param name="CountsFrom1904">Whether the workbook counts days from 1904.</param>
/// <param name="HasIsoMonths">Whether other dates of the column are months such as 2010-05, so that 2010-11 is November and not a financial year.</param>
internal readonly record struct DateStyle(DateOnly Today, bool CountsFrom1904 = false, bool HasIsoMonths = false)
{
    // A lease may end in thirty years; somebody may have been in post for seventy.
    private const int YearsAhead = 30;

    // What people import is younger, and a day that is older is mostly written as one: a serial number of 1955 is rather 2019 with a digit too many.
    private const int FirstYearOfSerials = 1970;

    /// <summary>Whether a number of days that stands where a date is expected may have been meant as that day.</summary>
    public bool MayBeSerial(DateOnly day) => day.Year >= FirstYearOfSerials && day <= Today.AddYears(YearsAhead);

    /// <summary>The year that two digits mean: the latest that is not more than thirty years ahead.</summary>
    public int YearOf(int twoDigits)
    {
        int latest = Today.Year + YearsAhead;
        return latest - ((((latest - twoDigits) % 100) + 100) % 100);
    }
}
