namespace Graph.Model;

/// <summary>The row of a file that a version of a fact was read from.</summary>
/// <param name="File">The file's name, after as many of its folders as tell it from the other files of its import, with slashes between: people.csv, sefton/people.csv.</param>
/// <param name="Sheet">The sheet of a workbook; null for other files.</param>
/// <param name="Row">The row, counted from 1 with the header; null where the file has no rows.</param>
public sealed record Origin(string File, string? Sheet, int? Row)
{
    /// <summary>Where in the fact the row speaks of a record that was merged into another one, of which the fact then tells. Empty for all other rows.</summary>
    public ValueList<MergedMention> Merged { get; init; } = [];

    /// <summary>The origin as people read it: register.xlsx, sheet "Partners", row 17.</summary>
    public override string ToString() => File
        + (Sheet is null ? "" : $", sheet \"{Sheet}\"")
        + (Row is null ? "" : FormattableString.Invariant($", row {Row}"));
}
