using Graph.Import.Matching;
using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>A format of files: its columns, and how its rows become facts.</summary>
internal abstract class ImportFormat
{
    private readonly Lazy<IReadOnlyDictionary<string, ImportColumn>> columnsByKey;

    protected ImportFormat() => columnsByKey = new(() => Columns.Concat(Recognised)
        .SelectMany(column => column.Aliases.Prepend(column.Header).Select(header => (Key: HeaderKey.Of(header), Column: column)))
        .ToDictionary(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal));

    /// <summary>What the command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What its files hold, in a line.</summary>
    public abstract string Description { get; }

    /// <summary>Its columns, in the order of a template.</summary>
    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The columns that a table must have: of each group at least one.</summary>
    public virtual IReadOnlyList<IReadOnlyList<ImportColumn>> Required => [.. Columns.Where(column => column.IsRequired).Select(column => new[] { column })];

    /// <summary>Columns by which rows are judged and whose values are not recorded: no template has them and no message offers them.</summary>
    public virtual IReadOnlyList<ImportColumn> Recognised => [];

    /// <summary>Columns that the format knows and has no place for; they are left out without a word.</summary>
    public virtual IReadOnlyList<string> LeftOut => [];

    /// <summary>The columns by their headers and aliases, as <see cref="HeaderKey"/> folds them.</summary>
    public IReadOnlyDictionary<string, ImportColumn> ColumnsByKey => columnsByKey.Value;

    /// <summary>Reads the rows of a table and adds what they say to a draft.</summary>
    /// <param name="sheet">The rows.</param>
    /// <param name="draft">What the file says.</param>
    /// <param name="problems">What is wrong with it.</param>
    public abstract void Transform(SheetRows sheet, Draft draft, ProblemLog problems);
}
