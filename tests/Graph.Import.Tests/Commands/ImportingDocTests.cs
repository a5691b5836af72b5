using System.CommandLine;
using Graph.Import.Commands;
using Graph.Import.Sources;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Commands;

/// <summary>docs/importing.md is true: it names every command, option, format and column, and each column's meaning. <c>UPDATE_DOCS=1 dotnet test tests/Graph.Import.Tests --filter ImportingDoc</c> writes the formats again.</summary>
public class ImportingDocTests
{
    private static readonly string Text = TestFiles.Read("docs", "importing.md");

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        using StringWriter nowhere = new();
        Command root = GraphCommand.Create(new(Terminal.ConsoleOf(nowhere, isTerminal: false), Terminal.ConsoleOf(nowhere, isTerminal: false), _ => null));

        Assert.All(root.Subcommands, command => Assert.Contains($"`graph {command.Name}", Text, StringComparison.Ordinal));
        string all = Text + TestFiles.Read("docs", "exporting.md");
        Assert.All(root.Subcommands.Append(root).SelectMany(command => command.Options), option => Assert.Contains($"`{option.Name}", all, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_exit_code_is_documented() =>
        Assert.All(new[] { ExitCode.Done, ExitCode.Problems, ExitCode.WrongUsage, ExitCode.Store, ExitCode.Stopped }, code => Assert.Contains($"| {code} |", Text, StringComparison.Ordinal));

    [Fact]
    public void Every_format_is_documented_column_by_column()
    {
        int begins = Text.IndexOf("## Formats\n", StringComparison.Ordinal);
        string expected = "## Formats\n\n" + string.Join('\n', Formats.All.Select(Section));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(Path.Combine(TestFiles.Repository, "docs", "importing.md"), Text[..begins] + expected);
        else
            Assert.Equal(expected, Text[begins..]);
    }

    [Fact]
    public void The_tables_that_are_shown_can_be_imported_as_they_stand()
    {
        string section = Text[Text.IndexOf("## Tables for every type\n", StringComparison.Ordinal)..Text.IndexOf("## Formats\n", StringComparison.Ordinal)];
        string[] tables = [.. section.Split("```csv\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];

        World world = tables.Aggregate(new World().Know(new Organisation { Id = "organisation-a", Name = "Larkby Food Bank", Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")] }), (known, table) => known.Import(table).WithoutProblems());

        Assert.Equal((2, 2, 4), (world.All<Place>().Count, world.All<Service>().Count, world.All<Theme>().Count));
    }

    private static string Section(ImportFormat format) =>
        $"### {format.Name}\n\n{format.Description}\n\n| Column | Meaning |\n| --- | --- |\n"
        + string.Concat(format.Columns.Select(column => $"| {column.Header}{(column.IsRequired ? " (needed)" : "")} | {column.Description.Replace("|", "\\|", StringComparison.Ordinal)} |\n"));
}
