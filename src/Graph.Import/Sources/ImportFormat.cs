using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>A format of files: its columns, and how its rows become facts.</summary>
internal abstract class ImportFormat
{
    private static readonly IReadOnlyDictionary<string, string> NoAdvice = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyDictionary<string, ImportColumn>> columnsByKey;

    private readonly Lazy<ILookup<string, ImportColumn>> askedAboutByKey;
    private readonly Lazy<IReadOnlySet<string>> leftOutKeys;
    private readonly Lazy<IReadOnlySet<string>> notKeptKeys;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<ImportColumn>>> required;

    protected ImportFormat()
    {
        columnsByKey = new(() => Columns.Concat(Recognised)
            .SelectMany(column => column.Aliases.Prepend(column.Header).Select(header => (Key: HeaderKey.Of(header), Column: column)))
            .ToDictionary(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal));
        askedAboutByKey = new(() => Columns.SelectMany(column => column.AskedAbout.Select(header => (Key: HeaderKey.Of(header), Column: column))).ToLookup(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal));
        required = new(() => [.. Columns.Where(column => column.IsRequired).Select(column => new[] { column })]);
        leftOutKeys = new(() => LeftOut.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal));
        notKeptKeys = new(() => NotKept.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What the command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What its files hold, in a line.</summary>
    public abstract string Description { get; }

    /// <summary>Its columns, in the order of a template.</summary>
    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The columns that a table must have: of each group at least one.</summary>
    public virtual IReadOnlyList<IReadOnlyList<ImportColumn>> Required => required.Value;

    /// <summary>Why a table must have one of some columns, in a sentence with what to do; null where the headers say it.</summary>
    /// <param name="group">One of <see cref="Required"/>.</param>
    public virtual string? WhyNeeded(IReadOnlyList<ImportColumn> group) => null;

    /// <summary>The column by which a row says which known record it is about, so that it need say nothing else; null where the format has none.</summary>
    public virtual ImportColumn? KnownBy => null;

    /// <summary>Columns by which rows are judged and whose values are not recorded: no template has them and no message offers them.</summary>
    public virtual IReadOnlyList<ImportColumn> Recognised => [];

    /// <summary>Columns that the format knows and has no place for; they are left out without a word.</summary>
    public virtual IReadOnlyList<string> LeftOut => [];

    /// <summary>Columns that its publisher has and the graph has no place for; each file says once which of them it has.</summary>
    public virtual IReadOnlyList<string> NotKept => [];

    /// <summary>What its publisher writes where there is no value, as a whole cell; it is read as blank.</summary>
    public virtual IReadOnlyList<string> Nothing => [];

    /// <summary>Whether others publish it, so that what can't be read is left out with a warning and stops nothing: see <see cref="PublishedFormat"/>.</summary>
    public virtual bool IsPublished => false;

    /// <summary>Whether a node is there only by being in files of the format, so that one that is gone from a complete file has ended. What else they name is there whether or not they do.</summary>
    /// <param name="node">The node.</param>
    public virtual bool IsItsRegister(Node node) => false;

    /// <summary>The day on which a row says that what it says is so; null where it does not say.</summary>
    /// <param name="row">The row.</param>
    public virtual DateOnly? DayOf(RowView row) => null;

    /// <summary>Columns that are made of two others, where a table has those and not the column itself.</summary>
    public virtual IReadOnlyList<JoinedColumn> Joined => [];

    /// <summary>What to do about headers that the format can't take as they are, by their <see cref="HeaderKey"/>.</summary>
    public virtual IReadOnlyDictionary<string, string> Advice => NoAdvice;

    /// <summary>The columns that have to say something in a row of their own, and say nothing in this one.</summary>
    /// <param name="row">The row.</param>
    public virtual IEnumerable<ImportColumn> LeftBlank(RowView row) => KnownBy is { } id && !row.IsBlank(id) ? [] : Required.Where(group => group.All(row.IsBlank)).Select(group => group[0]);

    /// <summary>Whether the format knows a header and has no place for it.</summary>
    /// <param name="header">The header.</param>
    public bool LeavesOut(string header) => leftOutKeys.Value.Contains(HeaderKey.Of(header)) || leftOutKeys.Value.Contains(HeaderKey.Bare(header));

    /// <summary>Whether a header is of a column that its publisher has and the graph has no place for.</summary>
    /// <param name="header">The header.</param>
    public bool IsNotKept(string header) => notKeptKeys.Value.Contains(HeaderKey.Of(header));

    /// <summary>Whether the format has a column of a header, whether it keeps it or not.</summary>
    /// <param name="header">The header.</param>
    public bool Has(string header) => HeaderMap.ColumnOf(this, header) is not null || LeavesOut(header) || IsNotKept(header);

    /// <summary>The columns by their headers and aliases, as <see cref="HeaderKey"/> folds them.</summary>
    public IReadOnlyDictionary<string, ImportColumn> ColumnsByKey => columnsByKey.Value;

    /// <summary>The columns that a header probably means, by its <see cref="HeaderKey.Bare"/> key.</summary>
    public ILookup<string, ImportColumn> AskedAboutByKey => askedAboutByKey.Value;

    /// <summary>Reads the rows of a table and adds what they say to a draft.</summary>
    /// <param name="sheet">The rows.</param>
    /// <param name="draft">What the file says.</param>
    /// <param name="problems">What is wrong with it.</param>
    public abstract void Transform(SheetRows sheet, Draft draft, ProblemLog problems);
}
