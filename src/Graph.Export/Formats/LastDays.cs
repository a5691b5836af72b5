using Graph.Model;

namespace Graph.Export.Formats;

/// <summary>The ends of periods as people and other standards say them.</summary>
public static class LastDays
{
    /// <summary>The last day of what ended: the day before the day on which it was over. A month or a year ends with its last day either way.</summary>
    /// <param name="until">The end as facts have it.</param>
    public static PartialDate Of(PartialDate until) => until.Day is null || until.FirstDay == DateOnly.MinValue ? until : PartialDate.Of(until.FirstDay.AddDays(-1));
}
