using CsCheck;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Networks;

/// <summary>The networks of a place.</summary>
public sealed class PlaceNetworkTests
{
    private static readonly string[] Organisations = ["A", "B", "C", "D"];
    private static readonly Gen<string[]> Some = Gen.Shuffle(Organisations).Select(Gen.Int[0, 4], (shuffled, count) => shuffled[..count]);

    [Fact]
    public void A_place_has_the_organisations_there_the_people_in_post_at_them_and_every_tie_of_the_whole_network_between_two_of_these() =>
        Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere, Some, Gen.Enum<NetworkKind>()).Sample((borough, elsewhere, there, kind) =>
        {
            borough.AddElsewhere(elsewhere);
            AnalysisSession session = borough.Project().Ask(Borough.Day);
            DayNetwork whole = DayNetwork.Read(session, kind);
            DayNetwork posts = DayNetwork.Read(session, NetworkKind.PeopleAndOrganisations);
            HashSet<string> members = [.. there.Select(Borough.OrganisationId)];
            members.UnionWith(Ties(posts).Where(tie => members.Contains(tie.A) || members.Contains(tie.B)).SelectMany(tie => new[] { tie.A, tie.B }).Where(id => Ontology.OfId(id) == Ontology.Of<Person>()).ToArray());

            DayNetwork place = DayNetwork.Read(session, kind, Reach(there));

            Assert.Equal(Ids(whole).Where(members.Contains), Ids(place));
            Assert.Equal(Sorted(Ties(whole).Where(tie => members.Contains(tie.A) && members.Contains(tie.B))), Sorted(Ties(place)));
        });

    [Fact]
    public void Colleagues_elsewhere_do_not_make_the_network_of_a_place_too_large()
    {
        Borough borough = new Borough().Organisation("A").Organisation("B").Role("ann", "A");
        for (int person = 0; person <= Graph.Analysis.Graphs.NetworkTooLargeException.LargestGroup; person++)
            borough.Role($"clerk {person}", "B");

        Assert.Equal(1, DayNetwork.Read(borough.Project().Ask(Borough.Day), NetworkKind.People, Reach("A")).PersonCount);
    }

    [Fact]
    public void The_networks_of_two_places_and_of_everything_are_kept_apart()
    {
        Projection projection = new Borough().Organisation("A").Organisation("B").Project();

        DayNetwork[] read = [.. new[] { Reach("A"), Reach("B"), null }.Select(place =>
            DayNetwork.ReadAsync(projection.Ask(Borough.Day), NetworkKind.Contact, place, TaskScheduler.Default, null, CancellationToken.None).GetAwaiter().GetResult())];

        Assert.Equal([1, 1, 2], read.Select(network => network.OrganisationCount));
        Assert.NotEqual(Ids(read[0]), Ids(read[1]));
        Assert.Equal(3, read.Select(network => network.KeyOf("question")).Distinct().Count());
    }

    /// <summary>What is in a place of the same name as the organisations in it.</summary>
    internal static PlaceReach Reach(params string[] there)
    {
        Place place = new() { Id = FactId.Of<Place>(string.Join(' ', there)), Name = "There" };
        MemoryStore store = new();
        store.With([
            place,
            .. there.Select(name => new Organisation { Id = Borough.OrganisationId(name), Name = name }),
            .. there.Select(name => new LocatedIn { Id = FactId.Of<LocatedIn>(name, place.Id), From = Borough.OrganisationId(name), To = place.Id }),
        ]);
        return PlaceReach.ReadAsync(store, place.Id, ReadPoint.Now).GetAwaiter().GetResult();
    }

    private static IEnumerable<string> Ids(DayNetwork network) => Enumerable.Range(0, network.Graph.VertexCount).Select(network.IdOf);

    private static IEnumerable<(string A, string B)> Ties(DayNetwork network) =>
        from vertex in Enumerable.Range(0, network.Graph.VertexCount)
        from neighbour in network.Graph.NeighboursOf(vertex).ToArray()
        where vertex < neighbour
        select (network.IdOf(vertex), network.IdOf(neighbour));

    private static IEnumerable<(string A, string B)> Sorted(IEnumerable<(string A, string B)> ties) => ties.OrderBy(tie => tie.A, StringComparer.Ordinal).ThenBy(tie => tie.B, StringComparer.Ordinal);
}
