using System.CommandLine;
using Graph.Import.Templates;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph template FORMAT</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("FORMAT") { Description = "The format. See graph formats." };
        Command command = new("template", "Writes a CSV file with the columns of a format to standard output, and what each means to standard error.") { name };
        command.SetAction(line =>
        {
            FileTemplate template = FileTemplate.Find(FileArguments.Check(line.GetRequiredValue(name)))!;
            terminal.Out.WriteLine(template.HeaderLine);
            foreach (TemplateColumn column in template.Columns)
                terminal.Error.WriteLine($"{column.Header}{(column.IsNeeded ? " (needed)" : "")}: {column.Meaning}");
            return ExitCode.Done;
        });
        return command;
    }
}
