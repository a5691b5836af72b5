using System.CommandLine;
using System.Globalization;
using Graph.Analysis;
using Graph.Analysis.Computing;
using Graph.Export;
using Graph.Export.Formats;
using Graph.Export.Reading;
using Graph.Import.Exporting;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph export OUT [--format …] …</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        ExportArguments arguments = new();
        Command command = arguments.Command("export", "Writes what the store holds, or a part of it, into a file.");
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            (IExportFormat format, ExportQuestion question, ExportTarget target) = arguments.Read(line);
            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);

            // Whoever runs the tool has the store itself, and may see all of it.
            Exporter exporter = new(new ExportSource(store, choice.Clock(line), FragilityOptions.Default.Version, _ => true), new StoreSessions(store, choice.Clock(line)).ReadAsync);
            (PreparedExport export, long bytes) = await ProgressLine.ShowAsync(terminal.Error, progress => WriteAsync(exporter, format, question, target, progress, cancellationToken));
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Plain.Text(arguments.Name(line))}: {format.Name}, {bytes:N0} bytes."));
            terminal.Out.WriteLine($"  {export.Header.Description}");
            IReadOnlyList<KeyValuePair<string, long>> counts = export.Counts();
            if (!question.WithHistory && counts.All(count => count.Value == 0))
                terminal.Out.WriteLine("  Nothing of what you asked for is recorded, so there is nothing in it.");
            foreach ((string what, long count) in counts)
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {count:N0}"));
            foreach (string note in export.Notes)
                terminal.Out.WriteLine($"  {note}");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<(PreparedExport Export, long Bytes)> WriteAsync(
        Exporter exporter, IExportFormat format, ExportQuestion question, ExportTarget target, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        try
        {
            PreparedExport export = await exporter.PrepareAsync(format, question, progress is null ? null : new InWords(progress), cancellationToken);
            return (export, await target.WriteAsync(export, cancellationToken));
        }
        catch (ExportRefusedException refusal)
        {
            throw new WrongUsageException(refusal.IsOfUnknownPlace
                ? $"{refusal.Message} To find the id, run \"graph export places.xlsx --types places\", and look in the column \"{TypeColumn.Id}\"."
                : refusal.Message);
        }
    }

    private sealed class InWords(IProgress<string> progress) : IProgress<Advance>
    {
        public void Report(Advance value) => progress.Report(string.Create(CultureInfo.InvariantCulture, $"Exported {value.Done:N0}{(value.Of is { } all ? $" of {all:N0}" : "")}"));
    }
}
