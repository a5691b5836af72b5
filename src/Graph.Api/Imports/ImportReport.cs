using System.Text.Json.Serialization;
using Graph.Import;
using Graph.Import.Mappings;
using Graph.Import.Previews;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Api.Imports;

/// <summary>What a file says, what is wrong with it, and what of it is new. It shows private values: see <see cref="ImportAccess"/>.</summary>
/// <param name="Format">The format that somebody said it has; null where its headers decided.</param>
/// <param name="Rows">How many rows were read.</param>
internal sealed record ImportReport(string? Format, int Rows)
{
    private const int FirstShown = 10;
    private const int AddedShown = 100;

    /// <summary>The mapping by which somebody said it is to be read; null where none was.</summary>
    [JsonIgnore]
    public FileMapping? Mapping { get; init; }

    /// <summary>The mappings that were kept when it was read; null where none are kept.</summary>
    [JsonIgnore]
    public KeptMappings? Kept { get; init; }

    /// <summary>Whether it has a table of which nobody knows what its columns are, so that somebody can say so.</summary>
    public required bool IsUnknown { get; init; }

    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>The formats of which somebody has to say which is meant.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    public required IReadOnlyList<SheetLine> Sheets { get; init; }

    public required int ProblemCount { get; init; }

    public required IReadOnlyList<ProblemLine> Problems { get; init; }

    public required int WarningCount { get; init; }

    public required IReadOnlyList<ProblemLine> Warnings { get; init; }

    public required int NoticeCount { get; init; }

    /// <summary>What is worth a look beside what is known, such as near names.</summary>
    public required IReadOnlyList<ProblemLine> Notices { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>How the file was said to be complete, with the last day of what is gone; null where it was not.</summary>
    public CompleteLine? Complete { get; init; }

    public required int Ended { get; init; }

    /// <summary>What is done with what the file says, or would be, with examples: a line for each kind.</summary>
    public required IReadOnlyList<NewsLine> News { get; init; }

    /// <summary>What the table of postcodes has that the file is, in a sentence or two; null of other files.</summary>
    public string? Postcodes { get; init; }

    public required IReadOnlyList<TypeLine> Types { get; init; }

    /// <summary>Who the names of the file were taken for, and why.</summary>
    public required IReadOnlyList<MatchLine> Matches { get; init; }

    public required IReadOnlyList<RowLine> FirstRows { get; init; }

    /// <summary>The first records that are new.</summary>
    public required IReadOnlyList<RecordLine> NewRecords { get; init; }

    /// <summary>The report of a file that was compared or imported.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="asked">What somebody said of it.</param>
    public static ImportReport Of(ImportOutcome outcome, AskedImport asked)
    {
        FileOutcome file = outcome.Files[0];
        FilePreview? preview = file.Preview;
        return new(asked.Format, file.Rows)
        {
            IsUnknown = file.IsUnknown,
            Formats = file.Formats,
            Candidates = file.Candidates,
            Sheets = [.. preview?.Sheets.Select(SheetLine.Of) ?? []],
            ProblemCount = file.ProblemCount,
            Problems = Lines(file.Problems),
            WarningCount = file.WarningCount,
            Warnings = Lines(file.Warnings),
            NoticeCount = file.NoticeCount,
            Notices = Lines(file.Notices),
            Added = file.Added,
            Changed = file.Changed,
            Unchanged = file.Unchanged,
            Mapping = asked.Mapping,
            Kept = asked.Kept,
            Complete = asked.Complete is { } whole ? new(file.EndsOn ?? whole.LastDay, whole.MostMayEnd, file.MostWouldEnd) : null,
            Ended = file.Ended,
            News = file.News,
            Postcodes = file.Postcodes?.InWords(outcome.IsImported),
            Types = [.. preview?.Types.Select(type => new TypeLine(type.Type.Name, type.Added, type.Changed, type.Ended)) ?? []],
            Matches = [.. file.Matches.Select(match => new MatchLine(match.Type, PropertyDefinition.FormatWord(match.Reason), match.Count))],
            FirstRows = [.. preview?.FirstRows(FirstShown).Select(RowLine.Of) ?? []],

            // Only what was recorded can be gone to.
            NewRecords = outcome.IsImported ? [.. preview?.Added(AddedShown).Select(added => new RecordLine(added.Node.Id, Ontology.Of(added.Node).Name, added.Name)) ?? []] : [],
        };

        ProblemLine[] Lines(IReadOnlyList<ImportProblem> problems) => [.. problems.Select(problem => ProblemLine.Of(problem, preview))];
    }

    /// <summary>Something wrong or worth a look, with the cell that it is about.</summary>
    internal sealed record ProblemLine(string? Sheet, int? Row, string? Column, string? Cell, string Message)
    {
        public static ProblemLine Of(ImportProblem problem, FilePreview? preview) => new(problem.At.Sheet, problem.At.Row, problem.At.Column, preview?.CellAt(problem.At), problem.Message);
    }

    /// <summary>How a file is complete.</summary>
    /// <param name="On">The last day of what is gone; null where nothing was compared.</param>
    /// <param name="MostMayEnd">Whether somebody said that more than half may end.</param>
    /// <param name="MostWouldEnd">Whether more than half would end, and somebody has to say so first.</param>
    internal sealed record CompleteLine(DateOnly? On, bool MostMayEnd, bool MostWouldEnd);

    /// <summary>How many facts of a type are added, changed and ended.</summary>
    internal sealed record TypeLine(string Type, int Added, int Changed, int Ended);

    /// <summary>How many of a type were taken for known ones, or for new ones, for one reason.</summary>
    internal sealed record MatchLine(string Type, string Reason, int Count);

    /// <summary>A record that can be gone to.</summary>
    internal sealed record RecordLine(string Id, string Type, string Name);

    /// <summary>A column as it is written, and what it was read as.</summary>
    internal sealed record ColumnLine(string Written, string Column);

    /// <summary>What a table was recognised as, and by which columns.</summary>
    internal sealed record SheetLine(string? Name, string Format, string Meaning, int HeaderRow, int Rows, IReadOnlyList<ColumnLine> Columns, IReadOnlyList<string> LeftOut, string? Mapping)
    {
        public static SheetLine Of(ReadSheet sheet) =>
            new(sheet.Name, sheet.Format, sheet.Meaning, sheet.HeaderRow, sheet.Rows, [.. sheet.Columns.Select(column => new ColumnLine(column.Written, column.Column))], sheet.LeftOut, sheet.Mapping);
    }

    /// <summary>A row as facts, and its cells that were read as what stands above them (<paramref name="FromAbove"/>), so that the rest of the row could be checked.</summary>
    internal sealed record RowLine(string? Sheet, int Row, bool IsRefused, IReadOnlyList<FactLine> Facts, IReadOnlyList<FilledCell> FromAbove)
    {
        public static RowLine Of(ReadRow row) => new(row.Sheet, row.Row, row.IsRefused, [.. row.Facts.Select(FactLine.Of)], row.FromAbove);
    }

    /// <summary>A fact of a row.</summary>
    internal sealed record FactLine(string Type, string Subject, string? News, IReadOnlyList<ValueLine> Values)
    {
        public static FactLine Of(ReadFact fact) => new(
            fact.Type.Name, fact.Subject, fact.News is { } news ? PropertyDefinition.FormatWord(news) : null,
            [.. fact.Values.Select(value => new ValueLine(value.Property.InWords, value.Before, value.After))]);
    }

    /// <summary>A value of a fact.</summary>
    internal sealed record ValueLine(string Property, string? Before, string? After);
}
