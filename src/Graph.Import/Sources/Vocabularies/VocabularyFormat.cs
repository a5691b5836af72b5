using Graph.Import.Matching;
using Graph.Import.Reports;

namespace Graph.Import.Sources.Vocabularies;

/// <summary>A vocabulary as its publisher writes it: each term becomes a theme, with the one that it belongs to.</summary>
internal abstract class VocabularyFormat : ImportFormat
{
    public override IEnumerable<ImportColumn> LeftBlank(RowView row) => Columns.Where(column => column.IsRequired && row.IsBlank(column));

    /// <summary>The terms of a table, in the order of its rows.</summary>
    public abstract IEnumerable<VocabularyTerm> Read(SheetRows sheet);

    public sealed override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => VocabularyTransform.Apply(Read(sheet), draft, problems);
}
