using Graph.Import.Mappings;
using Graph.Import.Reading;
using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>Which column of a table is which column of a format.</summary>
internal sealed class HeaderMap
{
    private const int LongestCompared = 60;

    private readonly Dictionary<ImportColumn, int> places;
    private readonly HashSet<ImportColumn> lastDays;
    private readonly Lazy<Dictionary<string, int>> written;

    private HeaderMap(ImportFormat format, Table table, Dictionary<ImportColumn, int> found, IReadOnlyList<string> unknown, IReadOnlyList<string> duplicates)
    {
        places = found;
        lastDays = new(found.Where(pair => pair.Key.AliasesSayLastDay && HeaderKey.Bare(table.Header[pair.Value].Text) != HeaderKey.Of(pair.Key.Header)).Select(pair => pair.Key), ReferenceEqualityComparer.Instance);
        written = new(() => table.Header.Cells.Index().Where(cell => !cell.Item.IsBlank).DistinctBy(cell => cell.Item.Text.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.Item.Text.Trim(), cell => cell.Index, StringComparer.OrdinalIgnoreCase));
        Format = format;
        Table = table;
        Found = [.. table.Header.Cells.Select(cell => cell.Text.Trim()).Where(text => text.Length > 0)];
        Unknown = unknown;
        Duplicates = duplicates;
        IReadOnlyList<ImportColumn>[] missing = format.KnownBy is { } id && found.ContainsKey(id) ? [] : [.. format.Required.Where(group => !group.Any(found.ContainsKey))];
        Missing = [.. missing.Select(group => Plain.List([.. group.Select(column => $"\"{column.Header}\"")], "or"))];
        WhyMissing = [.. missing.Select(format.WhyNeeded).OfType<string>()];
        Guessed = [.. unknown.Where(header => AskedAbout(HeaderKey.Bare(header)) is not null)];
    }

    public ImportFormat Format { get; }

    /// <summary>The table, with columns that were joined at its end.</summary>
    public Table Table { get; }

    /// <summary>Every header of the table.</summary>
    public IReadOnlyList<string> Found { get; private init; }

    /// <summary>Every header of the table with the column that it is read as; null where it is read as none. Several that somebody mapped may be one column.</summary>
    public IReadOnlyList<(string Written, ImportColumn? Column)> Written => FromMapping ?? [.. Table.Header.Cells.Index().Where(cell => !cell.Item.IsBlank).Select(cell => (cell.Item.Text.Trim(), At(cell.Index)))];

    /// <summary>How many of the headers the format or a mapping has, whether they are kept or not.</summary>
    public int Recognisable => FromMapping?.Count(column => column.Column is not null) ?? Found.Count(Format.Has);

    /// <summary>Headers that the format does not know.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Headers of columns by which rows are judged and whose values are not recorded.</summary>
    public IEnumerable<string> Recognised => Found.Where(header => ColumnOf(Format, header) is { } column && Format.Recognised.Contains(column));

    /// <summary>Columns of the format that the table has twice.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    /// <summary>Synonyms of columns that the table has under their own names.</summary>
    public IReadOnlyList<string> Spare { get; private init; } = [];

    /// <summary>Columns that the format can't do without, in quotes.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Why it can't do without some of them, each in a sentence.</summary>
    public IReadOnlyList<string> WhyMissing { get; }

    /// <summary>The name of the mapping by which it is read; null where its headers say what they are.</summary>
    public string? Mapping { get; private init; }

    private IReadOnlyList<(string Written, ImportColumn? Column)>? FromMapping { get; init; }

    private IReadOnlyCollection<int> Added { get; init; } = [];

    /// <summary>Headers of which nothing is read.</summary>
    public IEnumerable<string> Unused => Written.Where(column => column.Column is null).Select(column => column.Written);

    /// <summary>What was read as one column though it is two, in words; null where nothing was.</summary>
    public string? Joined { get; private init; }

    /// <summary>How many of the format's columns the table has.</summary>
    public int Known => places.Count;

    /// <summary>How many of the headers that are not known probably mean columns that the table does not have.</summary>
    public int Probable => Guessed.Count;

    /// <summary>Those headers.</summary>
    public IReadOnlyList<string> Guessed { get; }

    /// <summary>The tables of types that it fits equally well, where nobody said which is meant; one or none where that is plain.</summary>
    public IReadOnlyList<string> Candidates { get; private set; } = [];

    /// <summary>Whether the table can be read so.</summary>
    public bool Fits => Missing.Count == 0;

    public static HeaderMap Of(ImportFormat format, Table table)
    {
        (Table whole, string? joined) = Join(format, table);

        // A column is itself, whatever it says: to hash all of its texts for each cell of a large file takes longer than to read the cell.
        Dictionary<ImportColumn, int> found = new(ReferenceEqualityComparer.Instance);
        Dictionary<ImportColumn, int> ranks = new(ReferenceEqualityComparer.Instance);
        List<(string Header, int Place)> unknown = [];
        List<string> spare = [];
        List<string> duplicates = [];
        foreach ((string header, int place, ImportColumn? column, int rank) in HeadersOf(format, whole).OrderBy(header => header.Rank).ThenBy(header => header.Place))
        {
            if (column is null)
                unknown.Add((header, place));
            else if (found.TryAdd(column, place))
                ranks[column] = rank;
            else if (ranks[column] == rank)
                duplicates.Add(column.Header);
            else
                spare.Add(header);
        }

        foreach (ImportColumn column in format.Columns.Where(column => !found.ContainsKey(column) && column.TakenBeside.Any(found.ContainsKey)))
        {
            List<(string Header, int Place)> taken = unknown.FindAll(header => format.AskedAboutByKey[HeaderKey.Bare(header.Header)].Contains(column));
            if (taken.Count == 1 && unknown.Remove(taken[0]))
                found.Add(column, taken[0].Place);
        }

        return new(format, whole, found, [.. unknown.OrderBy(header => header.Place).Select(header => header.Header)], duplicates) { Joined = joined, Spare = spare };
    }

    /// <summary>The columns of a table as somebody mapped them, whatever its headers say.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="table">The table.</param>
    /// <param name="places">The place of each column of the format.</param>
    /// <param name="written">The headers that the table had before columns were put together or made, each with its column; null for those that are left out.</param>
    /// <param name="unknown">Headers that the mapping does not know.</param>
    /// <param name="added">The places of what stands in no column of the file: what the mapping says is the same in every row, and references that are made.</param>
    public static HeaderMap Mapped(ReadyMapping mapping, Table table, Dictionary<ImportColumn, int> places, IReadOnlyList<(string Written, ImportColumn? Column)> written, IReadOnlyList<string> unknown, IReadOnlyCollection<int> added) =>
        new(mapping.Format, table, places, unknown, []) { Mapping = mapping.Mapping.Name, FromMapping = written, Found = [.. written.Select(column => column.Written)], Added = added };

    /// <summary>The same table as another format reads it, some of whose columns are this one's.</summary>
    /// <param name="format">The other format.</param>
    public HeaderMap For(ImportFormat format) =>
        new(format, Table, new(places.Where(pair => format.Columns.Contains(pair.Key)), ReferenceEqualityComparer.Instance), [], []) { Mapping = Mapping };

    /// <summary>The same, with the tables of types that fit equally well.</summary>
    public HeaderMap OneOf(IReadOnlyList<string> candidates)
    {
        Candidates = candidates;
        return this;
    }

    private static IEnumerable<(string Header, int Place, ImportColumn? Column, int Rank)> HeadersOf(ImportFormat format, Table table)
    {
        for (int place = 0; place < table.Header.Cells.Length; place++)
        {
            string header = table.Header[place].Text.Trim();
            if (header.Length == 0)
                continue;

            // Where a column and a synonym of it are both there, the column is meant.
            ImportColumn? column = ColumnOf(format, header);
            string? name = column is null ? null : HeaderKey.Of(column.Header);
            yield return (header, place, column, column is null ? 3 : HeaderKey.Of(header) == name ? 0 : HeaderKey.Bare(header) == HeaderKey.Bare(column.Header) ? 1 : 2);
        }
    }

    /// <summary>The column that a header names; null where the format has none.</summary>
    public static ImportColumn? ColumnOf(ImportFormat format, string header) =>
        format.ColumnsByKey.GetValueOrDefault(HeaderKey.Of(header)) ?? format.ColumnsByKey.GetValueOrDefault(HeaderKey.Bare(header));

    /// <summary>The place of a column; null where the table does not have it.</summary>
    public int? PlaceOf(ImportColumn column) => places.TryGetValue(column, out int place) ? place : null;

    /// <summary>The place of the header that is written so, whether the format has such a column or not; null where the table does not have it.</summary>
    public int? PlaceOf(string header) => written.Value.TryGetValue(header, out int place) ? place : null;

    /// <summary>The places of the columns, by what problems call them: the headers of the format, and those that are written.</summary>
    public IReadOnlyDictionary<string, int> Places()
    {
        Dictionary<string, int> all = new(written.Value, StringComparer.OrdinalIgnoreCase);
        foreach ((ImportColumn column, int place) in places)
            all[column.Header] = place;
        return all;
    }

    /// <summary>Whether the dates of a column for an end are the last days, by its header: "End date" and not "Until".</summary>
    public bool SaysLastDay(ImportColumn column) => lastDays.Contains(column);

    /// <summary>The column of the format that a place is read as; null where it is read as none.</summary>
    public ImportColumn? At(int place) => places.FirstOrDefault(pair => pair.Value == place).Key;

    /// <summary>The column of the format that a header was probably meant to be, of those that the table does not have; null where none is near.</summary>
    /// <remarks>What the format leaves out, such as the name of a person who received a grant, is never offered for a column that publishes it.</remarks>
    public ImportColumn? Nearest(string header)
    {
        string key = HeaderKey.Bare(header);
        if (key.Length is 0 or > LongestCompared || Format.LeavesOut(header) || Format.Advice.ContainsKey(key))
            return null;

        if (AskedAbout(key) is { } asked)
            return asked;

        int most = Math.Max(1, key.Length / 4);
        (ImportColumn? nearest, int distance) = Format.Columns
            .Where(column => !places.ContainsKey(column))
            .Select(column => (column, Distance: HeaderKey.Distance(key, HeaderKey.Of(column.Header))))
            .Where(pair => pair.Distance <= most)
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault();
        return nearest is not null && Format.LeftOut.Concat(Format.Advice.Keys).Any(other => HeaderKey.Distance(key, HeaderKey.Of(other)) <= distance) ? null : nearest;
    }

    /// <summary>What to do about a header that the format can't take as it is; null where there is nothing to say.</summary>
    public string? AdviceOn(string header) => HeaderKey.Bare(header) is { Length: > 0 and <= LongestCompared } key
        ? Format.Advice.OrderBy(pair => HeaderKey.Distance(key, pair.Key)).Where(pair => HeaderKey.Distance(key, pair.Key) <= Math.Max(1, key.Length / 8)).Select(pair => pair.Value).FirstOrDefault()
        : null;

    /// <summary>A row with what stands in the file alone, and not what a mapping adds to it: by that people tell a total from a record.</summary>
    public TableRow AsWritten(TableRow row) => Added.Aggregate(row, (rest, place) => rest.With(place, Cell.Blank));

    /// <summary>Whether a row has anything in a column that is read.</summary>
    public bool ReadsAnyOf(TableRow row) => places.Values.Any(place => !row[place].IsBlank);

    private ImportColumn? AskedAbout(string key) => Format.AskedAboutByKey[key].FirstOrDefault(column => !places.ContainsKey(column));

    /// <summary>Adds the columns that a format makes of two, such as a name of first name and surname.</summary>
    private static (Table Table, string? Joined) Join(ImportFormat format, Table table)
    {
        string? words = null;
        foreach (JoinedColumn joined in format.Joined)
        {
            if (table.Header.Cells.Any(cell => ColumnOf(format, cell.Text) == joined.Column) || PlaceOf(joined.First) is not { } first || PlaceOf(joined.Last) is not { } last)
                continue;

            int place = table.Header.Cells.Length;
            words = $"\"{Plain.Text(table.Header[first].Text.Trim())}\" and \"{Plain.Text(table.Header[last].Text.Trim())}\" were read together as \"{joined.Column.Header}\".";
            table = table with
            {
                Header = table.Header.With(place, new(joined.Column.Header)).With(first, Cell.Blank).With(last, Cell.Blank),
                Rows = table.Rows.As((row, _) => row.With(place, Together(row[first], row[last])).With(first, Cell.Blank).With(last, Cell.Blank)),
            };
        }

        return (table, words);

        int? PlaceOf(IReadOnlyList<string> headers)
        {
            int[] found = [.. table.Header.Cells.Index().Where(cell => headers.Any(header => HeaderKey.Of(header) == HeaderKey.Bare(cell.Item.Text))).Select(cell => cell.Index)];
            return found.Length == 1 ? found[0] : null;
        }
    }

    private static Cell Together(Cell first, Cell last) =>
        first.IsBlank ? last
        : last.IsBlank || first.Kind is CellKind.Error or CellKind.TooLong or CellKind.Uncalculated ? first
        : last.Kind is CellKind.Error or CellKind.TooLong or CellKind.Uncalculated ? last
        : new($"{first.Text.Trim()} {last.Text.Trim()}");
}
