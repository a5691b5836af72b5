namespace Graph.Analysis.Graphs;

/// <summary>
/// How free each vertex is of its neighbours' ties to each other (Burt, "Structural Holes", 1992). Every edge counts the
/// same, and parallel ones as one.
/// </summary>
/// <remarks>
/// For networks of one mode only: where neighbours are never tied to each other, constraint is 1/degree and effective size
/// the degree, and neither says anything new.
/// </remarks>
public sealed class StructuralHoles
{
    private StructuralHoles(double[] constraint, double[] effectiveSize) => (Constraint, EffectiveSize) = (constraint, effectiveSize);

    /// <summary>
    /// Of each vertex, the sum over its neighbours j of (p_ij + Σ_q p_iq·p_qj)², where p_ij is the part of i's ties that j
    /// is: high where all ties lead to the same few. Not a number without edges.
    /// </summary>
    public IReadOnlyList<double> Constraint { get; }

    /// <summary>
    /// Of each vertex, its neighbours less those that repeat others: degree − 2t/degree, where t is the number of ties among
    /// them (Borgatti, "Structural holes: unpacking Burt's redundancy measures", 1997). Not a number without edges.
    /// </summary>
    public IReadOnlyList<double> EffectiveSize { get; }

    /// <summary>Works both out for every vertex, in O(edges^1.5).</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static StructuralHoles Of(NetworkGraph graph, CancellationToken cancellationToken = default)
    {
        NetworkGraph simple = graph.Simple();
        double[] indirect = new double[simple.EdgeNumbers];
        int[] tiesAmongNeighbours = new int[simple.VertexCount];
        Triangles.Visit(simple, new Redundancy(simple, indirect, tiesAmongNeighbours), cancellationToken);

        double[] constraint = new double[simple.VertexCount];
        double[] effectiveSize = new double[simple.VertexCount];
        for (int vertex = 0; vertex < simple.VertexCount; vertex++)
        {
            double degree = simple.DegreeOf(vertex);
            double sum = 0;
            foreach (int edge in simple.EdgesOf(vertex))
                sum += (1 + indirect[edge]) * (1 + indirect[edge]);
            constraint[vertex] = sum / (degree * degree);
            effectiveSize[vertex] = degree - (2 * tiesAmongNeighbours[vertex] / degree);
        }

        return new(constraint, effectiveSize);
    }

    /// <summary>Sums for each edge i–j the 1/degree of all q tied to both: p_ij + Σ_q p_iq·p_qj is (1 + that sum)/degree of i, from either end.</summary>
    private readonly struct Redundancy(NetworkGraph simple, double[] indirect, int[] tiesAmongNeighbours) : ITriangleVisitor
    {
        public void Visit(Triangle triangle)
        {
            indirect[triangle.EdgeAB] += 1.0 / simple.DegreeOf(triangle.C);
            indirect[triangle.EdgeBC] += 1.0 / simple.DegreeOf(triangle.A);
            indirect[triangle.EdgeAC] += 1.0 / simple.DegreeOf(triangle.B);
            tiesAmongNeighbours[triangle.A]++;
            tiesAmongNeighbours[triangle.B]++;
            tiesAmongNeighbours[triangle.C]++;
        }
    }
}
