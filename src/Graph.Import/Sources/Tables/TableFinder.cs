using Graph.Import.Reading;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Finds the table of a type that headers fit, where they fit none of the other formats.</summary>
internal static class TableFinder
{
    private const int NamesLookedAt = 200;

    // Columns of buildings that lists of organisations have as well.
    private static readonly HashSet<string> AlsoOfOrganisations = [nameof(Building.Name), nameof(Building.Address), nameof(Building.Postcode), nameof(Node.Notes)];

    /// <summary>The table whose ids stand below the header "Id": what was exported is read back as what it was. Null where there are none.</summary>
    /// <param name="table">The table as it was read.</param>
    public static TypeTable? ByIds(Table table)
    {
        int place = IdPlace(table);
        string? id = place < 0 ? null : table.Rows.Select(row => row[place]).FirstOrDefault(cell => !cell.IsBlank).Text?.Trim();
        return id is not null && !id.Contains(' ', StringComparison.Ordinal) && Ontology.OfId(id) is { } type ? Formats.Tables.First(each => each.Type == type) : null;
    }

    /// <summary>How a table fits those that know most of its headers: all of them, or at least more than another format knows or probably means. The name of a sheet says which of them is meant; that of a file, or of the text within an archive or a folder, which of those that it fits alike.</summary>
    /// <param name="table">The table, from the row that may be its header.</param>
    /// <param name="whole">The table as it was read.</param>
    /// <param name="nearest">The format that it fits best of the others.</param>
    /// <param name="file">The name of its file, without what is after the full stop.</param>
    public static IReadOnlyList<HeaderMap> Fitting(Table table, Table whole, HeaderMap nearest, string file)
    {
        if (nearest.Fits && (nearest.Unknown.All(nearest.Format.LeavesOut) || HasOtherIds(whole)))
            return [];
        HashSet<string> keys = [.. table.Header.Cells.Where(cell => !cell.IsBlank).SelectMany(cell => new[] { HeaderKey.Of(cell.Text), HeaderKey.Bare(cell.Text) })];
        TypeTable? sheetIs = Named(whole.Sheet), fileIs = Named(Path.GetFileNameWithoutExtension(whole.File)) ?? Named(file);
        HeaderMap[] fitting =
        [
            .. Formats.Tables
                .Where(each => each.NeededKeys.All(keys.Overlaps))
                .Select(each => HeaderMap.Of(each, table))
                .Where(headers => headers.Fits && (headers.Format == sheetIs || headers.Format == fileIs || ((TypeTable)headers.Format).IsShownBy(headers)))
                .Where(headers => headers.Unknown.Count == 0 || (nearest.Fits ? HasAllOf(headers, nearest) : headers.Known > nearest.Known + nearest.Probable)),
        ];
        if (Array.Find(fitting, headers => headers.Format == sheetIs) is { } sheet)
            return [sheet];
        HeaderMap[] best = [.. fitting.Where(headers => headers.Known == fitting.Max(other => other.Known))];
        if (Array.Find(best, headers => headers.Format == fileIs) is { } called)
            return [called];

        if (best is [var only] && MayBeOfOrganisations(only, table, whole) is { } organisations)
            return [organisations, only];

        // Themes with what is broader: their table says what that of the edges does, and that they are there.
        return LikeliestFirst(Array.Exists(best, IsOfNodes) ? Array.FindAll(best, IsOfNodes) : best, whole);

        static bool IsOfNodes(HeaderMap headers) => ((TypeTable)headers.Format).Type.IsNode;
    }

    /// <summary>How a table fits those that know each of its headers, however few there are.</summary>
    public static IReadOnlyList<HeaderMap> Whole(Table table) =>
        LikeliestFirst([.. Formats.Tables.Select(each => HeaderMap.Of(each, table with { Rows = [] })).Where(headers => headers is { Fits: true, Known: > 0, Unknown.Count: 0 } && headers.PlaceOf(((TypeTable)headers.Format).IdColumn) is null)], table);

    // A list of names is mostly one of organisations, unless the names are those of buildings.
    private static HeaderMap[] LikeliestFirst(HeaderMap[] fitting, Table whole)
    {
        HeaderMap? Of<T>() => Array.Find(fitting, headers => ((TypeTable)headers.Format).Type.ClrType == typeof(T));
        if (Of<Organisation>() is not { } organisations || Of<Building>() is not { } buildings)
            return fitting;
        HeaderMap likeliest = IsOfBuildings(buildings, whole) ? buildings : organisations;
        return [likeliest, .. fitting.Where(headers => headers != likeliest)];
    }

    // Names with addresses are as often those of organisations, of which no table has an address.
    private static HeaderMap? MayBeOfOrganisations(HeaderMap only, Table table, Table whole) => only.Format is TypeTable { Type.ClrType: var type } buildings && type == typeof(Building)
        && buildings.Table.Where(column => only.PlaceOf(column.Column) is not null).All(column => column.Source.Property is { } property && AlsoOfOrganisations.Contains(property.Name))
        && !IsOfBuildings(only, whole)
        ? HeaderMap.Of(Formats.Tables.First(each => each.Type == Ontology.Of<Organisation>()), table)
        : null;

    private static bool IsOfBuildings(HeaderMap buildings, Table whole)
    {
        int? name = buildings.PlaceOf(((TypeTable)buildings.Format).Table.First(column => column.Source.Property is { IsCaption: true }).Column);
        string[] names = name is { } place ? [.. whole.Rows.Take(NamesLookedAt).Select(row => row[place]).Where(cell => !cell.IsBlank).Select(cell => cell.Text)] : [];
        return names.Count(BuildingNames.Is) * 2 > names.Length;
    }

    /// <summary>How a table fits the one that knows all of its headers and more of them than another format, and of which it lacks nothing but what its records are known again by; null where there is none.</summary>
    /// <param name="table">The table, from the row that may be its header.</param>
    /// <param name="nearest">The format that it fits best of the others.</param>
    public static HeaderMap? Unnumbered(Table table, HeaderMap nearest) => Formats.Tables
        .Where(each => each.Required.Any(group => each.WhyNeeded(group) is not null))
        .Select(each => HeaderMap.Of(each, table))
        .FirstOrDefault(headers => headers is { Missing.Count: 1, WhyMissing.Count: 1, Unknown.Count: 0 } && headers.Known > nearest.Known + nearest.Probable);

    /// <summary>Whether a table has a place for all that a format reads, or probably means, and for more.</summary>
    private static bool HasAllOf(HeaderMap table, HeaderMap format) => table.Known > format.Known + format.Probable && table.Unknown.All(format.Unknown.Except(format.Guessed).Contains);

    /// <summary>Whether the column "Id" has numbers of somebody else's: lists of people often have, and the table of a type would take them for ours.</summary>
    private static bool HasOtherIds(Table table)
    {
        int place = IdPlace(table);
        return place >= 0 && table.Rows.Any(row => !row[place].IsBlank && Ontology.OfId(row[place].Text.Trim()) is null);
    }

    private static int IdPlace(Table table) => Array.FindIndex(table.Header.Cells, cell => HeaderKey.Of(cell.Text) == HeaderKey.Of(TypeColumn.Id));

    // A sheet that is full goes on in another with a number after its name, and lists are kept by years.
    private static TypeTable? Named(string? name) => name is null ? null
        : Formats.FindTable(name.TrimEnd(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) ?? Formats.FindTable(SourceName.Lasting(name));
}
