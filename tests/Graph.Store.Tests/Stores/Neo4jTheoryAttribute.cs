namespace Graph.Store.Tests;

/// <summary>A test with several cases that needs a real Neo4j, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute() => Skip = Neo4jServer.Missing;
}
