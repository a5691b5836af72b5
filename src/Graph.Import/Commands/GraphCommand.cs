using System.CommandLine;
using System.CommandLine.Help;
using Graph.Import.Copying;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>The command line: graph.</summary>
internal static class GraphCommand
{
    /// <summary>All commands and options.</summary>
    public static Command Create(Terminal terminal)
    {
        StoreChoice store = new(terminal.Variable);
        return new("graph", "Loads files about organisations, people, partnerships, buildings and funding into the partnership graph, and exports what it holds.")
        {
            ImportCommand.Create(terminal, store),
            CheckCommand.Create(terminal, store),
            MapCommand.Create(terminal, store),
            WatchCommand.Create(terminal, store),
            ClassifyCommand.Create(terminal, store),
            ExportCommand.Create(terminal, store),
            CopyCommand.Create(terminal, store),
            ChangesCommand.Create(terminal, store),
            UndoCommand.Create(terminal, store),
            DuplicatesCommand.Create(terminal, store),
            MergeCommand.Create(terminal, store),
            UnmergeCommand.Create(terminal, store),
            FormatsCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            store.Store,
            store.Data,
            store.TimeZone,
            new HelpOption(),
            new VersionOption(),
        };
    }

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        // As other programs have it: graph help import.
        ParseResult line = Create(terminal).Parse(args is ["help", .. var asked] ? [.. asked, "--help"] : args);
        if (line.Errors.Count > 0)
        {
            foreach (string message in line.Errors.Select(error => error.Message).Distinct())
                terminal.Error.WriteLine(message);
            terminal.Error.WriteLine("See graph --help.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await line.InvokeAsync(new() { Output = terminal.Out.Profile.Out.Writer, Error = terminal.Error.Profile.Out.Writer, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StoppableAction.TimeToStop }, cancellationToken);
        }
        catch (WrongUsageException exception)
        {
            terminal.Error.WriteLine(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (CopyRefusedException exception)
        {
            terminal.Error.WriteLine(exception.Message);
            return ExitCode.Problems;
        }
        catch (StoreException exception)
        {
            // It may quote what a damaged store holds.
            terminal.Error.WriteLine(Plain.Line(exception.LocatedMessage));
            return ExitCode.Store;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped. What was being recorded is in the store completely, or not at all, and no part of an export was left. To finish, run the same command again: nothing is recorded twice.");
            return ExitCode.Stopped;
        }
    }
}
