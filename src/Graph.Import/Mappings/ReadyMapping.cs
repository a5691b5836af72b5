using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Sources.Tables;
using Graph.Model;

namespace Graph.Import.Mappings;

/// <summary>A mapping whose words are those of a format that there is.</summary>
internal sealed class ReadyMapping
{
    private ReadyMapping(FileMapping mapping, ImportFormat format, IReadOnlyList<(MappedColumn, ImportColumn?)> columns) => (Mapping, Format, Columns) = (mapping, format, columns);

    public FileMapping Mapping { get; }

    public ImportFormat Format { get; }

    /// <summary>Its columns, each with what it is of the format; null where it is left out.</summary>
    public IReadOnlyList<(MappedColumn Written, ImportColumn? Meant)> Columns { get; }

    /// <summary>What is the same in every row, each with what it is of the format.</summary>
    public IReadOnlyList<(ImportColumn Meant, string Text)> EveryRow { get; private init; } = [];

    /// <summary>Looks up what a mapping says.</summary>
    /// <exception cref="MappingException">There is no such format or column any more, or a row needs a column that no column is.</exception>
    public static ReadyMapping Of(FileMapping mapping)
    {
        string name = Plain.Quote(mapping.Name);
        ImportFormat format = Mappable(mapping.Row) ?? throw new MappingException($"The mapping {name} says that a row is {Plain.Quote(mapping.Row)}. {(Formats.Find(mapping.Row) is null ? Formats.NotThere(mapping.Row) : "Files of that format have their own headers, and can't be mapped. Import the file as it is, or choose another.")}");
        List<(MappedColumn, ImportColumn?)> columns = [];
        foreach (MappedColumn column in mapping.Columns)
        {
            ImportColumn? meant = column.Column is null ? null
                : HeaderMap.ColumnOf(format, column.Column) ?? throw new MappingException($"The mapping {name} reads {Plain.Quote(column.Header)} as {Plain.Quote(column.Column)}, but {NoColumn(format, column.Column)} Correct the mapping, or map the file again.");
            columns.Add((column, meant));
        }

        if (columns.FirstOrDefault(pair => pair.Item1.Separator is not null && pair.Item2 is not null && !TakesSeveral(pair.Item2)) is (not null, not null) one)
            throw new MappingException($"The mapping {name} says what stands between several entries of {Plain.Quote(one.Item1.Header)}, but \"{one.Item2!.Header}\" takes one. Leave the separator out.");
        List<(ImportColumn Meant, string Text)> everyRow = [];
        foreach (MappedConstant constant in mapping.EveryRow)
        {
            ImportColumn meant = HeaderMap.ColumnOf(format, constant.Column) ?? throw new MappingException($"The mapping {name} says that {Plain.Quote(constant.Column)} is the same in every row, but {NoColumn(format, constant.Column)} Correct the mapping, or map the file again.");
            if (columns.Find(pair => pair.Item2 == meant).Item1 is { } written)
                throw new MappingException($"The mapping {name} says that \"{meant.Header}\" is the same in every row, and reads {Plain.Quote(written.Header)} as it, too. Leave one of them out.");
            everyRow.Add((meant, constant.Text));
        }

        foreach (IGrouping<ImportColumn, MappedColumn> several in columns.Where(pair => pair.Item2 is not null).GroupBy(pair => pair.Item2!, pair => pair.Item1).Where(group => group.Count() > 1 && !MayJoin(group.Key)))
            throw new MappingException($"The mapping {name} reads {Plain.List([.. several.Select(column => Plain.Quote(column.Header))])} as \"{several.Key.Header}\", which can be only one of them. Leave the others out.");
        ImportColumn?[] meantBy = [.. columns.Select(pair => pair.Item2), .. everyRow.Select(constant => constant.Meant)];
        return Lacking(format, meantBy).Any() ? throw new MappingException(WhyLacking(format, meantBy)) : new(mapping, format, columns) { EveryRow = everyRow };
    }

    private static string WhyLacking(ImportFormat format, IReadOnlyCollection<ImportColumn?> columns)
    {
        string needed = $"No column is {string.Join("; ", Lacking(format, columns))}, which every row of {format.Name} needs. Say which column it is, or choose another kind of row.";

        // Whoever publishes a standard gives every record a reference, and whoever keeps a list seldom does.
        string? makesOne = format is TypeTable ? null : LackingGroups(format, columns)
            .Where(group => group is [{ Property.IsIdentifier: true }])
            .Select(group => Formats.Tables.OfType<TypeTable>().First(table => table.Type.ClrType == group[0].Property!.ClrProperty.ReflectedType))
            .FirstOrDefault(table => table.Required.Any(group => ReferenceOf(group) is not null))?.Name;
        return makesOne is null ? needed : $"{needed} A table whose rows have no reference can be read as {makesOne}: each row gets one that is made of what it says.";
    }

    /// <summary>What a row needs that none of some columns is, each in words. What only tells rows apart is not, where other columns do: see <see cref="MadeOf"/>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="columns">The columns; null for those that are left out.</param>
    public static IEnumerable<string> Lacking(ImportFormat format, IReadOnlyCollection<ImportColumn?> columns) =>
        LackingGroups(format, columns).Select(group => Plain.List([.. group.Select(column => $"\"{column.Header}\"")], "or"));

    private static IEnumerable<IReadOnlyList<ImportColumn>> LackingGroups(ImportFormat format, IReadOnlyCollection<ImportColumn?> columns) =>
        format.Required.Where(group => !group.Any(columns.Contains) && (ReferenceOf(group) is null || !columns.Any(IsTelling)));

    /// <summary>The column that tells rows apart, of which a value can be made where a row has none; null where rows are told apart by what they need anyway.</summary>
    public ImportColumn? Made => Identifying is { } group ? ReferenceOf(group) : null;

    /// <summary>The columns that tell rows apart and that columns of the table are.</summary>
    public IReadOnlyList<ImportColumn> Told => [.. (Identifying ?? []).Where(column => Columns.Any(pair => pair.Meant == column))];

    /// <summary>Those columns of the table, by their headers.</summary>
    public IReadOnlyList<string> ToldBy => [.. Columns.Where(pair => pair.Meant is { } meant && Told.Contains(meant)).Select(pair => pair.Written.Header)];

    /// <summary>The columns of which a reference is made, by their headers: what rows are about, and not what is said of that and may be corrected.</summary>
    public IReadOnlyList<string> MadeOf => Made is null ? [] : [.. Columns.Where(pair => pair.Meant != Made && IsTelling(pair.Meant)).Select(pair => pair.Written.Header)];

    /// <summary>The columns that say who was part of what a row says (<see cref="TypeTable.Sides"/>), and that no column of the table is, by their headers.</summary>
    public IReadOnlyList<string> Unsaid => Format is TypeTable table ? [.. table.Sides.Where(side => !Columns.Any(pair => pair.Meant == side) && !EveryRow.Any(constant => constant.Meant == side)).Select(side => side.Header)] : [];

    /// <summary>The column of some that tells records apart by a text that may be made; null where there is none.</summary>
    /// <param name="group">Some of <see cref="ImportFormat.Required"/>.</param>
    public static ImportColumn? ReferenceOf(IReadOnlyList<ImportColumn> group) => group.Count > 1 ? group.FirstOrDefault(column => column.Property is { IsIdentifier: true, Kind: PropertyKind.Text, Form: null }) : null;

    private IReadOnlyList<ImportColumn>? Identifying => Format.Required.FirstOrDefault(group => ReferenceOf(group) is not null);

    private static bool IsTelling(ImportColumn? column) => column is { IsProse: false } && (column.NamesPeople || column.NamesOrganisations || column.Property is { IsCaption: true } or { Kind: PropertyKind.Date });

    /// <summary>The format of a name that a table can be mapped to: those that people fill in, and the tables of types. Null where there is none.</summary>
    public static ImportFormat? Mappable(string name) => Formats.Find(name) is { } format && IsMappable(format) ? format : null;

    /// <summary>Why a table can't be mapped to the format of a name; null where it can.</summary>
    public static string? WhyNotMappable(string name) => Mappable(name) is not null ? null
        : Formats.Find(name) is null ? Formats.NotThere(name)
        : $"Files of the format {Plain.Text(name)} have their own headers, and can't be mapped.";

    /// <summary>Whether a table can be mapped to a format.</summary>
    public static bool IsMappable(ImportFormat format) => format is TypeTable || Formats.Filled.Contains(format);

    /// <summary>Whether several columns can be put together as one: names, addresses and lists, and no numbers and dates.</summary>
    public static bool MayJoin(ImportColumn column) => TakesSeveral(column) || column.Property is { Kind: PropertyKind.Text, Form: null };

    /// <summary>Whether a cell of a column may have several entries.</summary>
    public static bool TakesSeveral(ImportColumn column) => column.TakesSeveral || column.Property is null or { Kind: PropertyKind.TextList or PropertyKind.IdentifierList };

    /// <summary>Whether the cells of a column may be dates.</summary>
    public static bool HasDates(ImportColumn column) => column.Property is null or { Kind: PropertyKind.Date };

    /// <summary>That a format has no column of a name, with the nearest that it has: a sentence after "but".</summary>
    /// <param name="format">The format.</param>
    /// <param name="column">The name.</param>
    public static string NoColumn(ImportFormat format, string column) =>
        $"the template of {format.Name} has no such column.{(HeaderMap.Of(format, new(null, new(1, [new Cell(column)]), [])).Nearest(column) is { } near ? $" Did you mean \"{near.Header}\"?" : "")}";
}
