using System.CommandLine;
using System.Globalization;
using Graph.Import.Mappings;
using Graph.Import.ReadingBack;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph check FILE…</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        FileArguments arguments = new();
        Command command = new("check", "Reads files and says what is wrong with them. It changes nothing.") { arguments.Files, arguments.As, arguments.Mapping };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            (string[] files, string? format) = arguments.Read(line);
            FileMapping? mapping = arguments.ReadMapping(line);
            if (ReadBack.FileOf(files, format) is { } exported)
                return await CheckAsync(terminal, exported, cancellationToken);
            await using IGraphStore? store = await choice.OpenAsync(line, onlyIfThere: true, cancellationToken);
            ImportOutcome outcome = await new Importer(store).ImportAsync(files, new() { Format = format, Mapping = mapping, DryRun = true, Time = choice.Clock(line) }, cancellationToken);
            ProblemReport.Write(terminal.Error, outcome, "", isFull: true);
            foreach (FileOutcome file in outcome.Files.Where(file => file.ProblemCount == 0))
            {
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Plain.Text(file.File)}: {SummaryReport.Formats(file)}, {SummaryReport.Number(file.Rows, "row")}, no problems."));
                SummaryReport.WriteUnused(terminal.Out, file);
                SummaryReport.WriteNotices(terminal.Out, file, isFull: true);
            }

            return outcome.HasProblems ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> CheckAsync(Terminal terminal, ExportedFile file, CancellationToken cancellationToken)
    {
        (ExportedContents? contents, ImportOutcome? problem) = await ReadBack.CheckAsync(file, cancellationToken);
        if (problem is not null)
        {
            ProblemReport.Write(terminal.Error, problem, "", isFull: true);
            return ExitCode.Problems;
        }

        string what = contents!.Header.HasHistory ? $"{SummaryReport.Number((int)contents.Head, "change")}, {SummaryReport.Number(contents.Lines, "version")} of facts" : SummaryReport.Number(contents.Lines, "fact");
        terminal.Out.WriteLine($"{Plain.Text(file.Name)}: {ExportedFile.Format}, {what}, no problems.");
        return ExitCode.Done;
    }
}
