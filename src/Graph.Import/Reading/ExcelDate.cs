namespace Graph.Import.Reading;

/// <summary>Days as spreadsheets count them.</summary>
internal static class ExcelDate
{
    private static readonly DateOnly Base1900 = new(1899, 12, 30);
    private static readonly DateOnly Base1904 = new(1904, 1, 1);

    /// <summary>The day of a number; null where it is none from 1900 to 9999.</summary>
    /// <param name="serial">Days, with the time of day as a fraction.</param>
    /// <param name="from1904">Whether day 0 is the first of January 1904.</param>
    public static DateOnly? Day(double serial, bool from1904)
    {
        if (!(serial >= 1 && serial < 2_958_466))
            return null;

        int days = (int)Math.Floor(serial);
        if (from1904)
            return days <= DateOnly.MaxValue.DayNumber - Base1904.DayNumber ? Base1904.AddDays(days) : null;

        // The base of 1900 counts a 29th of February 1900 that never was, as day 60.
        return days == 60 ? null : Base1900.AddDays(days < 60 ? days + 1 : days);
    }
}
