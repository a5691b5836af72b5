using Graph.Import.Mappings;
using Graph.Import.Sources;
using Graph.Import.Sources.Tables;
using Graph.Model;

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

    /// <summary>Whether the columns of another table can be mapped to its columns.</summary>
    public bool IsMappable { get; private init; }

    /// <summary>Whether it is among those that people mostly need: the lists that they keep, and the records that these name and connect.</summary>
    public bool IsUsual { get; private init; }

    /// <summary>The line of a CSV file that names the columns.</summary>
    public string HeaderLine => string.Join(',', Columns.Select(column => Quoted(column.Header)));

    private static FileTemplate Of(ImportFormat format) => new(
        format.Name,
        format.Description,
        format is not TypeTable table ? TemplateRows.Several : table.Type.IsNode ? TemplateRows.Record : TemplateRows.Connection,
        [.. format.Columns.Select(column => new TemplateColumn(column.Header, column.Description, column.IsRequired) { IsDate = column.Property is { Kind: PropertyKind.Date }, IsUsual = IsUsualColumn(format, column), TakesSeveral = ReadyMapping.TakesSeveral(column) })])
    {
        IsUsual = format is not TypeTable known || Formats.Named.Contains(known.Type),
        IsMappable = ReadyMapping.IsMappable(format),
    };

    // What a record is found, told and grouped by, when it was, how to reach it, and who was part of it.
    private static bool IsUsualColumn(ImportFormat format, ImportColumn column) => column.IsRequired
        || (format as TypeTable)?.Sides.Contains(column) == true
        || column.Property is { IsCaption: true } or { IsFacet: true } or { IsIdentifier: true } or { IsSearchable: true } or { IsPersonal: true } or { Form: not null } or { Kind: PropertyKind.Date };

    private static string Quoted(string header) => header.AsSpan().IndexOfAny(",\"\r\n") < 0 ? header : $"\"{header.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
