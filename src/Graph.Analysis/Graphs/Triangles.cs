namespace Graph.Analysis.Graphs;

/// <summary>All triangles of a simple graph, each once, in O(edges^1.5): each edge is followed from its end of lower degree only (Schank and Wagner, 2005).</summary>
internal static class Triangles
{
    /// <summary>Shows every triangle to a visitor.</summary>
    public static void Visit<TVisitor>(NetworkGraph simple, TVisitor visitor, CancellationToken cancellationToken)
        where TVisitor : struct, ITriangleVisitor
    {
        int[] starts = new int[simple.VertexCount + 1];
        int[] ends = new int[simple.EdgeCount];
        int[] edges = new int[simple.EdgeCount];
        int count = 0;
        for (int vertex = 0; vertex < simple.VertexCount; vertex++)
        {
            ReadOnlySpan<int> row = simple.NeighboursOf(vertex);
            for (int i = 0; i < row.Length; i++)
            {
                if ((simple.DegreeOf(vertex), vertex).CompareTo((simple.DegreeOf(row[i]), row[i])) < 0)
                    (ends[count], edges[count++]) = (row[i], simple.EdgesOf(vertex)[i]);
            }

            starts[vertex + 1] = count;
        }

        int[] edgeTo = new int[simple.VertexCount];
        Array.Fill(edgeTo, -1);
        for (int a = 0; a < simple.VertexCount; a++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = starts[a]; i < starts[a + 1]; i++)
                edgeTo[ends[i]] = edges[i];
            for (int i = starts[a]; i < starts[a + 1]; i++)
            {
                int b = ends[i];
                for (int j = starts[b]; j < starts[b + 1]; j++)
                {
                    if (edgeTo[ends[j]] >= 0)
                        visitor.Visit(new(a, b, ends[j], edges[i], edges[j], edgeTo[ends[j]]));
                }
            }

            for (int i = starts[a]; i < starts[a + 1]; i++)
                edgeTo[ends[i]] = -1;
        }
    }
}

/// <summary>Three vertices that are all tied, and the numbers of the edges between them.</summary>
internal readonly record struct Triangle(int A, int B, int C, int EdgeAB, int EdgeBC, int EdgeAC);

/// <summary>Is shown every triangle of a graph.</summary>
internal interface ITriangleVisitor
{
    void Visit(Triangle triangle);
}
