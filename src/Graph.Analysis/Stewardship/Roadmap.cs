using Graph.Analysis.Memory;
using Graph.Model;

namespace Graph.Analysis.Stewardship;

/// <summary>What people undertook to do, by lever of change.</summary>
/// <param name="Levers">The levers that somebody has taken an action on for: those that are known everywhere in their order, then a place's own by name, and last the actions without one.</param>
/// <param name="UnusedLevers">The known levers that nobody has taken anything on for.</param>
public sealed record Roadmap(IReadOnlyList<RoadmapLever> Levers, IReadOnlyList<string> UnusedLevers)
{
    /// <summary>The roadmap on a day.</summary>
    /// <param name="memory">What is recorded.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="reach">Only actions that have to do with something; null for all.</param>
    /// <param name="owner">Only those that a person has taken on, by id; null for all.</param>
    public static Roadmap Draw(RecordedMemory memory, DateOnly day, MemoryReach? reach, string? owner)
    {
        ArgumentNullException.ThrowIfNull(memory);
        RoadmapLever[] levers = [..
            from action in memory.Of<Model.Action>()
            where reach?.Has(action) is not false && (owner is null || action.Owner == owner)
            let standing = ActionStanding.Of(memory, action, day)
            where standing is not null
            group standing by action.Lever is { } lever ? RoadmapLevers.Canonical(lever) : null into actions
            orderby actions.Key is null, PlaceOf(actions.Key), actions.Key
            select new RoadmapLever(actions.Key, ActionStanding.InOrder(actions))];
        return new(levers, [.. RoadmapLevers.Known.Where(lever => !Array.Exists(levers, used => used.Lever == lever))]);
    }

    private static int PlaceOf(string? lever) => RoadmapLevers.Known.TakeWhile(known => known != lever).Count();
}

/// <summary>The actions of one lever of change.</summary>
/// <param name="Lever">The lever; null for actions that name none.</param>
/// <param name="Actions">The actions: those that are overdue first, then by when they are due, and last those that are done.</param>
public sealed record RoadmapLever(string? Lever, IReadOnlyList<ActionStanding> Actions)
{
    /// <summary>How many are not done.</summary>
    public int Open => Actions.Count(action => action.Status != ActionStatus.Done);

    /// <summary>How many are overdue.</summary>
    public int Overdue => Actions.Count(action => action.Status == ActionStatus.Overdue);

    /// <summary>How many are done.</summary>
    public int Done => Actions.Count - Open;

    /// <summary>How many are not done, and nobody has taken them on.</summary>
    public int WithoutOwner => Actions.Count(action => action.Status != ActionStatus.Done && action.Owner is null);
}
