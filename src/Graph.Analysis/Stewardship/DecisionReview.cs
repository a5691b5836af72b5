using Graph.Analysis.Memory;
using Graph.Model;

namespace Graph.Analysis.Stewardship;

/// <summary>A decision that the group wanted to look at again, with what was learnt from it since.</summary>
/// <param name="Decision">The id of the decision.</param>
/// <param name="Review">When the group wanted to look at it again.</param>
/// <param name="DaysOverdue">For how many days that has been overdue; null if it is not. Of a date of which only the month or the year is known, the last day counts.</param>
public sealed record DecisionReview(string Decision, PartialDate Review, int? DaysOverdue)
{
    /// <summary>When it was decided; null if nobody said.</summary>
    public PartialDate? Decided { get; private init; }

    /// <summary>The ids of those who decided it.</summary>
    public IReadOnlyList<string> DecidedBy { get; private init; } = [];

    /// <summary>The ids of the cases that tell what was learnt from it later, the oldest first.</summary>
    public IReadOnlyList<string> LearntLater { get; private init; } = [];

    /// <summary>The decisions that are to be looked at again by a day, in no order. One that has ended is not.</summary>
    /// <param name="memory">What is recorded.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="dueBy">The last day on which a review may be due.</param>
    /// <param name="reach">Only decisions that have to do with something; null for all.</param>
    public static IReadOnlyList<DecisionReview> Find(RecordedMemory memory, DateOnly day, DateOnly dueBy, MemoryReach? reach)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return [..
            from decision in memory.Of<Decision>()
            where decision.IsCurrentOn(day) && !(decision.Decided?.FirstDay > day) && reach?.Has(decision) is not false
            let review = decision.Review
            where review is not null && review.Value.FirstDay <= dueBy
            let overdue = day.DayNumber - review.Value.LastDay.DayNumber
            select new DecisionReview(decision.Id, review.Value, overdue > 0 ? overdue : null)
            {
                Decided = decision.Decided,
                DecidedBy = [.. memory.From(decision.Id).OfType<DecidedBy>().Select(edge => edge.To).Distinct(StringComparer.Ordinal)],
                LearntLater = [.. memory.About<Learning>(decision.Id).Where(learning => IsLater(decision, learning, day)).OrderBy(learning => learning.Date?.FirstDay ?? DateOnly.MaxValue).Select(learning => learning.Id)],
            }];
    }

    /// <summary>Whether a case about a decision tells of what came after it: it is not dated before the decision. One without a date is told with hindsight.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="learning">The case.</param>
    /// <param name="day">The day asked about; null for all times.</param>
    public static bool IsLater(Decision decision, Learning learning, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(learning);
        return learning.Date is not { } date || (!(date.LastDay < decision.Decided?.FirstDay) && !(date.FirstDay > day));
    }
}
