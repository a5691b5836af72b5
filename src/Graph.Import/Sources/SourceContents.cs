using Graph.Import.Matching;

namespace Graph.Import.Sources;

/// <summary>What was read of a file.</summary>
internal sealed class SourceContents
{
    /// <summary>What it says.</summary>
    public Draft Draft { get; } = new();

    /// <summary>The formats of its tables.</summary>
    public List<string> Formats { get; } = [];

    /// <summary>By how many of their columns the tables were recognised; tables of one format together.</summary>
    public List<Recognition> Recognised { get; } = [];

    /// <summary>The formats that the headers of a table fit equally well, where nobody said which is meant.</summary>
    public List<string> Candidates { get; } = [];

    /// <summary>Whether a table has headers that nobody knows, so that somebody can map it.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The tables that were read.</summary>
    public List<SheetRows> Sheets { get; } = [];

    /// <summary>The headers of the tables that were read by a mapping, by their sheet and the column of the format that each is.</summary>
    public IReadOnlyDictionary<(string? Sheet, string Column), string> Written() => Sheets
        .Where(sheet => sheet.Headers.Mapping is not null)
        .SelectMany(sheet => sheet.Headers.Format.Columns
            .Where(column => sheet.Headers.PlaceOf(column) is not null)
            .Select(column => (At: (sheet.Table.Sheet, column.Header), Header: sheet.Table.Header[sheet.Headers.PlaceOf(column)!.Value].Text.Trim())))
        .DistinctBy(pair => pair.At)
        .ToDictionary(pair => pair.At, pair => pair.Header);
}
