namespace Graph.Store.Tests;

public sealed class StoresUnderTest
{
    [Neo4jFact]
    public void The_contract_runs_on_Neo4j() => Assert.Null(new Neo4jProvider().Missing);
}
