using System.CommandLine;
using Graph.Import.Copying;
using Graph.Import.Reports;
using Graph.Import.Stores;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph copy --from STORE --to STORE</summary>
internal static class CopyCommand
{
    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Option<string> from = Address("--from", "The store to copy: sqlite:DIR, or neo4j for the server that the GRAPH_NEO4J_ settings name.");
        Option<string> to = Address("--to", "The store to copy into, written in the same way. It must be empty, or hold the beginning of a copy of the same store.");
        Command command = new("copy", "Copies a store into another, with all of its history. A copy that was stopped goes on when you start it again.") { from, to };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            if (line.GetResult(choice.Store) is not null || line.GetResult(choice.Data) is not null)
                throw new WrongUsageException("graph copy uses the stores in --from and --to. Leave out --store and --data.");
            (StoreAddress source, StoreAddress target) = Check(choice.Parse(line.GetRequiredValue(from)), choice.Parse(line.GetRequiredValue(to)));

            await using IGraphStore store = await source.OpenSoundAsync(choice.Clock(line), cancellationToken);
            HistoryCopy copy = new(new StoreHistory(store), target.OpenSoundAsync);
            CopyOutcome outcome = await ProgressLine.ShowAsync(terminal.Error, progress => copy.RunAsync(progress, cancellationToken));
            terminal.Out.WriteLine(CopyReport.Summary(outcome, source.ToString(), target.ToString()));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Address(string name, string description) => new(name) { Description = description, HelpName = "STORE", Required = true };

    private static (StoreAddress Source, StoreAddress Target) Check(StoreAddress source, StoreAddress target)
    {
        // The settings name one Neo4j server, so two of them are always the same.
        if (source.ToString() == target.ToString())
            throw new WrongUsageException($"--from and --to are the same store, {source}. To copy from one Neo4j server to another, copy to sqlite:DIR first.");
        if (!source.MayBeThere)
            throw new WrongUsageException($"--from: there is no store in {source}.");
        return (source, target);
    }
}
