using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>A file of which somebody says what its columns are: its tables' first rows, what they probably are, and what they say by a mapping.</summary>
public sealed class MappableFile
{
    private const int RowsKept = 1000;
    private const int ValuesShown = 3;
    private const int LongestShown = 60;
    private const int NamesLookedUp = 200;
    private const int LongestName = 200;

    private readonly string name;
    private readonly IReadOnlyList<(Table Table, int Rows)> tables;
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    private MappableFile(string name, IReadOnlyList<(Table, int)> tables) => (this.name, this.tables) = (name, tables);

    /// <summary>The sheets that it has, the one with most rows first; of a file without sheets one that has no name.</summary>
    public IReadOnlyList<string?> Sheets => [.. tables.Select(table => table.Table.Sheet)];

    /// <summary>Why no sheet is meant by a name, in a sentence with those that there are; null where one is.</summary>
    /// <param name="sheet">The name.</param>
    public string? WhyNoSheet(string sheet) => Sheets.Contains(sheet, StringComparer.Ordinal) ? null
        : $"{Plain.Text(name)} has no sheet {Plain.Quote(sheet)} with rows under a header. {(Sheets.OfType<string>().Any() ? $"It has {MappingFit.Words([.. Sheets.OfType<string>()])}." : "It has no sheets.")}";

    /// <summary>Reads the first rows of a file's tables.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MappingException">It has no table, or can't be read.</exception>
    public static MappableFile Read(GivenFile file, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<Table> all = TableReader.Read(file.Path, limits, new(file.Name), step: null, cancellationToken);
            (Table, int)[] rows = [.. all
                .Where(table => !table.IsNetwork && table.Rows.Count > 0)
                .OrderByDescending(table => table.Rows.Count)
                .Select(table => (UnseenCells.Clear(MisreadCells.Repair(EscapedCells.Decode(table with { Rows = [.. table.Rows.Take(RowsKept)] }))), table.Rows.Count))];
            return rows.Length > 0 ? new(file.Name, rows) : throw new MappingException($"{Plain.Text(file.Name)} has no table with rows under a header, so there is nothing to map.");
        }
        catch (UnreadableFileException unreadable)
        {
            throw new MappingException($"{Plain.Text(file.Name)}: {unreadable.Message}");
        }
    }

    /// <summary>Looks up which of its values are names of organisations that are recorded.</summary>
    /// <param name="store">The store; null where there is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException">The store can't be read.</exception>
    public async Task LookUpAsync(IGraphStore? store, CancellationToken cancellationToken)
    {
        if (store is null)
            return;
        string[] texts = [.. tables.Select(table => GuessedHeaders.Of(table.Table)).SelectMany(headers => headers.All.SelectMany(column => headers.Table.Rows.Select(row => row[column.Place]).Where(cell => cell.Kind == CellKind.Text && cell.Text.Length is > 3 and <= LongestName && cell.Text.Any(char.IsLetter)).Select(cell => cell.Text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(NamesLookedUp / 10))).Distinct(StringComparer.OrdinalIgnoreCase).Take(NamesLookedUp)];
        if (texts.Length == 0)
            return;
        FactType organisation = Ontology.Of<Organisation>();
        ListQuery query = new(organisation) { Where = [new PropertyFilter(organisation.Property(nameof(Organisation.Name)), FilterOperator.In, (ValueList<string>)[.. texts])], First = NamesLookedUp };
        Page page = await store.ListAsync(query, cancellationToken);
        known.UnionWith(page.Items.Select(item => ((Organisation)item.Fact).Name));
    }

    /// <summary>The mapping of a folder that was made for such a table: most of its headers are the same. The one that is called after the file comes first. Null where there is none.</summary>
    /// <param name="kept">The mappings of the folder.</param>
    /// <param name="sheet">The sheet of the table; null for the largest.</param>
    /// <exception cref="MappingException">There is no such sheet.</exception>
    public FileMapping? Nearest(KeptMappings kept, string? sheet = null) => kept.All
        .Select(kept => (Fit: MappingFit.Of(kept.Mapping, TableOf(sheet).Table), IsOwn: MappingFile.IsFor(kept.File, name)))
        .Where(kept => kept.Fit.Fits || kept.Fit.IsNear)
        .OrderByDescending(kept => kept.Fit is { Fits: true, Mapping.Sheet: not null })
        .ThenByDescending(kept => kept.IsOwn)
        .ThenByDescending(kept => kept.Fit.Known - kept.Fit.New.Count - kept.Fit.Missing.Count)
        .Select(kept => kept.Fit.Mapping)
        .FirstOrDefault();

    /// <summary>Whether a mapping is for a table of the file: it fits, or most of its headers are the same.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="sheet">The sheet of the table; null for any.</param>
    public bool IsFor(FileMapping mapping, string? sheet) => tables.Any(table => (sheet is null || table.Table.Sheet == sheet) && MappingFit.Of(mapping, table.Table) is { Fits: true } or { IsNear: true });

    /// <summary>What the columns of a table probably are.</summary>
    /// <param name="row">What a row is, where somebody said so; null where that is proposed, too.</param>
    /// <param name="before">A mapping that was confirmed for such a table before, which goes on to hold; null for none.</param>
    /// <param name="sheet">The sheet of the table; null for the one that <paramref name="before"/> fits, or else the largest.</param>
    /// <exception cref="MappingException">There is no such row, or no such sheet.</exception>
    public MappingProposal Propose(string? row = null, FileMapping? before = null, string? sheet = null)
    {
        (Table table, int rows) = sheet is null && before is not null ? tables.OrderByDescending(each => MappingFit.Of(before, each.Table).Fits).First() : TableOf(sheet);
        TableHeaders headers = before is null ? GuessedHeaders.Of(table) : MappingFit.Of(before, table).Headers;
        if (GuessedHeaders.ValueIn(table, headers) is { } value)
            throw new MappingException(string.Create(CultureInfo.InvariantCulture, $"{Plain.Text(name)}: row {headers.Table.Header.Number} should name the columns, but {value} is in it. If the table has no headers, put a row with them above it."));
        WrittenColumn[] columns = [.. headers.All.Select(column => new WrittenColumn(column.Header, HeaderWords.Of(column.Header), new(headers.Table, column.Place, known)))];
        string[] called = [.. new[] { table.Sheet, MappingFile.NameFor(name) }.OfType<string>()];
        row ??= before?.Row;

        // The mapping of another file says what its columns are, and not what is so of every row of this one.
        bool isOwn = before is not null && MappingFile.IsMadeFor(MappingFile.FileName(before), name);
        ImportFormat[] formats = row is null
            ? [.. Formats.Filled.Concat(Formats.Tables)]
            : [ReadyMapping.Mappable(row) ?? throw new MappingException(ReadyMapping.WhyNotMappable(row)!)];
        RowFit best = formats.Select(format => RowFit.Of(format, columns, called)).OrderByDescending(fit => fit.Score).First();
        return new(isOwn ? before!.Name : MappingFile.NameFor(name), best.Format.Name, best.Reason, [.. columns.Index().Select(column => Proposed(best, column.Index, column.Item, columns, before))])
        {
            Sheet = headers.Table.Sheet,
            OnlySheet = before?.Sheet ?? (sheet is not null && tables.Any(other => other.Table.Sheet != sheet && HaveSameHeaders(headers, GuessedHeaders.Of(other.Table))) ? sheet : null),
            Sheets = [.. Sheets.OfType<string>()],
            HeaderRow = headers.Table.Header.Number,
            Rows = rows - (table.Rows.Count - headers.Table.Rows.Count),
            EveryRow = isOwn && before!.Row == best.Format.Name ? before.EveryRow : [],
            Lacking = [.. ReadyMapping.Lacking(best.Format, [.. best.Fits.Select(fit => fit is { Confidence: not Confidence.Guess } ? fit.Meant : null)])],
        };
    }

    /// <summary>What the first rows say by a mapping, and what is wrong with them. Nobody compares it with what is recorded.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <exception cref="MappingException">The mapping can't be used, or no table fits it.</exception>
    public MappingPreview Preview(FileMapping mapping, int rows, DateOnly today)
    {
        ReadyMapping ready = ReadyMapping.Of(mapping);
        MappingFit fit = tables.Select(table => MappingFit.Of(mapping, table.Table)).OrderByDescending(each => each.Fits).First();
        if (!fit.Fits)
            throw new MappingException($"{Plain.Text(name)}: {fit.Difference()}");
        bool isMade = fit.Headers.Table.Rows.Any(row => ready.ToldBy.All(header => row[fit.Headers.PlaceOf(header)!.Value].IsBlank));
        return FirstRows.Of(name, [.. tables.Select(table => table.Table)], mapping, rows, today) with { MadeOf = isMade ? ready.MadeOf : [], ToldBy = ready.ToldBy, Unsaid = ready.Unsaid };
    }

    private static bool HaveSameHeaders(TableHeaders one, TableHeaders other) => one.All.Select(column => column.Header).ToHashSet(HeaderComparer.Instance).SetEquals(other.All.Select(column => column.Header));

    private (Table Table, int Rows) TableOf(string? sheet)
    {
        if (sheet is null)
            return tables[0];
        foreach ((Table Table, int Rows) table in tables)
        {
            if (table.Table.Sheet == sheet)
                return table;
        }

        throw new MappingException(WhyNoSheet(sheet)!);
    }

    private static ProposedColumn Proposed(RowFit best, int place, WrittenColumn column, IReadOnlyList<WrittenColumn> all, FileMapping? before)
    {
        (string header, ColumnValues values) = (column.Header, column.Values);
        string[] first = [.. values.Texts.Distinct(StringComparer.Ordinal).Take(ValuesShown).Select(text => Plain.Text(text.Length > LongestShown ? $"{text[..LongestShown]}…" : text))];
        ProposedColumn none = new(header, first, null, Confidence.None, WhyNone(column, column.Outside(all))) { IsPersonal = column.IsPersonal(all) };
        if (before?.Columns.FirstOrDefault(kept => HeaderComparer.Instance.Equals(kept.Header, header)) is { } said && before.Row == best.Format.Name)
        {
            ImportColumn? kept = said.Column is null ? null : HeaderMap.ColumnOf(best.Format, said.Column);
            return (none with { Column = said.Column, Confidence = Confidence.Sure, Reason = "The mapping that is kept says so.", Separator = said.Separator, IsMonthFirst = said.IsMonthFirst }).OfWhat(kept);
        }

        none = none with { IsMonthFirst = values.IsMonthFirst && values.Look(ValueSign.Date) };
        if (best.Fits[place] is not { } fit)
            return none.OfWhat(null);
        if (fit.Confidence == Confidence.Guess)
            return (none with { MayBe = fit.Meant.Header, Confidence = Confidence.Guess, Reason = $"It may be “{fit.Meant.Header}”. {fit.Reason}" }).OfWhat(fit.Meant);
        string? separator = SeparatorOf(fit, values);
        string reason = $"{fit.Reason}{(none.IsMonthFirst ? " The month comes first." : "")}{(separator is null ? "" : " Commas stand between several.")}";
        return (none with { Column = fit.Meant.Header, Confidence = fit.Confidence, Reason = reason, Separator = separator }).OfWhat(fit.Meant);
    }

    private static string? SeparatorOf(ColumnFit fit, ColumnValues values) => ReadyMapping.TakesSeveral(fit.Meant) && !fit.Meant.NamesPeople && !fit.Meant.NamesOrganisations && values.AreListed ? "," : null;

    private static string WhyNone(WrittenColumn column, string? outside) => WhyNone(column.Values, outside, column.IsPrivateOf);

    private static string WhyNone(ColumnValues values, string? outside, string? isPrivateOf) =>
        values.Texts.Count == 0 ? "It has no values."
        : isPrivateOf is not null ? $"The header says that it is about {isPrivateOf}, which the graph does not need to know."
        : outside is not null ? $"The header says that it is about the {outside}, and not about what the row is about."
        : values.Sign is ValueSign.Person ? $"{values.Sentence($"may be {ValueSigns.Words(ValueSign.Person)}", values.Count(ValueSign.Person))} Nothing in this kind of row fits it."
        : values.Sign is { } sign ? $"{values.Sentence(sign)} Nothing in this kind of row fits it."
        : values.ReachSomebody ? "Some of the values are email addresses or telephone numbers. Nothing in this kind of row fits all of it."
        : "Nothing in this kind of row fits it.";
}
