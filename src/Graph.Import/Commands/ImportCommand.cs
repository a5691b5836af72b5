using System.CommandLine;
using System.Diagnostics;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Commands;

/// <summary>graph import FILE… [--as FORMAT] [--dry-run]</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        FileArguments arguments = new();
        Option<bool> dryRun = new("--dry-run") { Description = "Say exactly what would change, and change nothing." };
        Command command = new("import", "Imports files into the store: all of them, or nothing.") { arguments.Files, arguments.As, dryRun };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            (string[] files, string? format) = arguments.Read(line);
            bool dry = line.GetValue(dryRun);
            await using IGraphStore? store = await choice.OpenAsync(line, onlyIfThere: dry, cancellationToken);
            long begun = Stopwatch.GetTimestamp();
            ImportOutcome outcome = await ProgressLine.ShowAsync(terminal.Error, progress =>
                new Importer(store).ImportAsync(files, new() { Format = format, DryRun = dry, Time = choice.Clock(line), Progress = progress }, cancellationToken));

            GraphTelemetry.Imported(outcome.HasProblems ? "refused" : dry ? "compared" : "imported", Stopwatch.GetElapsedTime(begun));
            ProblemReport.Write(terminal.Error, outcome, "Nothing was imported.", isFull: dry);
            if (outcome.HasProblems)
                return ExitCode.Problems;
            SummaryReport.Write(terminal.Out, outcome, dry);
            return ExitCode.Done;
        });
        return command;
    }
}
