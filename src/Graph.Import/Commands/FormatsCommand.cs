using System.CommandLine;
using Graph.Import.Sources;
using Graph.Import.Sources.Areas;
using Graph.Import.Sources.Boundaries;
using Graph.Import.Sources.Postcodes;
using Graph.Import.Sources.Tables;
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

            terminal.Out.WriteLine($"{BoundaryFile.Format}: {BoundaryFile.Description}");
            terminal.Out.WriteLine($"{AreaLookup.Format}: {AreaLookup.Description}");
            terminal.Out.WriteLine($"{CodeHistory.Format}: {CodeHistory.Description}");
            terminal.Out.WriteLine($"{PostcodeFile.Format}: {PostcodeFile.Description}");
            terminal.Out.WriteLine("There is also a table for each type of record, with a row for each. See graph template NAME for its columns.");
            foreach (IGrouping<bool, TypeTable> tables in Formats.Tables.GroupBy(table => table.Type.IsNode))
                terminal.Out.WriteLine($"  {(tables.Key ? "Records" : "What connects them")}: {string.Join(", ", tables.Select(table => table.Name))}.");
            return ExitCode.Done;
        });
        return command;
    }
}
