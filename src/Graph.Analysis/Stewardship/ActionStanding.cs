using Graph.Analysis.Memory;
using Graph.Model;

namespace Graph.Analysis.Stewardship;

/// <summary>How far an action is on a day.</summary>
/// <param name="Action">The id of the action.</param>
/// <param name="Status">How far it is.</param>
/// <param name="DaysOverdue">For how many days it has been overdue; null if it is not. Of a date of which only the month or the year is known, the last day counts.</param>
public sealed record ActionStanding(string Action, ActionStatus Status, int? DaysOverdue)
{
    /// <summary>How many days before it is due an action is due soon.</summary>
    public const int SoonDays = 30;

    /// <summary>When it is due; null if nobody said.</summary>
    public PartialDate? Due { get; private init; }

    /// <summary>When it was done; null if it was not, on the day asked about.</summary>
    public PartialDate? Done { get; private init; }

    /// <summary>The id of the person who has taken it on; null if nobody has.</summary>
    public string? Owner { get; private init; }

    /// <summary>The ids of what it is about, such as a blockage or a meeting.</summary>
    public IReadOnlyList<string> About { get; private init; } = [];

    /// <summary>How far an action is; null if it had not been taken on by the day, or ended without being done.</summary>
    /// <param name="memory">What is known of it.</param>
    /// <param name="action">The action.</param>
    /// <param name="day">The day asked about.</param>
    public static ActionStanding? Of(RecordedMemory memory, Model.Action action, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(action);
        bool isDone = action.IsDoneBy(day);
        if (!action.HasBegunBy(day) || (!isDone && !action.IsOpenOn(day)))
            return null;

        int? left = action.Due?.LastDay.DayNumber - day.DayNumber;
        ActionStatus status = isDone ? ActionStatus.Done
            : left < 0 ? ActionStatus.Overdue
            : left <= SoonDays ? ActionStatus.DueSoon
            : ActionStatus.Open;
        return new(action.Id, status, status == ActionStatus.Overdue ? -left : null)
        {
            Due = action.Due,
            Done = isDone ? action.Done : null,
            Owner = action.Owner,
            About = [.. memory.SubjectsOf(action.Id).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Some actions in order: those that are overdue come first, then those that are due, the earliest first; those without a day after these, and those that are done last.</summary>
    internal static IReadOnlyList<ActionStanding> InOrder(IEnumerable<ActionStanding> actions) =>
        [.. actions.OrderBy(action => action.Status == ActionStatus.Done).ThenBy(action => action.Due?.LastDay ?? DateOnly.MaxValue).ThenBy(action => action.Action, StringComparer.Ordinal)];
}

/// <summary>How far an action is.</summary>
public enum ActionStatus
{
    /// <summary>It was to be done by an earlier day, and is not done.</summary>
    Overdue = 1,

    /// <summary>It is to be done within 30 days.</summary>
    DueSoon,

    /// <summary>It is to be done later, or on no given day.</summary>
    Open,

    /// <summary>It was done, or dropped by agreement.</summary>
    Done,
}
