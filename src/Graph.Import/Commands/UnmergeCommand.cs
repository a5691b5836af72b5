using System.CommandLine;
using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph unmerge ID [--move ID] [--dry-run] [--why TEXT]</summary>
internal static class UnmergeCommand
{
    private const int MostListed = 50;

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Argument<string> id = new("ID") { Description = "The id of the record that was merged into another." };
        Option<string[]> move = new("--move") { Description = "The id of a fact that was recorded since and is of it. It can be given several times; the others stay.", HelpName = "ID" };
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would go back, and change nothing." };
        Option<string> why = ReasonOption.Create();
        Command command = new("unmerge", "Parts two merged records again, however much was recorded since: each fact goes back to the record that it was of.") { id, move, dryRun, why };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            string? reason = ReasonOption.Read(line.GetValue(why));
            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);
            Unmerge unmerge = new(store, choice.Clock(line).Today());
            bool dry = line.GetValue(dryRun);
            (UnmergePlan plan, ChangeResult? result) = await DecidedPlan.CarryOutAsync(store, dry, reason, token => unmerge.PlanAsync(line.GetRequiredValue(id), line.GetValue(move), token), cancellationToken);
            if (plan.Problem is { } problem)
            {
                terminal.Error.WriteLine(Plain.Line($"Nothing was parted. {problem}"));
                return ExitCode.Problems;
            }

            await WriteAskedAsync(terminal, store, [.. plan.Asked.Take(MostListed)], choice.Clock(line).Today(), cancellationToken);
            if (plan.Asked.Count > MostListed)
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {plan.Asked.Count - MostListed:N0} more recorded since"));
            if (plan.Asked.Count > 0)
                terminal.Out.WriteLine("  To take one of these to the parted record, add --move with its id.");
            if (plan.ChangedSince.Count > 0)
                terminal.Out.WriteLine(Plain.Line($"  Changed since, and stays with {FactWords.Named(plan.Kept!)}: {Plain.List([.. plan.ChangedSince.Select(property => Plain.Quote(property.FieldName))])}. If a value is the parted record's, correct it there."));
            foreach (string note in plan.Notes)
                terminal.Out.WriteLine(Plain.Line($"  {note}"));
            string what = $"{FactWords.Named(plan.Absorbed!)} from {FactWords.Named(plan.Kept!)}: {SummaryReport.Number(plan.Steps.Count, "fact")} as they were";
            terminal.Out.WriteLine(Plain.Line(dry
                ? $"Would part {what}."
                : string.Create(CultureInfo.InvariantCulture, $"Parted {what}. This is change {result?.Sequence}.")));
            return ExitCode.Done;
        });
        return command;
    }

    // Which record it is of is for people to say, who know it by what it says and by who recorded it.
    private static async Task WriteAskedAsync(Terminal terminal, IGraphStore store, RecordedSince[] asked, DateOnly today, CancellationToken cancellationToken)
    {
        NodeNames names = await NodeNames.ReadAsync(store, asked.SelectMany(since => Ontology.Of(since.Fact).NodesNamed(since.Fact).Append(since.Fact.Id)), today, cancellationToken);
        ChangeListing words = new(names.Of);
        foreach (RecordedSince since in asked)
        {
            terminal.Out.WriteLine(Plain.Line($"  Recorded since, and stays: {words.Describe(new(null, since.Fact, CellAddress.File))}"));
            string from = since.Recorded.Origin is { } origin ? $"From {origin}." : "Entered by hand.";
            terminal.Out.WriteLine(Plain.Line($"    {since.Fact.Id}. {from}{(since.ComesFromItsFile ? " The parted record came from that file." : "")} Recorded by change {ChangesCommand.Line(since.Recorded.Change)}"));
        }
    }
}
