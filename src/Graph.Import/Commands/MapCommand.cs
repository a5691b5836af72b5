using System.CommandLine;
using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph map FILE [--sheet NAME] [--row ROW] [--column "HEADER=COLUMN"]…</summary>
internal static class MapCommand
{
    private const int RowsShown = 10;
    private const string LeftOut = "left out";

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Argument<string> file = new("FILE") { Description = "A table that fits no format: CSV, Excel, OpenDocument or JSON." };
        Option<string> sheet = new("--sheet") { Description = "The sheet of a workbook that is meant. If you leave it out, the one that a kept mapping fits, or else the largest.", HelpName = "NAME" };
        Option<string> row = new("--row") { Description = "What each row is: a format that people fill in, such as directory, or a type of record, such as service. If you leave it out, it is proposed.", HelpName = "ROW" };
        Option<string[]> columns = new("--column") { Description = $"What a column is: \"HEADER=COLUMN\", with the columns of graph template ROW, or \"HEADER={LeftOut}\". Can be given several times.", HelpName = "HEADER=COLUMN", AllowMultipleArgumentsPerToken = false };
        Option<string[]> monthFirst = new("--month-first") { Description = "A column whose dates have the month first, as in 12/31/2026. Can be given several times.", HelpName = "HEADER" };
        Option<string[]> separators = new("--separator") { Description = "What stands between several entries in the cells of a column, beside semicolons: \"HEADER=,\". Can be given several times.", HelpName = "HEADER=TEXT" };
        Option<string[]> everyRow = new("--every-row") { Description = "What is the same in every row and stands in no column: \"COLUMN=TEXT\", such as \"Located in=Larkby\", or \"COLUMN=\" to take it back. Can be given several times.", HelpName = "COLUMN=TEXT" };
        Option<bool> dryRun = new("--dry-run") { Description = "Show what is proposed, and write no mapping." };
        Command command = new("map", "Says what the columns of any table probably are and why, and keeps that as a mapping beside the file, by which graph import reads it.") { file, sheet, row, columns, monthFirst, separators, everyRow, dryRun };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            string path = line.GetRequiredValue(file);
            if (!File.Exists(path))
                throw new WrongUsageException($"There is no file {path}.");
            try
            {
                GivenFile given = new(path, Path.GetFileName(path));
                MappableFile mappable = MappableFile.Read(given, ReadLimits.Default, cancellationToken);
                await using IGraphStore? store = await choice.OpenAsync(line, onlyIfThere: true, cancellationToken);
                await mappable.LookUpAsync(store, cancellationToken);
                MappingFolder folder = new(Path.GetDirectoryName(Path.GetFullPath(path))!);

                // What somebody wrote by hand is not written over because of a comma.
                KeptMappings kept = folder.Read();
                if (kept.Refused.FirstOrDefault(refused => MappingFile.IsFor(refused.File, given.Name)) is { } own)
                    throw own.Why;
                string? rows = line.GetValue(row);
                if (rows is not null && ReadyMapping.WhyNotMappable(rows) is { } wrong)
                    throw new WrongUsageException(wrong);
                string? asked = line.GetValue(sheet);
                if (asked is not null && mappable.WhyNoSheet(asked) is { } missing)
                    throw new WrongUsageException(missing);
                MappingProposal proposal = With(mappable.Propose(rows, mappable.Nearest(kept, asked), asked), line.GetValue(columns) ?? [], line.GetValue(monthFirst) ?? []);
                proposal = InEveryRow(Separated(proposal, line.GetValue(separators) ?? []), line.GetValue(everyRow) ?? []);
                DateOnly today = DateOnly.FromDateTime(choice.Clock(line).GetLocalNow().DateTime);
                return Finish(terminal, mappable, proposal, today, line.GetValue(dryRun) ? null : folder);
            }
            catch (MappingException refused)
            {
                terminal.Error.WriteLine(refused.Message);
                return ExitCode.Problems;
            }
        });
        return command;
    }

    private static int Finish(Terminal terminal, MappableFile file, MappingProposal proposal, DateOnly today, MappingFolder? target)
    {
        MapReport.Write(terminal.Out, proposal, file.Sheets);
        while (target is not null && terminal.Out.Profile.Capabilities.Interactive)
        {
            string said = terminal.Out.Prompt(new TextPrompt<string>($"A column that is something else, as HEADER=COLUMN, or Enter to write the mapping:").AllowEmpty());
            if (said.Length == 0)
                break;
            try
            {
                proposal = With(proposal, [said], []);
                MapReport.Write(terminal.Out, proposal, file.Sheets);
            }
            catch (WrongUsageException refused)
            {
                terminal.Error.WriteLine(refused.Message);
            }
        }

        MappingPreview preview = file.Preview(proposal.Mapping, RowsShown, today);
        MapReport.Write(terminal.Out, preview);
        ProblemReport.Write(terminal.Error, preview);
        if (target is null)
        {
            terminal.Out.WriteLine("No mapping was written: this was a dry run.");
            return ExitCode.Done;
        }

        terminal.Out.WriteLine($"Written to {target.Keep(proposal.Mapping)}, beside the file. graph import uses it for files in this folder with these headers. To change it, edit it, or use --row and --column.");
        return ExitCode.Done;
    }

    /// <summary>A proposal with what somebody says of some columns.</summary>
    private static MappingProposal With(MappingProposal proposal, string[] columns, string[] monthFirst)
    {
        foreach (string said in columns)
        {
            (string header, string column) = Split(said, said.LastIndexOf('='), "which column is which. Write HEADER=COLUMN.");
            bool isLeftOut = column.Length == 0 || column.Equals(LeftOut, StringComparison.OrdinalIgnoreCase);
            if (!isLeftOut)
                RequireColumn(proposal, column, said);
            proposal = Changed(proposal, header, known => known.SaidToBe(ReadyMapping.Mappable(proposal.Row), isLeftOut ? null : column));
        }

        return monthFirst.Aggregate(proposal, (changed, header) => Changed(changed, header, known => MeantBy(proposal, known) is { } meant && !ReadyMapping.HasDates(meant)
            ? throw new WrongUsageException($"{Plain.Quote(known.Header)} is read as \"{meant.Header}\", which has no dates, so no month can come first. Leave --month-first out, or say with --column what else it is.")
            : known with { IsMonthFirst = true }));
    }

    private static MappingProposal Separated(MappingProposal proposal, string[] separators) => separators.Aggregate(proposal, (changed, said) =>
    {
        (string header, string separator) = Split(said, said.LastIndexOf('='), "what stands between entries. Write HEADER=TEXT, such as \"Themes=,\".");
        if (separator.Length > 0 && MappingFile.FaultOfSeparator(separator) is { } fault)
            throw new WrongUsageException($"{Plain.Quote(said)}: {Plain.Quote(separator)} can't stand between entries. {fault}");
        return Changed(changed, header, known => separator.Length > 0 && MeantBy(changed, known) is { } meant && !ReadyMapping.TakesSeveral(meant)
            ? throw new WrongUsageException($"{Plain.Quote(known.Header)} is read as \"{meant.Header}\", which takes one entry. Leave --separator out, or say with --column what else it is.")
            : known with { Separator = separator.Length > 0 ? separator : null });
    });

    private static MappingProposal InEveryRow(MappingProposal proposal, string[] everyRow)
    {
        foreach (string said in everyRow)
        {
            (string column, string text) = Split(said, said.IndexOf('=', StringComparison.Ordinal), "what is the same in every row. Write COLUMN=TEXT.");
            RequireColumn(proposal, column, said);
            IEnumerable<MappedConstant> others = proposal.EveryRow.Where(constant => HeaderKey.Of(constant.Column) != HeaderKey.Of(column));
            proposal = proposal with { EveryRow = text.Length == 0 ? [.. others] : [.. others, new(column, text)] };
        }

        return proposal;
    }

    private static void RequireColumn(MappingProposal proposal, string column, string said)
    {
        if (ReadyMapping.Mappable(proposal.Row) is { } format && HeaderMap.ColumnOf(format, column) is null)
            throw new WrongUsageException($"{Plain.Quote(said)}: {ReadyMapping.NoColumn(format, column)} Nothing was changed.");
    }

    private static ImportColumn? MeantBy(MappingProposal proposal, ProposedColumn column) =>
        column.Column is { } name && ReadyMapping.Mappable(proposal.Row) is { } format ? HeaderMap.ColumnOf(format, name) : null;

    private static (string Before, string After) Split(string said, int equals, string remedy) =>
        equals < 0 ? throw new WrongUsageException($"{Plain.Quote(said)} does not say {remedy}") : (said[..equals].Trim(), said[(equals + 1)..].Trim());

    private static MappingProposal Changed(MappingProposal proposal, string header, Func<ProposedColumn, ProposedColumn> change) =>
        proposal.Columns.Any(column => HeaderComparer.Instance.Equals(column.Header, header))
            ? proposal with { Columns = [.. proposal.Columns.Select(column => HeaderComparer.Instance.Equals(column.Header, header) ? change(column) : column)] }
            : throw new WrongUsageException($"The table has no column {Plain.Quote(header)}. It has {MappingFit.Words([.. proposal.Columns.Select(column => column.Header)])}.");
}
