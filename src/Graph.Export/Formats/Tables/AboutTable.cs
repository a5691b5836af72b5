using System.Globalization;
using Graph.Model;

namespace Graph.Export.Formats.Tables;

/// <summary>The table that says what an export is: a name and a text in each row.</summary>
internal static class AboutTable
{
    /// <summary>Its name.</summary>
    public const string Name = "About this export";

    /// <summary>Its rows.</summary>
    /// <param name="header">What the export says of itself.</param>
    /// <param name="written">How many rows each table has, by its name.</param>
    public static IEnumerable<string[]> Rows(ExportHeader header, IEnumerable<(string Table, long Rows)> written) =>
    [
        ["Title", CellText.Guard(header.Title)],
        ["What it is", CellText.Guard(header.Description)],
        .. written.Select(table => new[] { $"Rows in {table.Table}", table.Rows.ToString(CultureInfo.InvariantCulture) }),
        ["Constants of the fragility measure", CellText.Guard(header.Constants)],
        .. header.Licences.Select(licence => new[] { "Licence", CellText.Guard(licence) }),
        ["Exported at", Moments.Format(header.ExportedAt)],
    ];
}
