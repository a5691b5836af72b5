using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>When a fact holds, in day numbers: from its first day until before its end. The default never holds.</summary>
internal readonly record struct Period(int First, int End)
{
    public static Period Of(Fact fact) => new(
        fact.Since is { } since ? since.FirstDay.DayNumber : int.MinValue,
        fact.Until is { } until ? until.LastDay.DayNumber : int.MaxValue);

    public bool Holds(int day) => First <= day && day < End;

    public bool HasBegun(int day) => First <= day;
}
