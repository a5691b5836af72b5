using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Areas;

/// <summary>A table of the Code History Database, and its columns.</summary>
/// <remarks>https://geoportal.statistics.gov.uk, under "Code History Database".</remarks>
internal sealed class CodeTable
{
    private const string Code = "GEOGCD", Name = "GEOGNM", Welsh = "GEOGNMW", Former = "GEOGCD_P", FormerName = "GEOGNM_P", FormerWelsh = "GEOGNMW_P";
    private const string From = "OPER_DATE", To = "TERM_DATE", Order = "SI_ID", BeforeRecoding = "GEOGCDO";

    // The order by which all areas got the codes that they have had since 2009.
    private const string Recoding = "1111/1001";

    private const int NamedEntities = 5;
    private const int SampledCharacters = 256;

    /// <summary>The header of what an area lies in.</summary>
    public const string Parent = "PARENTCD";

    private readonly Table table;
    private readonly Dictionary<string, int> places;

    private CodeTable(Table table, Dictionary<string, int> places) => (this.table, this.places) = (table, places);

    /// <summary>The table as a whole.</summary>
    public CellAddress At => new(table.Sheet, null, null);

    /// <summary>How many rows it has.</summary>
    public int Count => table.Rows.Count;

    /// <summary>Whether it says what had each area before: Changes.csv.</summary>
    public bool HasChanges => places.ContainsKey(Former);

    /// <summary>Whether it says how long each code was that of an area, and what that lay in: ChangeHistory.csv.</summary>
    public bool HasPeriods => places.ContainsKey(To) && places.ContainsKey(Parent);

    /// <summary>The table of the database that a table is; null where it is none.</summary>
    public static CodeTable? Of(Table table)
    {
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        foreach ((int place, Cell cell) in table.Header.Cells.Index())
            columns.TryAdd(cell.Text.Trim(), place);
        CodeTable codes = new(table, columns);
        return columns.ContainsKey(Code) && columns.ContainsKey(Name) && columns.ContainsKey(From) && (codes.HasChanges || codes.HasPeriods || columns.ContainsKey(BeforeRecoding)) ? codes : null;
    }

    /// <summary>The files that look like a table of the database, by how they begin.</summary>
    /// <param name="paths">The files.</param>
    public static IReadOnlyList<string> Among(IEnumerable<string> paths) => [.. paths.Where(IsOne)];

    private static bool IsOne(string path)
    {
        if (!PackedTables.IsText(path))
            return false;
        try
        {
            using StreamReader reader = new(path);
            char[] start = new char[SampledCharacters];
            return start.AsSpan(0, reader.ReadBlock(start)).Contains(Code, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it says so.
            return false;
        }
    }

    /// <summary>The rows that give an area a name, also of kinds that are not recorded: others may lie in them.</summary>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="problems">Told which rows are left out; null where another file tells so.</param>
    public IEnumerable<CodeRow> Rows(DateOnly today, ProblemLog? problems)
    {
        (int unnamed, int uncoded) = (0, 0);
        SortedDictionary<string, int> others = new(StringComparer.Ordinal);
        foreach (TableRow row in table.Rows)
        {
            CellAddress at = new(table.Sheet, row.Number, null);
            if (Text(row, Code) is not { } written || TextForm.GssCode.Spell(written) is not { } code)
            {
                uncoded++;
            }
            else if (Text(row, Name) is not { } name)
            {
                unnamed++;
            }
            else
            {
                if (AreaKind.OfCode(code) is null)
                    others[AreaKind.EntityOf(code)] = others.GetValueOrDefault(AreaKind.EntityOf(code)) + 1;
                yield return Read(row, at, code, name, today, problems);
            }
        }

        string[] reasons =
        [
            .. unnamed > 0 ? [Counted(unnamed, "without a name (such as output areas)")] : Array.Empty<string>(),
            .. others.Count > 0 ? [Counted(others.Values.Sum(), $"of kinds of areas that are not recorded ({Nouns.FirstOf([.. others.OrderByDescending(other => other.Value).Select(other => other.Key)], NamedEntities)})")] : Array.Empty<string>(),
            .. uncoded > 0 ? [Counted(uncoded, "without a GSS code")] : Array.Empty<string>(),
        ];
        if (reasons.Length > 0)
            problems?.Warn(At, string.Create(CultureInfo.InvariantCulture, $"of {Count:N0} rows, these were left out: {Plain.List(reasons)}."));
    }

    private static string Counted(int count, string which) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {which}");

    private CodeRow Read(TableRow row, CellAddress at, string code, string name, DateOnly today, ProblemLog? problems)
    {
        // Whatever others lie in, their days tell nothing.
        ProblemLog? told = AreaKind.OfCode(code) is null ? null : problems;
        bool isRead = TryDay(row, From, at, code, today, told, out DateOnly? from) & TryDay(row, To, at, code, today, told, out DateOnly? last);
        CodeRow read = new(at, code, name, Text(row, Welsh), from)
        {
            IsChange = HasChanges,
            Former = Text(row, Former) is { } former ? TextForm.GssCode.Spell(former) ?? former : null,
            FormerName = Text(row, FormerName),
            FormerWelsh = Text(row, FormerWelsh),
            IsRecoding = Text(row, Order) == Recoding,
            Until = last?.AddDays(1),
            HasEnded = last is not null,
            IsUnclear = !isRead,
            Parent = Text(row, Parent) is { } parent ? TextForm.GssCode.Spell(parent) : null,
        };
        if (!(last < from))
            return read;
        told?.LeaveOut(at.In(To), string.Create(CultureInfo.InvariantCulture, $"\"{last:yyyy-MM-dd}\" is before \"{from:yyyy-MM-dd}\" in \"{From}\", so it was left out."));
        return read with { Until = null };
    }

    private bool TryDay(TableRow row, string column, CellAddress at, string code, DateOnly today, ProblemLog? problems, out DateOnly? day)
    {
        day = null;
        if (Text(row, column) is not { } text)
            return true;
        if (Dates.Read(row[places[column]], new(today, table.CountsFrom1904)).First is { Day: not null } read)
        {
            day = read.FirstDay;
            return true;
        }

        problems?.LeaveOut(at.In(column), $"{Plain.Quote(text)} is not a day. Without it, nobody can tell whether {code} and the codes before and after it are of one place, so all that the files say of these was left out. Correct the day, and import the files again.");
        return false;
    }

    private string? Text(TableRow row, string column) => places.TryGetValue(column, out int place) ? Names.Clean(row[place].Text) : null;
}
