using System.Globalization;
using Graph.Analysis.SectorMaps;
using Graph.Model;

namespace Graph.Export.Formats.SectorMaps;

/// <summary>Writes a sector map line by line, so that an import of it changes nothing but to record the categories and rows in which organisations are shown.</summary>
/// <remarks>
/// An organisation has a line for each group of its people who are known through the same others. What a cell can't hold so that an
/// import reads the same again is left out, and counted.
/// </remarks>
internal sealed class SectorMapLines
{
    private const string Between = ";|\n\r";

    private readonly MappedFacts facts;
    private readonly List<SectorMapLine> lines = [];
    private readonly HashSet<string> leftOut = [];

    private SectorMapLines(MappedFacts facts) => this.facts = facts;

    /// <summary>The lines, category by category; one that is blank for each usual category in which nobody is.</summary>
    public IReadOnlyList<SectorMapLine> Lines => lines;

    /// <summary>What was left out, in a sentence; null where nothing was.</summary>
    public string? Note => leftOut.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{leftOut.Count} organisations, people and gaps are left out, because their names have characters that separate names in a cell.");

    /// <summary>Writes the lines.</summary>
    /// <param name="facts">What is exported.</param>
    public static SectorMapLines Write(MappedFacts facts)
    {
        SectorMapLines written = new(facts);
        RowFinder rows = new(facts.Map);
        (string? Category, string? Institution, Organisation Organisation)[] standing =
        [
            .. facts.Map.Organisations.SelectMany(organisation => rows.Of(organisation).Select(row => (row.Category, row.Institution, organisation))),
        ];
        string?[] own = [.. standing.Select(row => row.Category).Concat(facts.Map.Gaps.Select(gap => gap.Gap.Category)).Except(SectorMapCategories.Known).Order(StringComparer.Ordinal)];

        // Rows without a category come first: below another, a blank one looks as if the one above were meant.
        foreach (string? category in own.Where(category => category is null).Concat(SectorMapCategories.Known).Concat(own.Where(category => category is not null)))
        {
            int before = written.lines.Count;
            foreach ((_, string? institution, Organisation organisation) in standing.Where(row => row.Category == category).OrderBy(row => row.Institution, StringComparer.Ordinal).ThenBy(row => row.Organisation.Name, StringComparer.Ordinal).ThenBy(row => row.Organisation.Id, StringComparer.Ordinal))
                written.Add(category, institution, organisation);
            written.AddGaps(category);
            if (written.lines.Count == before && category is not null)
                written.lines.Add(new(category, null));
        }

        return written;
    }

    private static bool Fits(string text) => text.AsSpan().IndexOfAny(Between) < 0;

    private string? PlaceOf(string id) => facts.PlacesOf[id].Order(StringComparer.Ordinal).FirstOrDefault();

    private void Add(string? category, string? institution, Organisation organisation)
    {
        if (!Fits(organisation.Name))
        {
            leftOut.Add(organisation.Id);
            return;
        }

        SectorMapLine line = new(category, institution) { Here = [organisation.Name], Place = PlaceOf(organisation.Id) };
        Role[] posts = [.. facts.Roles[organisation.Id].GroupBy(role => role.From).Select(roles => roles.OrderBy(role => role.Title is null).ThenBy(role => role.Id, StringComparer.Ordinal).First())];
        SectorMapLine[] known =
        [
            .. posts
                .Where(post => Named(post.From))
                .Select(post => (Person: Written(post, organisation.Name), Through: NamesOf(facts.Knowers[post.From])))
                .GroupBy(person => string.Join(';', person.Through), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => line with { Known = [.. group.Select(person => person.Person).Order(StringComparer.Ordinal)], Through = group.First().Through }),
        ];
        lines.AddRange(known.Length == 0 ? [line] : known);
    }

    /// <summary>Gaps that are about the same organisations share a line. These are named where they stand in the row of the gap: an import would put them there.</summary>
    private void AddGaps(string? category)
    {
        Dictionary<string, Organisation> organisations = facts.Map.Organisations.ToDictionary(organisation => organisation.Id, StringComparer.Ordinal);
        IEnumerable<SectorMapLine> written = facts.Map.Gaps
            .Where(gap => gap.Gap.Category == category && (Fits(gap.Gap.Wanted) || !leftOut.Add(gap.Gap.Id)))
            .Select(gap => (gap.Gap, Place: PlaceOf(gap.Gap.Id), Here: HereOf(gap, organisations)))
            .GroupBy(gap => (gap.Gap.Institution, gap.Place, Here: string.Join(';', gap.Here)))
            .OrderBy(group => group.Key.Institution, StringComparer.Ordinal).ThenBy(group => group.Key.Here, StringComparer.Ordinal)
            .Select(group => new SectorMapLine(category, group.Key.Institution) { Here = group.First().Here, Place = group.Key.Place, Wanted = [.. group.Select(gap => gap.Gap.Wanted).Order(StringComparer.Ordinal)] });
        lines.AddRange(written);
    }

    private IReadOnlyList<string> HereOf(RecordedGap gap, Dictionary<string, Organisation> organisations)
    {
        string? place = PlaceOf(gap.Gap.Id);
        Organisation[] about = [.. gap.About.Select(organisations.GetValueOrDefault).OfType<Organisation>()];
        bool standThere = about.Length == gap.About.Count && about.All(organisation =>
            Fits(organisation.Name)
            && (gap.Gap.Category is null || organisation.Categories.Contains(gap.Gap.Category))
            && (gap.Gap.Institution is null || organisation.Kinds.Contains(gap.Gap.Institution))
            && (place is null || facts.PlacesOf[organisation.Id].Contains(place)));
        return standThere ? [.. about.Select(organisation => organisation.Name).Order(StringComparer.Ordinal)] : [];
    }

    private bool Named(string person)
    {
        bool fits = Fits(facts.Names[person]);
        if (!fits)
            leftOut.Add(person);
        return fits;
    }

    private IReadOnlyList<string> NamesOf(IEnumerable<string> people) => [.. people.Where(Named).Select(person => facts.Names[person]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A person as an import reads one. A title that it would read otherwise is left out: then the post is meant that the person has there.</summary>
    private string Written(Role post, string organisation)
    {
        string name = facts.Names[post.From];
        return post.Title is not { } title || !Fits(title) || title.AsSpan().IndexOfAny("()") >= 0 ? name
            : !title.Contains(',', StringComparison.Ordinal) ? $"{name} ({title})"
            : organisation.AsSpan().IndexOfAny(",()") < 0 ? $"{name} ({title}, {organisation})"
            : name;
    }
}
