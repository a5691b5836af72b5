using System.Text.Json;
using Graph.Analysis.Graphs;

namespace Graph.Analysis.Tests.Graphs;

public sealed class SecondOpinionTests
{
    [SecondOpinionFact]
    public void Other_libraries_make_the_same_of_a_network_that_falls_apart() => Compare(vertices: 300, edges: 330, seed: 1);

    [SecondOpinionFact]
    public void Other_libraries_make_the_same_of_a_network_with_many_circles() => Compare(vertices: 200, edges: 900, seed: 2);

    [SecondOpinionFact]
    public void Other_libraries_make_the_same_of_a_network_with_many_parallel_ties() => Compare(vertices: 40, edges: 160, seed: 3);

    private static void Compare(int vertices, int edges, int seed)
    {
        Random random = new(seed);
        (int A, int B)[] ends = [.. Enumerable.Range(0, edges).Select(_ => (random.Next(vertices), random.Next(vertices))).Where(edge => edge.Item1 != edge.Item2)];
        int[] division = [.. Enumerable.Range(0, vertices).Select(vertex => vertex % 7)];
        JsonElement expected = SecondOpinion.Ask(vertices, ends, division);
        NetworkGraph graph = NetworkGraph.Of(vertices, ends);

        CutStructure cuts = CutStructure.Of(graph);
        StructuralHoles holes = StructuralHoles.Of(graph);

        Assert.Equal(Whole(expected, "cutVertices"), cuts.CutVertices);
        Assert.Equal(Whole(expected, "bridges"), cuts.Bridges);
        Assert.Equal(
            expected.GetProperty("blocks").EnumerateArray().Select(block => block.GetRawText().Replace(" ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Enumerable.Range(0, cuts.BlockCount).Select(block => JsonSerializer.Serialize(cuts.Block(block).ToArray())).Order(StringComparer.Ordinal));
        Near(expected, "betweenness", Betweenness.Of(graph));
        Near(expected, "closeness", Closeness.Of(graph));
        Assert.Equal(Whole(expected, "cores"), CoreNumbers.Of(graph));
        Near(expected, "constraint", [.. holes.Constraint.Select(UndefinedAsMinusOne)]);
        Near(expected, "effectiveSize", [.. holes.EffectiveSize.Select(UndefinedAsMinusOne)]);
        Assert.Equal(expected.GetProperty("density").GetDouble(), Cohesion.Density(graph), 9);
        Assert.Equal(expected.GetProperty("components").GetInt32(), Components.Of(graph).Count);
        Assert.Equal(expected.GetProperty("modularity").GetDouble(), Modularity.Of(graph, division), 9);
        Assert.InRange(Leiden.Of(graph, seed).Modularity, expected.GetProperty("leiden").GetDouble() - 0.02, 1);
    }

    private static IEnumerable<int> Whole(JsonElement expected, string measure) => expected.GetProperty(measure).EnumerateArray().Select(value => value.GetInt32());

    private static void Near(JsonElement expected, string measure, double[] values) =>
        Assert.All(expected.GetProperty(measure).EnumerateArray().Zip(values), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 6));

    private static double UndefinedAsMinusOne(double value) => double.IsNaN(value) ? -1 : value;
}
