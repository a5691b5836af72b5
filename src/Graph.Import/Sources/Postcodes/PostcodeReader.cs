using System.Globalization;
using CsvHelper;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Postcodes;

/// <summary>Reads the postcodes of a file, row by row: what is kept in memory does not grow with the file.</summary>
/// <param name="file">The file.</param>
/// <param name="limits">How much may be read.</param>
/// <param name="problems">What is wrong with it.</param>
internal sealed class PostcodeReader(PostcodeFile file, ReadLimits limits, ProblemLog problems)
{
    // Northern Ireland has a grid of its own, whose metres are not those of Great Britain.
    private const string NorthernIreland = "BT";

    // What the Office for National Statistics writes where an area has no code of a kind.
    private const string NoCode = "999999";

    private const int MostAreas = 500_000;

    private readonly Dictionary<string, ValueList<string>> areas = new(StringComparer.Ordinal);

    /// <summary>How many rows were read.</summary>
    public int Rows { get; private set; }

    /// <summary>Of how many the file does not say where they are.</summary>
    public int WithoutPoint { get; private set; }

    /// <summary>The postcodes; none any more from the first row with a problem on, though all rows are read.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableFileException">The file can't be read as a whole.</exception>
    public IEnumerable<PostcodeEntry> Read(CancellationToken cancellationToken)
    {
        foreach ((string? name, CsvReader rows, PostcodeColumns columns) in file.Tables(limits))
        {
            bool isHeader = columns.Kind != PostcodeKind.CodePointOpen;
            for (int number = 1; Next(rows); number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isHeader)
                {
                    isHeader = false;
                    continue;
                }

                Rows++;
                if (EntryOf(rows, columns, new(name, number, null)) is { } entry && problems.ProblemCount == 0)
                    yield return entry;
            }
        }
    }

    private bool Next(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException or IOException)
        {
            throw new UnreadableFileException($"row {Rows + 1} can't be read, so the file is damaged or cut off. Get it again from whoever publishes it.", exception);
        }
    }

    private PostcodeEntry? EntryOf(CsvReader row, PostcodeColumns columns, CellAddress at)
    {
        string written = Cell(columns.Postcode);
        if (Postcode.Spell(written) is not { } postcode)
        {
            problems.Add(at.In(columns.PostcodeHeader), $"{Plain.Quote(written)} is not a postcode. Write it as M33 1AA.");
            return null;
        }

        GridPoint? point = columns.IsNowhere(Cell) ? null : PointOf(postcode, columns, Cell, at);
        if (point is null)
            WithoutPoint++;
        return new(postcode, point, AreasOf(columns, Cell), EndOf(columns, Cell, at));

        string Cell(int column) => column < row.FieldCount ? row.GetString(column).Trim() : "";
    }

    private GridPoint? PointOf(string postcode, PostcodeColumns columns, Func<int, string> cell, CellAddress at)
    {
        if (columns.Grid is { } grid && !postcode.StartsWith(NorthernIreland, StringComparison.Ordinal))
        {
            (string east, string north) = (cell(grid.East), cell(grid.North));
            if (east.Length == 0 && north.Length == 0)
                return null;
            if (double.TryParse(east, CultureInfo.InvariantCulture, out double metresEast) && double.TryParse(north, CultureInfo.InvariantCulture, out double metresNorth))
                return new GridPoint((int)Math.Round(metresEast), (int)Math.Round(metresNorth)) is { IsOnGrid: true } point && point != default ? point : null;
            problems.Add(at, $"{Plain.Quote(east)} and {Plain.Quote(north)} are not metres on the British National Grid.");
            return null;
        }

        if (columns.Degrees is not { } degrees)
            return null;
        (string latitude, string longitude) = (cell(degrees.Latitude), cell(degrees.Longitude));
        if (latitude.Length == 0 && longitude.Length == 0)
            return null;
        if (double.TryParse(latitude, CultureInfo.InvariantCulture, out double north1) && double.TryParse(longitude, CultureInfo.InvariantCulture, out double east1))
            return BritishGrid.Of(new(north1, east1));
        problems.Add(at, $"{Plain.Quote(latitude)} and {Plain.Quote(longitude)} are not degrees. Write them as 53.4264 and -2.3218.");
        return null;
    }

    private PartialDate? EndOf(PostcodeColumns columns, Func<int, string> cell, CellAddress at)
    {
        if (columns.Ended < 0 || cell(columns.Ended) is not { Length: > 0 } text)
            return null;
        if (text.Length == 6 && PartialDate.TryParse($"{text[..4]}-{text[4..]}", out PartialDate ended))
            return ended;
        problems.Add(at.In("doterm"), $"{Plain.Quote(text)} is not a month. Write it as 201506.");
        return null;
    }

    // Neighbours lie in the same areas, so most rows repeat what another has.
    private ValueList<string> AreasOf(PostcodeColumns columns, Func<int, string> cell)
    {
        string key = string.Join(' ', columns.Codes.Select(cell));
        if (areas.TryGetValue(key, out ValueList<string>? known))
            return known;
        if (areas.Count >= MostAreas)
            throw new UnreadableFileException(FormattableString.Invariant($"the postcodes lie in more than {MostAreas:N0} different areas, more than the country has. Check its columns."));
        ValueList<string> codes = [.. columns.Codes.Select(cell).Select(code => TextForm.GssCode.Spell(code)).OfType<string>().Where(code => !code.EndsWith(NoCode, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        areas.Add(key, codes);
        return codes;
    }
}
