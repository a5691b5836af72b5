using System.Globalization;
using Graph.Model;

namespace Graph.Analysis;

/// <summary>Says what was left out of a table for publication, and why, in plain words.</summary>
public static class PublicationNote
{
    /// <summary>The note to print beneath a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="by">What its rows stand for.</param>
    /// <param name="asOf">The day it is about.</param>
    public static string Write(PublishedTable table, PublishedBy by, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        string day = Wording.Day(asOf);
        if (table.Totals.Total is not { } total)
            return Text($"Fewer than {table.Threshold} partnerships are current on {day}: nothing can be published about so few.");

        List<string> sentences = [Text($"{total} {(total == 1 ? "partnership is" : "partnerships are")} current on {day}, each counted once. {Counted(by)}")];
        sentences.AddRange(table.CountedTogether.Select(group => Text(
            $"{Wording.List(group, fragility => PropertyDefinition.FormatWord(fragility))} are counted together, since one of them has fewer than {table.Threshold}.")));
        if (table.AreRowsWithheld)
            sentences.Add(Text($"{(table.Totals.Cells.All(cell => cell.Count is null) ? "No row and no class is" : "No row is")} shown: they have so few that any count would give away another that is below {table.Threshold}."));
        else if (table.SuppressedCells == 0)
            sentences.Add(Text($"No count lies between 1 and {table.Threshold - 1}, so nothing was left out."));
        else
            sentences.Add(Text($"Counts from 1 to {table.Threshold - 1} are left out, and with them as many others as keep anybody from working them out: {table.SuppressedCells} in all. Zeros are shown, except where a whole row has fewer than {table.Threshold}."));
        if (total > 0)
            sentences.Add("Publish one such table at a time, some months apart: the difference between two days may be a single partnership.");
        return string.Join(' ', sentences);
    }

    private static string Counted(PublishedBy by) => by switch
    {
        PublishedBy.Sector => "A row stands for the sectors that the parties belong to.",
        PublishedBy.Place => "A row stands for the place where the parties are, or else the one they serve; of several, the narrowest that has all of them, a ward before the borough around it.",
        _ => "A row stands for the theme of a partnership, or else of its parties; of several, the narrowest that covers all of them.",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
