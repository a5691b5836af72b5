using System.CommandLine;
using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph undo CHANGE [--with-later] [--dry-run]</summary>
internal static class UndoCommand
{
    private const int MostListed = 50;

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Argument<long> change = new("CHANGE") { Description = "The number of the change: graph changes lists them.", CustomParser = static result => ChangesCommand.Number(result) ?? 0 };
        Option<bool> withLater = new("--with-later") { Description = "Take back the later changes that rest on it, too." };
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would be taken back, and change nothing." };
        Option<string> why = ReasonOption.Create();
        Command command = new("undo", "Takes back a whole change, an import too. Undoing is a change itself, so it can be undone.") { change, withLater, dryRun, why };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            long number = line.GetRequiredValue(change);
            bool later = line.GetValue(withLater), dry = line.GetValue(dryRun);
            string? reason = ReasonOption.Read(line.GetValue(why));
            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);
            (ReversalPlan? plan, ChangeResult? result) = dry
                ? (await new Undo(store, choice.Clock(line).Today()).PlanAsync(number, later, cancellationToken), null)
                : await new Undo(store, choice.Clock(line).Today()).TakeBackAsync(number, later, operations => new(Environment.UserName, operations) { Why = Undo.Why(number, reason) }, cancellationToken);
            if (plan is null)
                throw new WrongUsageException(string.Create(CultureInfo.InvariantCulture, $"There is no change {number}. graph changes lists them."));
            if (plan.RestsOnIt.Count > 0)
            {
                WriteLater(terminal.Error, number, plan);
                return ExitCode.Problems;
            }

            terminal.Out.WriteLine(Summary(plan, result, dry));
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteLater(IAnsiConsole error, long number, ReversalPlan plan)
    {
        IReadOnlyList<ChangeInfo> later = plan.RestsOnIt;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing was taken back: {SummaryReport.Number(later.Count, "later change")} {(later.Count == 1 ? "rests" : "rest")} on change {number}. Take these back first, or use --with-later."));
        if (plan.Circle is { } circle)
            error.WriteLine($"  Beside them, this would make a circle: {Plain.Line(circle)}.");
        foreach (ChangeInfo change in later.Take(MostListed))
            error.WriteLine($"  {ChangesCommand.Line(change)}");
        if (later.Count > MostListed)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {later.Count - MostListed:N0} more"));
    }

    private static string Summary(ReversalPlan plan, ChangeResult? result, bool dry)
    {
        if (plan.Steps.Count == 0)
            return "Nothing to do: this was already taken back.";
        int gone = plan.Steps.Count(step => step.Then is null);
        int again = plan.Steps.Count(step => step.Now is null);
        string facts = string.Create(CultureInfo.InvariantCulture, $"{gone:N0} taken back, {plan.Steps.Count - gone - again:N0} as before, {again:N0} brought again");
        string changes = $"{(plan.Changes.Count == 1 ? "change" : "changes")} {string.Join(", ", plan.Changes)}";
        return dry ? $"Would take back {changes}. Facts: {facts}."
            : string.Create(CultureInfo.InvariantCulture, $"Took back {changes}. Facts: {facts}. This is change {result!.Sequence}.");
    }
}
