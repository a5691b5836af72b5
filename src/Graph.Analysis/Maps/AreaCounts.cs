using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>How much there is in a place, to shade it on a map. What is in a place is said in docs/concepts.md, "What is in a place".</summary>
/// <param name="Organisations">How many organisations are in it: located there, serving it or belonging to it. Those that only have a building or offer a service there are not, nor those that serve a wider place.</param>
/// <param name="Partnerships">How many current partnerships one of these is a party of.</param>
/// <param name="OnOnePerson">How many of these partnerships depend on one person: those of the classes PERSONAL and ANCHORED_SINGLE.</param>
/// <param name="Unheld">How many of these partnerships nobody holds.</param>
public sealed record AreaCounts(int Organisations, int Partnerships, int OnOnePerson, int Unheld)
{
    /// <summary>The counts of places, each with all that lies within it.</summary>
    /// <param name="places">The ids of the places.</param>
    /// <param name="within">What lies within what.</param>
    /// <param name="locating">What is located in a place, serves it or belongs to it: of the places and of what lies within them.</param>
    /// <param name="partnerships">The class and the parties of every current partnership.</param>
    public static IReadOnlyDictionary<string, AreaCounts> Of(IReadOnlyCollection<string> places, IEnumerable<Within> within, IEnumerable<Edge> locating, IEnumerable<(FragilityClass Class, IReadOnlyList<string> Parties)> partnerships)
    {
        ArgumentNullException.ThrowIfNull(places);
        ILookup<string, string> inner = within.ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        ILookup<string, string> organisations = locating.Where(edge => Ontology.OfId(edge.From) == Ontology.Of<Organisation>()).ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> areasOf = new(StringComparer.Ordinal);
        Dictionary<string, int[]> counts = places.Distinct(StringComparer.Ordinal).ToDictionary(place => place, _ => new int[4], StringComparer.Ordinal);
        foreach (string place in counts.Keys)
        {
            foreach (string organisation in WithAllWithin(place, inner).SelectMany(each => organisations[each]).Distinct(StringComparer.Ordinal))
            {
                counts[place][0]++;
                if (!areasOf.TryGetValue(organisation, out HashSet<string>? areas))
                    areasOf.Add(organisation, areas = new(StringComparer.Ordinal));
                areas.Add(place);
            }
        }

        foreach ((FragilityClass judged, IReadOnlyList<string> parties) in partnerships)
        {
            foreach (string place in parties.SelectMany(party => areasOf.TryGetValue(party, out HashSet<string>? areas) ? areas : []).Distinct(StringComparer.Ordinal))
            {
                counts[place][1]++;
                counts[place][2] += judged is FragilityClass.Personal or FragilityClass.AnchoredSingle ? 1 : 0;
                counts[place][3] += judged == FragilityClass.Unheld ? 1 : 0;
            }
        }

        return counts.ToDictionary(pair => pair.Key, pair => new AreaCounts(pair.Value[0], pair.Value[1], pair.Value[2], pair.Value[3]), StringComparer.Ordinal);
    }

    private static HashSet<string> WithAllWithin(string place, ILookup<string, string> inner)
    {
        HashSet<string> all = new(StringComparer.Ordinal) { place };
        Queue<string> waiting = new([place]);
        while (waiting.TryDequeue(out string? next))
        {
            foreach (string each in inner[next].Where(all.Add))
                waiting.Enqueue(each);
        }

        return all;
    }
}
