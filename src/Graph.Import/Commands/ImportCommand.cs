using System.CommandLine;
using System.Diagnostics;
using Graph.Import.Completing;
using Graph.Import.Copying;
using Graph.Import.Mappings;
using Graph.Import.ReadingBack;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph import FILE… [--as FORMAT] [--mapping FILE] [--dry-run] [--complete]</summary>
internal static class ImportCommand
{
    /// <summary>The option that says that a file is the whole truth of its source.</summary>
    public const string Complete = "--complete";

    private const string On = "--on";
    private const string MostMayEnd = "--most-may-end";

    /// <summary>The options about next year's file.</summary>
    public static IReadOnlyList<string> OfComplete { get; } = [Complete, On, MostMayEnd];

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        FileArguments arguments = new();
        Option<bool> dryRun = new("--dry-run") { Description = "Say exactly what would change, and change nothing." };
        Option<bool> complete = new(Complete) { Description = "Each file is the whole truth of its source: what earlier files of the source said, and it no longer says, ends. It is not deleted." };
        Option<string?> on = new(On) { Description = "With --complete: the last day of what is gone, such as 2026-03-31 or 31/03/2026. If you leave it out, the day before the file's own day, if its format has one, or else yesterday.", HelpName = "DATE" };
        Option<bool> most = new(MostMayEnd) { Description = "With --complete: import the file even if more than half of what its source said ends." };
        Option<bool> json = new("--json") { Description = "Write what the import does, or would do, as JSON." };
        Command command = new("import", "Imports files into the store: all of them, or nothing.") { arguments.Files, arguments.As, arguments.Mapping, dryRun, complete, on, most, json };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            (string[] files, string? format) = arguments.Read(line);
            FileMapping? mapping = arguments.ReadMapping(line);
            bool dry = line.GetValue(dryRun);
            WholeTruth? whole = WholeOf(line.GetValue(complete), line.GetValue(on), line.GetValue(most), choice.Clock(line).Today());
            System.Action<ImportOutcome> write = line.GetValue(json) ? outcome => JsonReport.Write(terminal.Out, outcome, dry) : outcome => SummaryReport.Write(terminal.Out, outcome, dry);
            if (ReadBack.FileOf(files, format) is { } exported)
            {
                return whole is null
                    ? await ReadBackAsync(terminal, choice, line, exported, dry, write, cancellationToken)
                    : throw new WrongUsageException("An export of a graph is of many sources, so it is not the whole truth of one. Leave out --complete.");
            }

            long begun = Stopwatch.GetTimestamp();
            Importer? importer = null;
            ImportOutcome outcome;
            try
            {
                await using IGraphStore? store = await choice.OpenAsync(line, onlyIfThere: dry, cancellationToken);
                importer = new(store);
                outcome = await ProgressLine.ShowStepsAsync(terminal.Error, progress =>
                    importer.ImportAsync(files, new() { Format = format, Mapping = mapping, DryRun = dry, Complete = whole, WithExamples = line.GetValue(json), Time = choice.Clock(line), Progress = progress }, cancellationToken));
            }
            catch (OperationCanceledException) when (importer is not { MayHaveRecorded: true })
            {
                terminal.Error.WriteLine("Stopped. Nothing was imported. To import the files, run the same command again.");
                return ExitCode.Stopped;
            }

            GraphTelemetry.Imported(outcome.HasProblems ? "refused" : dry ? "compared" : "imported", Stopwatch.GetElapsedTime(begun));
            ProblemReport.Write(terminal.Error, outcome, "Nothing was imported.", isFull: dry);
            write(outcome);
            return outcome.HasProblems ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static WholeTruth? WholeOf(bool isComplete, string? on, bool mostMayEnd, DateOnly today)
    {
        if (!isComplete)
            return on is null && !mostMayEnd ? null : throw new WrongUsageException("--on and --most-may-end are about what ends. Use them with --complete.");
        DateOnly? lastDay = on is null ? null : DayOf(on, today);
        if (lastDay > today)
            throw new WrongUsageException("--on: the day is after today. A file can't say what will be gone.");
        return new() { LastDay = lastDay, MostMayEnd = mostMayEnd };
    }

    private static DateOnly DayOf(string text, DateOnly today) => !string.IsNullOrWhiteSpace(text) && Dates.Read(new(text), new(today)) is { First: { Day: not null } day } written && written.Last == day
        ? day.FirstDay
        : throw new WrongUsageException($"--on: {Plain.Quote(text)} is not a day. Write it as 2026-02-28 or 28/02/2026.");

    private static async Task<int> ReadBackAsync(Terminal terminal, StoreChoice choice, ParseResult line, ExportedFile file, bool dry, System.Action<ImportOutcome> write, CancellationToken cancellationToken)
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
            outcome = await ProgressLine.ShowStepsAsync(terminal.Error, progress =>
                new FactsImport(store, file, new() { DryRun = dry, Time = choice.Clock(line), Progress = progress }).RunAsync(contents, cancellationToken));
        }

        ProblemReport.Write(terminal.Error, outcome!, "Nothing was imported.", isFull: dry);
        write(outcome!);
        return outcome!.HasProblems ? ExitCode.Problems : ExitCode.Done;
    }
}
