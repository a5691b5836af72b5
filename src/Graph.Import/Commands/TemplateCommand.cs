using System.CommandLine;
using Graph.Import.Sources;
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
            ImportFormat format = Formats.Find(FileArguments.Check(line.GetRequiredValue(name)))!;
            terminal.Out.WriteLine(string.Join(',', format.Columns.Select(column => Quoted(column.Header))));
            foreach (ImportColumn column in format.Columns)
                terminal.Error.WriteLine($"{column.Header}{(column.IsRequired ? " (needed)" : "")}: {column.Description}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Quoted(string header) => header.AsSpan().IndexOfAny(",\"\r\n") < 0 ? header : $"\"{header.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
