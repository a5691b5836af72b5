using System.Globalization;
using Graph.Import.Reports;
using Column = Graph.Import.Sources.Vocabularies.UkCatFormat;

namespace Graph.Import.Sources.Vocabularies;

/// <summary>A row of UK-CAT.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Code">The code of the tag.</param>
/// <param name="Tag">What the tag is called.</param>
/// <param name="Category">The tag of level 1 that it belongs to.</param>
/// <param name="Level">1 for a category, 2 for a subcategory, 3 for the tags in them.</param>
internal sealed record UkCatRow(CellAddress At, string Code, string Tag, string Category, int Level)
{
    private const int LowestLevel = 3;

    /// <summary>The code as themes have it.</summary>
    public string FullCode => VocabularyTerm.CodeIn(Column.Vocabulary, Code);

    /// <summary>The tag of level 2 that it belongs to; null where there is none.</summary>
    public string? Subcategory { get; init; }

    /// <summary>What the tag covers; null where the row does not say.</summary>
    public string? Notes { get; init; }

    /// <summary>The pattern that the words of something have to match; null where there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern that they must not match; null where there is none.</summary>
    public string? Exclusion { get; init; }

    /// <summary>Reads the rows of a table. What is wrong with them is reported, and they are left out.</summary>
    public static IEnumerable<UkCatRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            (string? code, string? tag, string? category, int? level) = (row.Needed(Column.Code), row.Needed(Column.Tag), row.Needed(Column.Category), LevelOf(row));
            if (code is null || tag is null || category is null || level is null)
                continue;
            yield return new(row.At, code, tag, category, level.Value)
            {
                Subcategory = row.Name(Column.Subcategory),
                Notes = row.Text(Column.Notes),
                Pattern = row.Text(Column.Pattern),
                Exclusion = row.Text(Column.Exclusion),
            };
        }
    }

    private static int? LevelOf(RowView row)
    {
        if (row.Needed(Column.Level) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level is >= 1 and <= LowestLevel)
            return level;
        row.Problem(Column.Level, $"{Plain.Quote(text)} is not a level. Write 1, 2 or {LowestLevel}.");
        return null;
    }
}
