using CsCheck;

namespace Graph.Analysis.Tests.Graphs.Given;

/// <summary>Random small networks, sparse enough to fall apart and dense enough to have circles.</summary>
internal static class AnyNetwork
{
    /// <summary>Edges may be parallel, and may join a vertex to itself.</summary>
    public static Gen<(int Vertices, (int A, int B)[] Edges)> WithParallels { get; } = Of(1, 9, 14);

    /// <summary>Few enough vertices that every set of new edges can be tried.</summary>
    public static Gen<(int Vertices, (int A, int B)[] Edges)> Tiny { get; } = Of(1, 6, 9);

    /// <summary>Large enough to have groups.</summary>
    public static Gen<(int Vertices, (int A, int B)[] Edges)> Larger { get; } = Of(2, 40, 90);

    private static Gen<(int Vertices, (int A, int B)[] Edges)> Of(int fewest, int most, int edges) =>
        from vertices in Gen.Int[fewest, most]
        from density in Gen.Int[0, edges]
        from ends in Gen.Select(Gen.Int[0, vertices - 1], Gen.Int[0, vertices - 1]).Array[0, density]
        select (vertices, ends);
}
