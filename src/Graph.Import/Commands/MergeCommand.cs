using System.CommandLine;
using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph merge KEEP ABSORB [--take FIELD] [--dry-run] [--why TEXT]</summary>
internal static class MergeCommand
{
    private const int MostListed = 50;

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Argument<string> keep = new("KEEP") { Description = "The id of the record that stands for both." };
        Argument<string> absorb = new("ABSORB") { Description = "The id of the record that is merged into it. It then stands for the kept one." };
        Option<string[]> take = new("--take") { Description = "A property of which the merged record's value is kept, by the name of its field. It can be given several times.", HelpName = "FIELD" };
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would move, differ or be there twice, and change nothing." };
        Option<string> why = ReasonOption.Create();
        Command command = new("merge", "Merges two records of one and the same: all that is known of either is then known of one, with its sources, and both ids name it. graph unmerge parts them again.") { keep, absorb, take, dryRun, why };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            string? reason = ReasonOption.Read(line.GetValue(why));
            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);
            Merge merge = new(store, choice.Clock(line).Today());
            bool dry = line.GetValue(dryRun);
            (MergePlan plan, ChangeResult? result) = await DecidedPlan.CarryOutAsync(store, dry, reason, PlanAsync, cancellationToken);
            if (plan.Problem is { } problem)
            {
                terminal.Error.WriteLine(Plain.Line($"Nothing was merged. {problem}"));
                return ExitCode.Problems;
            }

            FoldedEdge[] doubles = [.. plan.Doubles.Take(MostListed)];
            NodeNames names = await NodeNames.ReadAsync(store, doubles.SelectMany(folded => Ontology.Of(folded.Gone).NodesNamed(folded.Gone)), choice.Clock(line).Today(), cancellationToken);
            Write(terminal, plan, new(names.Of), dry, result);
            return ExitCode.Done;

            async Task<MergePlan> PlanAsync(CancellationToken token) => await merge.PlanAsync(
                await Aliases.ResolveAsync(store, line.GetRequiredValue(keep), ReadPoint.Now, token),
                await Aliases.ResolveAsync(store, line.GetRequiredValue(absorb), ReadPoint.Now, token),
                line.GetValue(take),
                token);
        });
        return command;
    }

    private static void Write(Terminal terminal, MergePlan plan, ChangeListing words, bool dry, ChangeResult? result)
    {
        string kept = FactWords.Named(plan.Kept!);
        string absorbed = FactWords.Named(plan.Absorbed!);
        foreach (PropertyDefinition clash in plan.Clashes)
        {
            terminal.Out.WriteLine(Plain.Line(clash.IsPersonal
                ? $"  {clash.InWords} differs; that of the kept record stays. To take the other's, use --take {clash.FieldName}."
                : $"  {clash.InWords} differs: {Shown(clash, plan.Kept!)} stays, not {Shown(clash, plan.Absorbed!)}. To take that, use --take {clash.FieldName}."));
        }

        foreach (FoldedEdge folded in plan.Doubles.Take(MostListed))
            terminal.Out.WriteLine(Plain.Line($"  There twice: {words.Describe(new(null, folded.Gone, CellAddress.File))}. {folded.Gone.Id} becomes one with {folded.Into.Id}."));
        if (plan.Doubles.Count > MostListed)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {plan.Doubles.Count - MostListed:N0} more that are there twice"));
        foreach (string note in plan.Notes)
            terminal.Out.WriteLine(Plain.Line($"  {note}"));
        string counts = $"{SummaryReport.Number(plan.Moved.Count(), "fact")} moved, {SummaryReport.Number(plan.Doubles.Count, "double")}, {SummaryReport.Number(plan.Clashes.Count, "difference")}";
        terminal.Out.WriteLine(Plain.Line(dry
            ? $"Would merge {absorbed} into {kept}: {counts}."
            : string.Create(CultureInfo.InvariantCulture, $"Merged {absorbed} into {kept}: {counts}. This is change {result?.Sequence}.")));
    }

    private static string Shown(PropertyDefinition property, Fact record) => Plain.Quote(CellText.Of(property, property.Read(record)));
}
