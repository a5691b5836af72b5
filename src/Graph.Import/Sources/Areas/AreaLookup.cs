using System.Text.RegularExpressions;
using Graph.Import.Matching;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Areas;

/// <summary>A lookup of the Office for National Statistics: rows that say in which wider area each area lies, by GSS codes with their names.</summary>
/// <remarks>The Office writes WD22CD, WD22NM and LAD22CD: what kind of area, which year, code or name. See https://geoportal.statistics.gov.uk.</remarks>
internal sealed partial class AreaLookup
{
    /// <summary>What the reports call the format.</summary>
    public const string Format = "area-lookup";

    /// <summary>What it holds, in a line.</summary>
    public const string Description = "Which area lies in which, by GSS codes with their names (WD22CD, WD22NM, LAD22CD and so on), as the Office for National Statistics publishes it. Each becomes a place.";

    private const int FewestKinds = 2;

    private readonly Table table;
    private readonly Dictionary<AreaKind, (int Code, int Name)> columns;

    private AreaLookup(Table table, Dictionary<AreaKind, (int Code, int Name)> columns) => (this.table, this.columns) = (table, columns);

    /// <summary>The lookup that a table is; null where it is none.</summary>
    public static AreaLookup? Of(Table table)
    {
        string[] header = [.. table.Header.Cells.Select(cell => cell.Text.Trim().ToLowerInvariant())];
        Dictionary<AreaKind, (int, int)> found = [];
        foreach ((int place, string text) in header.Index())
        {
            if (Code().Match(text) is not { Success: true } match || AreaKind.All.FirstOrDefault(kind => kind.Columns.Contains(match.Groups["kind"].Value, StringComparer.Ordinal)) is not { } kind)
                continue;
            if (Array.IndexOf(header, $"{text[..^2]}nm") is >= 0 and var name)
                found.TryAdd(kind, (place, name));
        }

        return found.Count >= FewestKinds && header.All(text => Code().IsMatch(text) || NameOf().IsMatch(text) || text.Length == 0 || Number().IsMatch(text)) ? new(table, found) : null;
    }

    /// <summary>Adds the places to a draft.</summary>
    /// <param name="draft">What the file says.</param>
    /// <param name="problems">What is wrong with it.</param>
    public void Apply(Draft draft, ProblemLog problems)
    {
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        HashSet<(string, string)> within = [];
        foreach (TableRow row in table.Rows)
        {
            Dictionary<AreaKind, string> found = [];
            foreach ((AreaKind kind, (int code, int name)) in columns)
            {
                CellAddress at = new(table.Sheet, row.Number, table.Header[code].Text);
                string written = row[code].Text.Trim(), called = row[name].Text.Trim();
                if (written.Length == 0)
                    continue;
                if (TextForm.GssCode.Spell(written) is not { } spelt)
                    problems.Warn(at, $"{Plain.Quote(written)} is not a GSS code, so the area was left out.");
                else if (called.Length == 0)
                    problems.Warn(at, $"{spelt} has no name, so the area was left out.");
                else
                    found.Add(kind, PlaceOf(draft, places, kind, spelt, called, at));
            }

            foreach ((AreaKind kind, string place) in found)
            {
                if (kind.LiesWithin.FirstOrDefault(found.ContainsKey) is { } wider && within.Add((place, found[wider])))
                    draft.Add(new Within { Id = "", From = place, To = found[wider] }, new(table.Sheet, row.Number, null));
            }
        }

        draft.Rows += table.Rows.Count;
    }

    private static string PlaceOf(Draft draft, Dictionary<string, string> places, AreaKind kind, string code, string name, CellAddress at)
    {
        if (!places.TryGetValue(code, out string? place))
            places.Add(code, place = draft.Node(new(new Place { Id = "", Name = name, Gss = code, Kind = kind.WordOf(code) }, at) { IsOfficial = true }, [], leavesOpen: false));
        return place;
    }

    [GeneratedRegex(@"^(?<kind>[a-z]{2,10})\d\dcd$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z]{2,10}\d\dnmw?$", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex NameOf();

    // What the portal adds to every table.
    [GeneratedRegex(@"^(object_?id|fid)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Number();
}
