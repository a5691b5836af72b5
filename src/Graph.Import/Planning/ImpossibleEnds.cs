using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Ends that come before the beginnings of what they end, which no store records.</summary>
/// <remarks>Most readers tell of them at the cells. Formats that make a period of several rows, or of dates that have no column here, do not.</remarks>
internal static class ImpossibleEnds
{
    /// <summary>What a row says without such ends. In a file that others publish they stop nothing: nobody can correct it.</summary>
    /// <param name="said">What the row says.</param>
    /// <param name="problems">Told of each, at the row.</param>
    public static DraftFact LeaveOut(DraftFact said, ProblemLog problems)
    {
        foreach (PeriodDefinition period in Ontology.Of(said.Fact).Periods)
        {
            if (period.Contradiction(said.Fact) is not { } contradiction)
                continue;
            if (said.IsPublished)
                problems.Warn(said.At, $"{contradiction} The end was left out.");
            else
                problems.Add(said.At, $"{contradiction} Correct the dates.");
            said = said with { Fact = FactMerge.Without(said.Fact, [period.Until]) };
        }

        return said;
    }

    /// <summary>What a file that others publish makes of what is known, without its dates of a period that would end before it begins: what is known of that stays.</summary>
    /// <param name="said">What the file says.</param>
    /// <param name="change">What it would make of what is known.</param>
    /// <param name="merge">Brings what it says together with what is known.</param>
    /// <param name="problems">Told of each period, at the row.</param>
    public static PlannedChange KeepKnown(DraftFact said, PlannedChange change, Func<Fact, DraftFact, Fact> merge, ProblemLog problems)
    {
        if (!said.IsPublished || change.Before is not { } before)
            return change;
        foreach (PeriodDefinition period in Ontology.Of(before).Periods)
        {
            if (period.Contradiction(change.After) is not { } contradiction || period.Contradiction(before) is not null)
                continue;
            problems.Warn(said.At, $"together with what is already recorded, this can't be true. {contradiction} What is recorded stays.");
            said = said with { Fact = FactMerge.Without(said.Fact, [period.Since, period.Until]), Cleared = [.. said.Cleared.Except([period.Until])] };
            change = change with { After = merge(before, said) };
        }

        return change;
    }
}
