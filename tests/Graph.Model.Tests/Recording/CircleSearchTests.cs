using CsCheck;

namespace Graph.Model.Tests.Recording;

public sealed class CircleSearchTests
{
    private const int FirstYear = 2020;
    private const int Years = 4;
    private const int Nodes = 5;

    private static readonly Gen<Within> Edges = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[-1, Years - 1], Gen.Int[1, Years + 1], (from, to, since, until) => new Within
    {
        Id = FactId.New<Within>(),
        From = $"place-{from}",
        To = $"place-{to}",
        Since = since < 0 ? null : PartialDate.Of(FirstYear + since, 1, 1),
        Until = until > Years ? null : PartialDate.Of(FirstYear + until, 1, 1),
    });

    [Fact]
    public void A_circle_is_found_where_on_some_day_one_is_led_back_and_nowhere_else() => Gen.Select(Edges, Edges.Array[0, 9]).Sample((said, others) =>
    {
        ILookup<string, Edge> edges = others.Append(said).ToLookup(edge => edge.From, edge => (Edge)edge, StringComparer.Ordinal);
        IReadOnlyList<Edge>? circle = new CircleSearch(node => edges[node]).Through(said);

        DateOnly[] days = [.. Enumerable.Range(FirstYear - 1, Years + 2).Select(year => new DateOnly(year, 7, 1))];
        Assert.Equal(Array.Exists(days, day => said.IsCurrentOn(day) && Reached(said.To, others, day).Contains(said.From)), circle is not null);
        if (circle is null)
            return;
        Assert.Same(said, circle[0]);
        Assert.All(circle.Zip([.. circle.Skip(1), said]), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Contains(days, day => circle.All(edge => edge.IsCurrentOn(day)));
    });

    [Fact]
    public void Only_what_leads_to_its_own_type_and_is_not_said_to_circle_has_no_circles() =>
        Assert.Equal(["Broader", "PartOf", "RoomIn", "SourcedFrom", "Within"], Ontology.Edges.Where(type => type.Edge!.IsAcyclic).Select(type => type.Name));

    [Fact]
    public void An_edge_that_holds_on_no_more_days_than_before_is_left_as_it_is()
    {
        Within known = new() { Id = "within-1", From = "place-a", To = "place-b", Since = PartialDate.Of(2020) };

        Assert.True(CircleSearch.MayClose(null, known));
        Assert.False(CircleSearch.MayClose(known, known with { Until = PartialDate.Of(2024) }));
        Assert.True(CircleSearch.MayClose(known, known with { Since = null }));
    }

    [Fact]
    public void A_long_circle_is_told_of_by_its_beginning()
    {
        PartOf[] circle = [.. Enumerable.Range(0, 9).Select(index => new PartOf { Id = $"partof-{index}", From = $"organisation-{index}", To = $"organisation-{(index + 1) % 9}" })];

        string sentence = CircleSearch.Sentence(circle, id => id == "organisation-2" ? null : id[^1..]);

        Assert.StartsWith("This makes a circle: \"0\" part of \"1\" part of organisation-2 part of \"3\" part of \"4\" part of others part of \"0\". ", sentence, StringComparison.Ordinal);
    }

    private static HashSet<string> Reached(string start, Within[] edges, DateOnly day)
    {
        HashSet<string> reached = [start];
        for (int size = 0; size != reached.Count;)
        {
            size = reached.Count;
            reached.UnionWith(edges.Where(edge => edge.IsCurrentOn(day) && reached.Contains(edge.From)).Select(edge => edge.To).ToArray());
        }

        return reached;
    }
}
