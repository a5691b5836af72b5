namespace Graph.Analysis.Graphs;

/// <summary>Is shown every triangle of a graph.</summary>
internal interface ITriangleVisitor
{
    void Visit(Triangle triangle);
}
