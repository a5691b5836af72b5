using Graph.Analysis.Memory;
using Graph.Model;

namespace Graph.Analysis.Stewardship;

/// <summary>A blockage that is open on a day, with what has been done about it.</summary>
public sealed record OpenBlockage
{
    /// <summary>The id of the blockage.</summary>
    public required string Blockage { get; init; }

    /// <summary>When it was raised; null if nobody said.</summary>
    public PartialDate? Raised { get; init; }

    /// <summary>For at least how many days it has been open; null if it is not known when it was raised. Of a date of which only the month or the year is known, the last day counts.</summary>
    public int? DaysOpen { get; init; }

    /// <summary>How far those who could clear it are.</summary>
    public BlockageStage Stage { get; init; }

    /// <summary>After how many days it was acknowledged; null if it was not, or one of the dates is not known to the day.</summary>
    public int? AcknowledgedAfter { get; init; }

    /// <summary>Who raised it, and for which organisation.</summary>
    public IReadOnlyList<RaisedBy> RaisedBy { get; init; } = [];

    /// <summary>The id of the person who has taken it on; null if nobody has.</summary>
    public string? Owner { get; init; }

    /// <summary>The ids of what it stands in the way of.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>The steps against it, those that are overdue first.</summary>
    public IReadOnlyList<ActionStanding> Actions { get; init; } = [];

    /// <summary>The ids of the cases that tell what was learnt from it.</summary>
    public IReadOnlyList<string> Learnt { get; init; } = [];

    /// <summary>The blockages that are open on a day, in no order.</summary>
    /// <param name="memory">What is recorded.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="reach">Only those that have to do with something; null for all.</param>
    public static IReadOnlyList<OpenBlockage> Find(RecordedMemory memory, DateOnly day, MemoryReach? reach)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return [.. memory.Of<Blockage>().Where(blockage => blockage.IsOpenOn(day) && reach?.Has(blockage) is not false).Select(blockage => Of(memory, blockage, day))];
    }

    /// <summary>What it is sorted by.</summary>
    /// <param name="order">Which come first.</param>
    public long Place(OpenBlockageOrder order) => Raised is not { } raised ? long.MaxValue : order == OpenBlockageOrder.Age ? raised.LastDay.DayNumber : -raised.LastDay.DayNumber;

    private static OpenBlockage Of(RecordedMemory memory, Blockage blockage, DateOnly day)
    {
        IReadOnlyList<ActionStanding> actions = ActionStanding.InOrder(memory.About<Model.Action>(blockage.Id).Select(action => ActionStanding.Of(memory, action, day)).OfType<ActionStanding>());
        bool isAcknowledged = blockage.Acknowledged is { } acknowledged && acknowledged.FirstDay <= day;
        return new()
        {
            Blockage = blockage.Id,
            Raised = blockage.Raised,
            DaysOpen = blockage.Raised is { } raised ? Math.Max(0, day.DayNumber - raised.LastDay.DayNumber) : null,
            Stage = actions.Count > 0 || !string.IsNullOrWhiteSpace(blockage.Steps) ? BlockageStage.UnderWay
                : blockage.Owner is not null ? BlockageStage.TakenOn
                : isAcknowledged ? BlockageStage.Acknowledged
                : BlockageStage.Raised,
            AcknowledgedAfter = isAcknowledged && blockage is { Raised: { Day: not null } from, Acknowledged: { Day: not null } to } ? Math.Max(0, to.FirstDay.DayNumber - from.FirstDay.DayNumber) : null,
            RaisedBy = [.. memory.From(blockage.Id).OfType<RaisedBy>().OrderBy(edge => edge.Id, StringComparer.Ordinal)],
            Owner = blockage.Owner,
            Blocks = [.. memory.SubjectsOf(blockage.Id).Distinct(StringComparer.Ordinal)],
            Actions = actions,
            Learnt = [.. memory.About<Learning>(blockage.Id).Where(learning => learning.Date is not { } date || date.FirstDay <= day).Select(learning => learning.Id)],
        };
    }
}

/// <summary>Which blockages come first. Those of which nobody said when they were raised come last.</summary>
public enum OpenBlockageOrder
{
    /// <summary>Those that have been open longest.</summary>
    Age = 1,

    /// <summary>Those that were raised last.</summary>
    Newest,
}

/// <summary>How far those who could clear a blockage are.</summary>
public enum BlockageStage
{
    /// <summary>It was raised, and nobody has answered yet.</summary>
    Raised = 1,

    /// <summary>Those who could clear it acknowledged it, and nobody has taken it on yet.</summary>
    Acknowledged,

    /// <summary>Somebody has taken it on, and no steps are recorded yet.</summary>
    TakenOn,

    /// <summary>Steps against it are recorded.</summary>
    UnderWay,
}
