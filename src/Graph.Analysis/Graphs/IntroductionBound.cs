namespace Graph.Analysis.Graphs;

/// <summary>
/// A lower bound on the introductions that leave a connected graph which no single vertex's removal disconnects:
/// max(d − 1, ⌈p/2⌉ + q) of Eswaran and Tarjan, "Augmentation problems" (1976).
/// </summary>
public static class IntroductionBound
{
    /// <summary>Works the bound out in O(vertices + edges). To be shown as "at least", never as the plan.</summary>
    /// <returns>The fewest new edges that could be enough; 0 where nothing is missing.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int Of(NetworkGraph graph, CancellationToken cancellationToken = default)
    {
        // Two people can be no more than tied: the theorem begins with three.
        return graph.VertexCount <= 2
            ? Math.Max(0, Components.Of(graph).Count - 1)
            : Of(LowLink.Of(graph, 0, cancellationToken), static _ => true, countAlone: true);
    }

    /// <summary>
    /// The same bound where only some vertices may be removed, as people leave and organisations do not: blocks that meet at one
    /// that stays count as one. It holds where two that stay can't be tied, as two organisations can't be but by people. Vertices
    /// without edges are left out, since nothing is known of how they could be tied.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mayLeave">Whether a vertex may be removed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The fewest new edges that could be enough; 0 where nothing is missing.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int Of(NetworkGraph graph, Func<int, bool> mayLeave, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mayLeave);
        return Of(LowLink.Of(graph, 0, cancellationToken), mayLeave, countAlone: false);
    }

    private static int Of(LowLink search, Func<int, bool> mayLeave, bool countAlone)
    {
        bool IsCut(int vertex) => search.Parts[vertex] > 1 && mayLeave(vertex);
        int[] cutVerticesOf = CountCutVertices(search, IsCut);
        int alone = search.Parts.Count(static parts => parts == 0);
        int components = search.ComponentCount - (countAlone ? 0 : alone);
        int wholeComponents = cutVerticesOf.Count(static count => count == 0) + (countAlone ? alone : 0);
        int leaves = cutVerticesOf.Count(static count => count == 1);
        if (leaves == 0 && wholeComponents <= 1)
            return 0;
        int mostParts = 1;
        for (int vertex = 0; vertex < search.Parts.Length; vertex++)
            mostParts = Math.Max(mostParts, IsCut(vertex) ? search.Parts[vertex] : 1);
        return Math.Max(components - 2 + mostParts, ((leaves + 1) / 2) + wholeComponents);
    }

    /// <summary>How many vertices that could disconnect it lie in each part that no one of them disconnects.</summary>
    private static int[] CountCutVertices(LowLink search, Func<int, bool> isCut)
    {
        int blocks = search.BlockStarts.Length - 1;
        int[] parent = [.. Enumerable.Range(0, blocks)];
        int[] firstBlockOf = new int[search.Parts.Length];
        Array.Fill(firstBlockOf, -1);
        for (int block = 0; block < blocks; block++)
        {
            foreach (int vertex in search.BlockMembers[search.BlockStarts[block]..search.BlockStarts[block + 1]])
            {
                if (firstBlockOf[vertex] >= 0 && !isCut(vertex))
                    parent[Root(block)] = Root(firstBlockOf[vertex]);
                else if (firstBlockOf[vertex] < 0)
                    firstBlockOf[vertex] = block;
            }
        }

        // Blocks form a tree with their cut vertices, so that a cut vertex lies in blocks of as many parts as it lies in blocks.
        int[] counts = new int[blocks];
        for (int block = 0; block < blocks; block++)
        {
            foreach (int vertex in search.BlockMembers[search.BlockStarts[block]..search.BlockStarts[block + 1]])
                counts[Root(block)] += isCut(vertex) ? 1 : 0;
        }

        return [.. Enumerable.Range(0, blocks).Where(block => Root(block) == block).Select(block => counts[block])];

        int Root(int block)
        {
            while (parent[block] != block)
                block = parent[block] = parent[parent[block]];
            return block;
        }
    }
}
