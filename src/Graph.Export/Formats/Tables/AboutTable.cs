using System.Globalization;
using Graph.Model;

namespace Graph.Export.Formats.Tables;

/// <summary>The table that says what an export is: a name and a text in each row.</summary>
public static class AboutTable
{
    /// <summary>Its name.</summary>
    public const string Name = "About this export";

    private const string Title = "Title";
    private const string WhatItIs = "What it is";

    /// <summary>Whether a table is one: it holds no facts.</summary>
    /// <param name="names">What stands first in each of its rows, in their order.</param>
    public static bool IsOne(IEnumerable<string> names) => names.Take(2).SequenceEqual([Title, WhatItIs], StringComparer.Ordinal);

    /// <summary>Its rows.</summary>
    /// <param name="header">What the export says of itself.</param>
    /// <param name="written">How many rows each table has, by its name.</param>
    /// <param name="cut">How many texts were too long for their cells.</param>
    public static IEnumerable<string[]> Rows(ExportHeader header, IEnumerable<(string Table, long Rows)> written, long cut = 0) =>
    [
        [Title, CellText.Guard(header.Title)],
        [WhatItIs, CellText.Guard(header.Description)],
        .. written.Select(table => new[] { $"Rows in {table.Table}", table.Rows.ToString(CultureInfo.InvariantCulture) }),
        .. cut == 0 ? Array.Empty<string[]>() : [["Texts that were cut", string.Create(CultureInfo.InvariantCulture, $"{cut}. A cell holds {SheetText.Longest} characters. Use ndjson or csv where nothing may be lost.")]],
        ["Constants of the fragility measure", CellText.Guard(header.Constants)],
        .. header.Licences.Select(licence => new[] { "Licence", CellText.Guard(licence) }),
        ["Exported at", Moments.Format(header.ExportedAt)],
    ];
}
