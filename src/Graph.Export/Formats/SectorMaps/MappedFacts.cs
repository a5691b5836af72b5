using Graph.Analysis.SectorMaps;
using Graph.Model;

namespace Graph.Export.Formats.SectorMaps;

/// <summary>What a sector map is written from, read from an export: as it was on the day asked about, else on the day of the export.</summary>
internal sealed class MappedFacts
{
    private static readonly FactType[] Read =
    [
        Ontology.Of<Organisation>(), Ontology.Of<Gap>(), Ontology.Of<Person>(), Ontology.Of<Place>(),
        Ontology.Of<Role>(), Ontology.Of<Tie>(), Ontology.Of<About>(), .. PlaceReach.Locating, .. PlacePresence.Edges,
    ];

    private MappedFacts(ILookup<Type, Fact> facts, bool isOfPlace)
    {
        Names = facts[typeof(Person)].Cast<Person>().ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        Roles = facts[typeof(Role)].Cast<Role>().Where(role => Names.ContainsKey(role.From)).ToLookup(role => role.To);
        Dictionary<string, string> places = facts[typeof(Place)].Cast<Place>().ToDictionary(place => place.Id, place => place.Name, StringComparer.Ordinal);
        PlacesOf = facts[typeof(LocatedIn)].Cast<Edge>().Where(located => places.ContainsKey(located.To)).ToLookup(located => located.From, located => places[located.To]);
        Knowers = facts[typeof(Tie)].Cast<Tie>()
            .Where(tie => tie.Partnership is null && Names.ContainsKey(tie.From) && Names.ContainsKey(tie.To))
            .SelectMany(tie => new[] { (Known: tie.From, By: tie.To), (Known: tie.To, By: tie.From) })
            .ToLookup(pair => pair.Known, pair => pair.By);

        HashSet<string> there = [.. PlaceReach.Locating.SelectMany(type => facts[type.ClrType]).Cast<Edge>().Where(edge => places.ContainsKey(edge.To)).Select(edge => edge.From)];
        there.UnionWith(PlacePresence.Edges.SelectMany(type => facts[type.ClrType]).Cast<Edge>().Where(edge => there.Contains(edge.To)).Select(edge => edge.From).ToArray());
        Organisation[] organisations = [.. facts[typeof(Organisation)].Cast<Organisation>().Where(organisation => !isOfPlace || there.Contains(organisation.Id))];
        HashSet<string> known = [.. organisations.Select(organisation => organisation.Id)];
        ILookup<string, string> about = facts[typeof(About)].Cast<Edge>().Where(edge => Ontology.OfId(edge.To) == Ontology.Of<Organisation>()).ToLookup(edge => edge.From, edge => edge.To);
        Map = new(organisations, [.. facts[typeof(Gap)].Cast<Gap>()
            .Where(gap => !isOfPlace || there.Contains(gap.Id) || about[gap.Id].Any(known.Contains))
            .Select(gap => new RecordedGap(gap, [.. about[gap.Id].Distinct().Order(StringComparer.Ordinal)], []))]);
    }

    /// <summary>The organisations and gaps.</summary>
    public SectorMapFacts Map { get; }

    /// <summary>By person: the name.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>By organisation: the roles of people there.</summary>
    public ILookup<string, Role> Roles { get; }

    /// <summary>By person: those who are tied to them without a partnership, as a sector map says it.</summary>
    public ILookup<string, string> Knowers { get; }

    /// <summary>By organisation or gap: the names of the places where it is.</summary>
    public ILookup<string, string> PlacesOf { get; }

    /// <summary>Reads them.</summary>
    /// <param name="facts">What is exported.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There are too many for a map.</exception>
    public static async Task<MappedFacts> ReadAsync(IExportedFacts facts, CancellationToken cancellationToken)
    {
        ExportQuestion question = facts.Header.Question;
        DateOnly day = question.At.AsOf ?? DateOnly.FromDateTime(facts.Header.ExportedAt.Date);
        List<Fact> read = [];
        Dictionary<Type, int> nodes = [];
        await foreach (FactVersion version in facts.ReadAsync(Read, cancellationToken))
        {
            if (version.Fact is not { } fact || !fact.IsCurrentOn(day))
                continue;
            int most = fact switch { Organisation => SectorMapFacts.MaximumOrganisations, Gap => SectorMapFacts.MaximumGaps, _ => int.MaxValue };
            if ((nodes[fact.GetType()] = nodes.GetValueOrDefault(fact.GetType()) + 1) > most)
                throw new ExportRefusedException($"{SectorMapFacts.TooMany} Name a place, or choose csv for all of them.");
            read.Add(fact is Organisation organisation ? SectorMapFacts.Sketch(organisation) : fact);
        }

        return new(read.ToLookup(fact => fact.GetType()), question.Place is not null);
    }
}
