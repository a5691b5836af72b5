namespace Graph.Model;

/// <summary>Which dates are of something that has happened, and so can't be in the future, as the records declare with [Past]. Files and mutations are judged alike.</summary>
public static class PastDates
{
    /// <summary>Whether a date lies in the future although what it is the date of has happened.</summary>
    /// <param name="property">The property that has it; null where several have.</param>
    /// <param name="date">The date.</param>
    /// <param name="today">Today's date.</param>
    public static bool IsTooLate(PropertyDefinition? property, PartialDate date, DateOnly today) =>
        property?.YearsAhead is { } years && date.FirstDay > today.AddYears(years);
}
