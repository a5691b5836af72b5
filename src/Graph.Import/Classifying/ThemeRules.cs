using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Sources.Vocabularies;

namespace Graph.Import.Classifying;

/// <summary>The rules of a vocabulary's file, by which its themes are proposed. They are read from the file each time, so that they are those that are published.</summary>
internal static class ThemeRules
{
    /// <summary>The rules of the rows that have a pattern. What is wrong with them is reported.</summary>
    /// <param name="path">The file, in the format of UK-CAT.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static IReadOnlyList<ThemeRule> Read(string path, DateOnly today, ProblemLog problems, CancellationToken cancellationToken)
    {
        List<ThemeRule> rules = [];
        try
        {
            foreach (Table table in TableReader.Read(path, ReadLimits.Default, problems, step: null, cancellationToken))
            {
                HeaderMap headers = HeaderFinder.Find(table, Format, Path.GetFileNameWithoutExtension(path));
                if (!headers.Fits)
                    problems.Add(new(table.Sheet, null, null), HeaderReport.Misfit(headers, table.Header.Number, formatGiven: true));
                else if (headers.PlaceOf(UkCatFormat.Pattern) is null)
                    problems.Add(new(table.Sheet, null, null), $"it has no column {Plain.Quote(UkCatFormat.Pattern.Header)}, so there is nothing to suggest themes by. Give the file of the vocabulary with its patterns.");
                else if (HeaderReport.Check(headers, table, problems))
                    rules.AddRange(UkCatRow.Read(SheetReview.Of(headers, today, problems)).Select(row => Rule(row, problems)).OfType<ThemeRule>());
            }
        }
        catch (UnreadableFileException exception)
        {
            problems.Add(CellAddress.File, exception.Message);
        }

        return rules;
    }

    private static ImportFormat Format => Formats.Published.OfType<UkCatFormat>().Single();

    private static ThemeRule? Rule(UkCatRow row, ProblemLog problems)
    {
        if (row.Pattern is null)
            return null;
        Regex? pattern = Pattern(row.Pattern, UkCatFormat.Pattern);
        Regex? exclusion = row.Exclusion is null ? null : Pattern(row.Exclusion, UkCatFormat.Exclusion);
        return pattern is null || (exclusion is null && row.Exclusion is not null)
            ? null
            : new(row.FullCode, new(problems.File, row.At.Sheet, row.At.Row), pattern, exclusion);

        Regex? Pattern(string published, ImportColumn column)
        {
            Regex? read = PublishedPattern.Read(published, out string? problem);
            if (problem is not null)
                problems.Add(row.At.In(column.Header), problem);
            return read;
        }
    }
}
