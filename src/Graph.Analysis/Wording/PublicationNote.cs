using System.Globalization;
using Graph.Analysis.DisclosureControl;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says what was left out of a table for publication, and why, in plain words.</summary>
public static class PublicationNote
{
    /// <summary>The note to print beneath a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="by">What its rows stand for.</param>
    /// <param name="asOf">The day that the table is about.</param>
    public static string Write(PublishedTable table, PublishedBy by, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        string day = Phrases.Day(asOf);
        if (table.Totals.Total is not { } total)
            return Text($"Fewer than {table.Threshold} partnerships are current on {day}, which is too few to publish anything about them.");

        List<string> sentences = [Text($"{total} {(total == 1 ? "partnership is" : "partnerships are")} current on {day}, each counted once. {Counted(by)}")];
        sentences.AddRange(table.CountedTogether.Select(group => Text(
            $"{Phrases.List(group, fragility => PropertyDefinition.FormatWord(fragility))} are counted together, because one of them has fewer than {table.Threshold}.")));
        if (table.AreRowsWithheld)
            sentences.Add(Text($"{(table.Totals.Cells.All(cell => cell.Count is null) ? "No row and no class is" : "No row is")} shown: the counts are so small that any of them would reveal one that is below {table.Threshold}."));
        else if (table.SuppressedCells == 0)
            sentences.Add(Text($"No count is between 1 and {table.Threshold - 1}, so nothing was left out."));
        else
            sentences.Add(Text($"Counts from 1 to {table.Threshold - 1} are left out, along with enough others to stop anyone working them out: {table.SuppressedCells} in all. Zeros are shown, except in a row that has fewer than {table.Threshold} in total."));
        if (total > 0)
            sentences.Add("Publish only one such table at a time, some months apart: the difference between two tables could reveal a single partnership.");
        return string.Join(' ', sentences);
    }

    private static string Counted(PublishedBy by) => by switch
    {
        PublishedBy.Sector => "Each row is a combination of the sectors that the parties belong to.",
        PublishedBy.Place => "Each row is a place: where the parties are or, if that is not known, the place they serve. If one place contains another, such as a borough and its ward, the smaller one is used. If there are still several, the row is the smallest place that contains them all.",
        _ => "Each row is a theme: that of the partnership or, if it has none, those of its parties. If there are several, the row is the narrowest theme that covers them all.",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
