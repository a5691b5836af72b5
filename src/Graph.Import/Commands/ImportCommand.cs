using System.CommandLine;
using System.Diagnostics;
using Graph.Import.Copying;
using Graph.Import.ReadingBack;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

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
            if (ReadBack.FileOf(files, format) is { } exported)
                return await ReadBackAsync(terminal, choice, line, exported, dry, cancellationToken);
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

    private static async Task<int> ReadBackAsync(Terminal terminal, StoreChoice choice, ParseResult line, ExportedFile file, bool dry, CancellationToken cancellationToken)
    {
        (ExportedContents? contents, ImportOutcome? outcome) = await ReadBack.CheckAsync(file, cancellationToken);
        if (contents is { Header.HasHistory: true })
        {
            if (dry)
                throw new WrongUsageException("A file with history can't be imported as a dry run. graph check examines it, and changes nothing.");
            HistoryCopy copy = new(ReadBack.HistoryOf(file, contents), choice.Address(line).OpenSoundAsync);
            CopyOutcome copied = await ProgressLine.ShowAsync(terminal.Error, progress => copy.RunAsync(progress, cancellationToken));
            terminal.Out.WriteLine(CopyReport.Summary(copied, Plain.Text(file.Name), choice.Address(line).ToString()));
            return ExitCode.Done;
        }

        if (contents is not null)
        {
            await using IGraphStore? store = await choice.OpenAsync(line, onlyIfThere: dry, cancellationToken);
            outcome = await ProgressLine.ShowAsync(terminal.Error, progress =>
                new FactsImport(store, file, new() { DryRun = dry, Time = choice.Clock(line), Progress = progress }).RunAsync(contents, cancellationToken));
        }

        ProblemReport.Write(terminal.Error, outcome!, "Nothing was imported.", isFull: dry);
        if (outcome!.HasProblems)
            return ExitCode.Problems;
        SummaryReport.Write(terminal.Out, outcome, dry);
        return ExitCode.Done;
    }
}
