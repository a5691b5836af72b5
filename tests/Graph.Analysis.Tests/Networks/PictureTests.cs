using System.Numerics;
using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Analysis.Tests.Networks;

public sealed class PictureTests
{
    [Fact]
    public void A_picture_has_everybody_in_the_network_and_one_line_for_all_ties_between_two() => AnyBorough.Wild.Sample(
        borough =>
        {
            AnalysisSession session = borough.Project().Ask(Borough.Day);
            foreach (NetworkKind kind in Enum.GetValues<NetworkKind>())
            {
                var network = DayNetwork.Read(session, kind);
                NetworkPicture picture = Draw(session, new(kind, null, OfAllTimes: false, null, 0, Arrangement.Forces)).Picture;

                Assert.Equal(Enumerable.Range(0, network.Graph.VertexCount).Select(network.IdOf), picture.Ids);
                Assert.Equal(network.PersonCount, picture.PersonCount);
                Assert.Equal(PairsOf(network.Graph), picture.Lines.Select(line => (line.A, line.B)));
                var cuts = CutAnswer.Of(network.Graph);
                Assert.Equal(cuts.Vertices.ToDictionary(cut => cut.Vertex, cut => cut.CutsOff), Enumerable.Range(0, picture.Ids.Count).Where(vertex => picture.CutsOff[vertex] > 0).ToDictionary(vertex => vertex, vertex => picture.CutsOff[vertex]));
                Assert.Equal(cuts.Bridges.Order(), picture.Lines.Where(line => line.IsBridge).Select(line => (line.A, line.B)).Order());
            }
        },
        iter: 200);

    [Fact]
    public void The_picture_of_another_day_keeps_those_who_stay_where_they_were()
    {
        Borough borough = new();
        foreach (int organisation in Enumerable.Range(0, 8))
        {
            borough.Organisation($"o{organisation}");
            foreach (int person in Enumerable.Range(organisation * 3, 4))
                borough.Person($"p{person}").Role($"p{person}", $"o{organisation}");
        }

        borough.Person("newcomer").Role("newcomer", "o3", since: -10);
        Projection projection = borough.Project();
        LastPlaces last = new();
        PictureQuestion question = new(NetworkKind.PeopleAndOrganisations, null, OfAllTimes: false, null, 0, Arrangement.Forces);

        DrawnNetwork before = Draw(projection.Ask(Borough.Day.AddDays(-90)), question, last);
        DrawnNetwork after = Draw(projection.Ask(Borough.Day), question, last);

        Dictionary<string, Vector2> was = before.Picture.Ids.Zip(before.Places).ToDictionary(pair => pair.First, pair => pair.Second);
        float size = was.Values.Max(place => place.Length());
        Assert.Equal(before.Picture.Ids.Count + 1, after.Picture.Ids.Count);
        Assert.True(after.Picture.Ids.Zip(after.Places).Where(pair => was.ContainsKey(pair.First)).Average(pair => Vector2.Distance(pair.Second, was[pair.First])) < 0.15 * size);
    }

    [Fact]
    public void Around_somebody_are_those_within_the_steps_that_were_asked_for()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("Hub").Organisation("Mosque")
            .Person("ann").Role("ann", "Council").Role("ann", "Hub").Person("bob").Role("bob", "Hub").Role("bob", "Mosque");
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        string ann = Borough.PersonId("ann");

        DrawnNetwork drawn = Draw(session, new(NetworkKind.PeopleAndOrganisations, null, OfAllTimes: false, ann, 2, Arrangement.Rings));

        Assert.Equal(new[] { ann, Borough.PersonId("bob"), Borough.OrganisationId("Council"), Borough.OrganisationId("Hub") }.Order(StringComparer.Ordinal), drawn.Picture.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(Vector2.Zero, drawn.Places[drawn.Picture.Ids.ToList().IndexOf(ann)]);
    }

    private static DrawnNetwork Draw(AnalysisSession session, PictureQuestion question, LastPlaces? last = null) => DrawnNetwork.ReadAsync(
        session, question, null, (ids, _) => Task.FromResult<IReadOnlyList<int>>(new int[ids.Count]), last ?? new(), TaskScheduler.Default, null, CancellationToken.None).GetAwaiter().GetResult()!;

    private static IEnumerable<(int, int)> PairsOf(NetworkGraph graph) =>
        from vertex in Enumerable.Range(0, graph.VertexCount)
        from neighbour in graph.NeighboursOf(vertex).ToArray().Distinct()
        where neighbour > vertex
        select (vertex, neighbour);
}
