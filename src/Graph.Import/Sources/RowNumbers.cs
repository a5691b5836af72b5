using System.Globalization;
using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>Numbers of rows, as a message names them.</summary>
internal sealed class RowNumbers
{
    private const int RangesNamed = 10;

    private readonly List<(int First, int Last)> ranges = [];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them; there is at least one.</summary>
    public int First => ranges[0].First;

    /// <summary>The rows in words: row 3; rows 3, 7 and 9 to 12.</summary>
    public string Words
    {
        get
        {
            List<string> words = [.. ranges.Take(RangesNamed).SelectMany(range => range.Last <= range.First + 1 ? Enumerable.Range(range.First, range.Last - range.First + 1).Select(Text) : [$"{Text(range.First)} to {Text(range.Last)}"])];
            if (ranges.Count > RangesNamed)
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{Count - ranges.Take(RangesNamed).Sum(range => range.Last - range.First + 1)} more"));
            return $"{(Count == 1 ? "row" : "rows")} {Plain.List(words)}";
        }
    }

    /// <summary>Where they are: the row where there is one, else the sheet, whose message then names the rows.</summary>
    /// <param name="sheet">The sheet; null for other files.</param>
    /// <param name="column">The column that it is about; null for the rows as a whole.</param>
    public CellAddress In(string? sheet, string? column = null) => new(sheet, Count == 1 ? First : null, column);

    /// <summary>Adds a row below those that are there.</summary>
    public void Add(int number)
    {
        if (ranges.Count > 0 && ranges[^1].Last == number)
            return;
        Count++;
        if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            ranges[^1] = (ranges[^1].First, number);
        else
            ranges.Add((number, number));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
