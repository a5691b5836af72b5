using Graph.Analysis.Maps;
using Graph.Model;

namespace Graph.Export.Formats.GeoJson;

/// <summary>Where the places, buildings and organisations of an export are, read from it: as it was on the day asked about, else on the day of the export.</summary>
internal sealed class Locations
{
    // So many boundaries have room in memory: all wards and boroughs of the United Kingdom.
    private const int MostBoundaries = 12_000;

    private static readonly FactType[] Read =
    [
        Ontology.Of<Source>(), Ontology.Of<Place>(), Ontology.Of<Building>(), Ontology.Of<Boundary>(), Ontology.Of<Tenure>(), Ontology.Of<LocatedIn>(),
    ];

    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> buildings = new(StringComparer.Ordinal);
    private readonly List<Boundary> boundaries = [];
    private readonly List<Tenure> tenures = [];
    private readonly List<LocatedIn> located = [];
    private readonly IReadOnlyDictionary<string, Boundary> drawn;
    private readonly PointFinder finder;

    private Locations(DateOnly day, IEnumerable<Fact> facts)
    {
        Day = day;
        foreach (Fact fact in facts)
            Keep(fact);
        drawn = MapArea.Drawn(boundaries, id => sources.GetValueOrDefault(id), day);
        // An export has what is recorded, and the table of postcodes is not.
        finder = new(buildings, tenures, located, OutlineOf, static _ => null);
    }

    /// <summary>The day that it is about.</summary>
    public DateOnly Day { get; }

    /// <summary>What has to be shown with it: where its boundaries come from, each once.</summary>
    public IReadOnlyList<string> Attributions => PlaceMap.AttributionsOf(drawn.Values.Select(boundary => boundary.To), sources.GetValueOrDefault);

    /// <summary>Reads them.</summary>
    /// <param name="facts">What is exported.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There are too many boundaries.</exception>
    public static async Task<Locations> ReadAsync(IExportedFacts facts, CancellationToken cancellationToken)
    {
        DateOnly day = facts.Header.Question.At.AsOf ?? DateOnly.FromDateTime(facts.Header.ExportedAt.Date);
        List<Fact> read = [];
        int outlines = 0;
        await foreach (FactVersion version in facts.ReadAsync(Read, cancellationToken))
        {
            if (version.Fact is not { } fact || !fact.IsCurrentOn(day))
                continue;
            if (fact is Boundary && ++outlines > MostBoundaries)
                throw new ExportRefusedException(FormattableString.Invariant($"There are more than {MostBoundaries:N0} boundaries. Name a place, or choose ndjson for all of them."));
            read.Add(fact);
        }

        return new(day, read);
    }

    /// <summary>Where a place, a building or an organisation is; null where that is not known.</summary>
    public Location? Of(Node node)
    {
        if (node is Place)
            return drawn.TryGetValue(node.Id, out Boundary? boundary) ? new(Outline.Parse(boundary.Outline), [], "boundary", NamesOf([boundary.To])) : null;
        IReadOnlyList<MapPoint> found = finder.Of(node.Id);
        return found.Count == 0 ? null
            : new(null, [.. found.Select(PointOf)], CellText.Word(PropertyDefinition.FormatWord(found[0].Basis)), NamesOf(found.Select(point => point.Through).OfType<string>()));
    }

    // A point that is recorded is written as it is recorded.
    private GeoPoint PointOf(MapPoint point) => buildings.GetValueOrDefault(point.Through ?? point.Node) is Building { Point: { } recorded } ? recorded : BritishGrid.ToEarth(point.At);

    private Outline? OutlineOf(string place) => drawn.TryGetValue(place, out Boundary? boundary) ? Outline.Parse(boundary.Outline) : null;

    private string[] NamesOf(IEnumerable<string> ids) => [.. ids.Select(names.GetValueOrDefault).OfType<string>()];

    private void Keep(Fact fact)
    {
        if (fact is Node node && Ontology.Of(node).Caption.Of(node) is { } name)
            names[node.Id] = name;
        switch (fact)
        {
            case Source source:
                sources[source.Id] = source;
                break;
            case Building { Point: not null } building:
                buildings[building.Id] = building;
                break;
            case Boundary boundary:
                boundaries.Add(boundary);
                break;
            case Tenure tenure:
                tenures.Add(tenure);
                break;
            case LocatedIn edge:
                located.Add(edge);
                break;
            default:
                break;
        }
    }
}

/// <summary>Where something is, and how that is known.</summary>
/// <param name="Outline">The boundary of a place; null for others.</param>
/// <param name="Points">The points of a building or an organisation; empty for places.</param>
/// <param name="KnownBy">How it is known, in words: boundary, point, building, place.</param>
/// <param name="At">The names of what it is known by: the source of a boundary, the buildings or the places; empty for its own point.</param>
internal sealed record Location(Outline? Outline, IReadOnlyList<GeoPoint> Points, string KnownBy, IReadOnlyList<string> At);
