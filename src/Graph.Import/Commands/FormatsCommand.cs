using System.CommandLine;
using Graph.Import.Sources;
using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>graph formats</summary>
internal static class FormatsCommand
{
    public static Command Create(Terminal terminal)
    {
        Command command = new("formats", "Lists the formats of files that can be imported.");
        command.SetAction(_ =>
        {
            foreach (ImportFormat format in Formats.All)
            {
                terminal.Out.WriteLine($"{format.Name}: {format.Description}");
                terminal.Out.WriteLine($"  Needs {string.Join(", ", format.Required.Select(group => string.Join(" or ", group.Select(column => column.Header))))}.");
                terminal.Out.WriteLine($"  Columns: {string.Join(", ", format.Columns.Select(column => column.Header))}.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
