namespace Graph.Bench.Targets;

/// <summary>The kinds of store there are on this machine.</summary>
internal static class StoreTargets
{
    /// <summary>Measures each kind; one that is missing is said to be skipped, with the reason.</summary>
    /// <param name="measure">Takes the kind's name, and what makes an empty store of it.</param>
    public static async Task ForEachAsync(Func<string, Func<Task<IStoreTarget>>, Task> measure)
    {
        await measure("SQLite", () => Task.FromResult<IStoreTarget>(new SqliteTarget()));
        if (PrivateNeo4j.Missing is { } reason)
            Measure.Say("Neo4j", $"skipped: {reason}");
        else
            await measure("Neo4j", async () => await PrivateNeo4j.StartAsync());
    }
}
