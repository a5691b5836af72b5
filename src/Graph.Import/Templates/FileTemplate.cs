using Graph.Import.Sources;
using Graph.Import.Sources.Tables;

namespace Graph.Import.Templates;

/// <summary>An empty table to be filled in and imported.</summary>
/// <param name="Name">What it is called, which is the name of its format.</param>
/// <param name="Meaning">What its rows are.</param>
/// <param name="Rows">What a row is of.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record FileTemplate(string Name, string Meaning, TemplateRows Rows, IReadOnlyList<TemplateColumn> Columns)
{
    /// <summary>A template for each format of files, and for the table of each type.</summary>
    public static IReadOnlyList<FileTemplate> All { get; } = [.. Formats.All.Concat(Formats.Tables).Select(Of)];

    /// <summary>The template of a format by its name, as <c>graph template</c> takes it; null where there is none.</summary>
    public static FileTemplate? Find(string name) => Formats.Find(name) is { } format ? All.First(template => template.Name == format.Name) : null;

    /// <summary>The line of a CSV file that names the columns.</summary>
    public string HeaderLine => string.Join(',', Columns.Select(column => Quoted(column.Header)));

    private static FileTemplate Of(ImportFormat format) => new(
        format.Name,
        format.Description,
        format is not TypeTable table ? TemplateRows.Several : table.Type.IsNode ? TemplateRows.Record : TemplateRows.Connection,
        [.. format.Columns.Select(column => new TemplateColumn(column.Header, column.Description, column.IsRequired))]);

    private static string Quoted(string header) => header.AsSpan().IndexOfAny(",\"\r\n") < 0 ? header : $"\"{header.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
