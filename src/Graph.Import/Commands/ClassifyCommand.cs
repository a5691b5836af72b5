using System.CommandLine;
using Graph.Import.Classifying;
using Graph.Import.Reports;
using Graph.Import.Sources.Vocabularies;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph classify --vocabulary FILE [--types TYPES] [--dry-run]</summary>
internal static class ClassifyCommand
{
    private static readonly FactType[] Classified = [.. Ontology.Of<Suggested>().NodesAt(EdgeEnd.From)];

    public static Command Create(Terminal terminal, StoreChoice choice)
    {
        Option<string> vocabulary = new("--vocabulary") { Description = $"The file of the vocabulary with its patterns, in the format {UkCatFormat.FormatName}. Import it first: its themes have to be recorded.", HelpName = "FILE", Required = true };
        Option<string[]> types = new("--types") { Description = $"Only records of these types, of {string.Join(", ", Classified.Select(type => type.Plural))}. By default all of these.", HelpName = "TYPES" };
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would be suggested, and change nothing." };
        Command command = new("classify", "Suggests themes for organisations, services and funding by the words of their names and descriptions. Each suggestion waits to be taken or refused.") { vocabulary, types, dryRun };
        command.SetStoppableAction(async (line, cancellationToken) =>
        {
            string file = line.GetRequiredValue(vocabulary);
            FactType[] wanted = ReadTypes(line.GetValue(types) ?? []);
            if (!File.Exists(file))
                throw new WrongUsageException($"There is no file {file}.");

            DateOnly today = choice.Clock(line).Today();
            ProblemLog problems = new(FileNames.Of([file])[0]);
            IReadOnlyList<ThemeRule> rules = ThemeRules.Read(file, today, problems, cancellationToken);
            ProblemReport.Write(terminal.Error, new([FileOutcome.Of(problems, UkCatFormat.FormatName)], IsImported: false), "Nothing was suggested.", isFull: true);
            if (problems.ProblemCount > 0)
                return ExitCode.Problems;

            await using IGraphStore store = await choice.OpenExistingAsync(line, cancellationToken);
            bool dry = line.GetValue(dryRun);
            ClassifyOutcome outcome = await ProgressLine.ShowAsync(terminal.Error, progress =>
                new Classification(store, rules, new() { Vocabulary = UkCatFormat.Vocabulary, File = problems.File, Today = today, DryRun = dry, Progress = progress }).RunAsync(wanted, cancellationToken));
            return ClassifyReport.Write(terminal, outcome, rules.Count, problems.File, dry) ? ExitCode.Done : ExitCode.Problems;
        });
        return command;
    }

    private static FactType[] ReadTypes(string[] names)
    {
        FactType[] wanted = [.. names.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(ReadType).Distinct()];
        return wanted.Length > 0 ? wanted : Classified;
    }

    private static FactType ReadType(string name) => Array.Find(Classified, type => new[] { type.FieldName, type.Plural }.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new WrongUsageException($"--types: themes can't be suggested for {Plain.Text(name)}, only for {Plain.List([.. Classified.Select(type => type.Plural)])}.");
}
