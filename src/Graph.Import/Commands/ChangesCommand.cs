using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph changes [--first N] [--before CHANGE]</summary>
internal static class ChangesCommand
{
    private const int MostShown = 1000;

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Option<int> first = new("--first") { Description = $"How many to list, 1 to {MostShown}.", HelpName = "N", DefaultValueFactory = static _ => 20 };
        Option<long?> before = new("--before") { Description = "List the changes before this one.", HelpName = "CHANGE", CustomParser = Number };
        first.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is 0 or > MostShown))
                result.AddError($"--first {token.Value}: write a number from 1 to {MostShown}.");
        });
        Command command = new("changes", "Lists what was recorded, the latest first: the number of each change, when, by whom and why.") { first, before };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);
            IReadOnlyList<ChangeSummary> changes = await store.ListChangesAsync(line.GetValue(before), line.GetValue(first), cancellationToken);
            foreach (ChangeSummary change in changes)
                terminal.Out.WriteLine(Line(change.Info, $"{Counts(change)} "));
            if (changes.Count == 0)
                terminal.Out.WriteLine("Nothing was recorded.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A change in a line.</summary>
    /// <param name="change">The change.</param>
    /// <param name="counts">What it did, with a space after it; empty where that is not said.</param>
    public static string Line(ChangeInfo change, string counts = "") => Plain.Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Sequence}: {change.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm}Z, {counts}by {change.Actor}{Said(" on behalf of ", change.OnBehalfOf)}{Said(", from ", change.Source)}{Said(": ", change.Why)}"));

    /// <summary>The number of a change as somebody writes it; null where it is none, which is told.</summary>
    public static long? Number(ArgumentResult result)
    {
        if (result.Tokens is [var token] && long.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            return number;
        result.AddError($"{Plain.Quote(result.Tokens is [var written, ..] ? written.Value : "")} is not the number of a change. Write a number such as 12: graph changes lists them.");
        return null;
    }

    private static string Counts(ChangeSummary change) => string.Create(CultureInfo.InvariantCulture, $"{change.Added:N0} added, {change.Changed:N0} changed, {change.Retracted:N0} taken back,");

    private static string Said(string before, string? text) => text is null ? "" : before + text;
}
