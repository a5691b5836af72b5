namespace Graph.Store.Tests;

/// <summary>A test that needs a real Neo4j, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Neo4jServer.Missing;
}
