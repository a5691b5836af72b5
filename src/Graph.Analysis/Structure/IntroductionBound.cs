namespace Graph.Analysis;

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
        if (graph.VertexCount <= 2)
            return Math.Max(0, Components.Of(graph).Count - 1);

        LowLink search = LowLink.Of(graph, 0, cancellationToken);
        int wholeComponents = search.Parts.Count(static parts => parts == 0);
        int leaves = 0;
        for (int block = 0; block + 1 < search.BlockStarts.Length; block++)
        {
            int cutVertices = 0;
            foreach (int vertex in search.BlockMembers[search.BlockStarts[block]..search.BlockStarts[block + 1]])
                cutVertices += search.Parts[vertex] > 1 ? 1 : 0;
            leaves += cutVertices == 1 ? 1 : 0;
            wholeComponents += cutVertices == 0 ? 1 : 0;
        }

        if (leaves == 0 && wholeComponents == 1)
            return 0;
        int mostComponents = search.ComponentCount - 1 + search.Parts.Max();
        return Math.Max(mostComponents - 1, ((leaves + 1) / 2) + wholeComponents);
    }
}
