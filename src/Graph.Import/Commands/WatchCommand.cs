using System.CommandLine;
using Graph.Import.Reports;
using Graph.Import.Watching;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph watch DIR</summary>
internal static class WatchCommand
{
    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Argument<string> directory = new("DIR") { Description = "The folder. A mapping in it is used for the files that fit it: see graph map." };
        Command command = new("watch", $"Imports each file that appears in a folder, and moves it to {WatchedFolder.Done} or {WatchedFolder.Problems} within it, with a report beside it. Stop it with Ctrl+C.") { directory };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            string path = line.GetRequiredValue(directory);
            if (!Directory.Exists(path))
                throw new WrongUsageException($"There is no folder {path}.");
            WatchedFolder folder = Open(path);
            await using IGraphStore store = (await choice.OpenAsync(line, onlyIfThere: false, cancellationToken))!;
            terminal.Out.WriteLine($"Watching {path}. Stop with Ctrl+C.");
            await new FolderWatch(folder, store, new() { Time = choice.Clock(line) }).RunAsync(taken => Tell(terminal, taken), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static WatchedFolder Open(string path)
    {
        try
        {
            return new(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException(refused.Message);
        }
    }

    private static void Tell(Terminal terminal, TakenFile taken) =>
        (taken.Now is null ? terminal.Error : terminal.Out).WriteLine($"{Plain.Text(taken.Name)} {Plain.Line(taken.Words)}");
}
